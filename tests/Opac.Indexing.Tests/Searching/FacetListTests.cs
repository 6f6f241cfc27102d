using System.Globalization;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Searching;

public sealed class FacetListTests
{
    private static readonly string[] languages = ["kaz", "rus", "eng"];
    private static readonly string[] subjects = ["Тарих", "Ертегі", "Әдебиет", "Ән", "Қазақ тілі", "Ғылым тарихы", "History"];
    private static readonly string[] authors = ["Алтынсарин, Ыбырай", "Әуезов, Мұхтар", "Ғабдуллин, Мәлік", "Жұмабаев, Мағжан", "Шоқай, Мұстафа"];
    private static readonly string[] words = ["абай", "бала", "дала", "кітап", "орман", "су"];

    [Fact]
    public void A_long_facet_is_turned_over_by_alphabet_and_by_count()
    {
        using var library = new Library(Enumerable.Range(0, 60).Select(i => About($"{i}", subjects[i % 7 < 4 ? 0 : i % 7])));

        var byCount = library.Searcher.FacetValues(SearchRequest.Empty, new(FacetNames.Subject) { Size = 2 });
        var byAlphabet = library.Searcher.FacetValues(SearchRequest.Empty, new(FacetNames.Subject) { ByAlphabet = true, Position = 1, Size = 2 });

        Assert.Equal(("Тарих", 36), (byCount.Values[0].Value, byCount.Values[0].Count));
        Assert.Equal((4, 2), (byCount.Total, byCount.Values.Count));
        Assert.Equal(["Қазақ тілі", "Тарих"], byAlphabet.Values.Select(value => value.Value));
        Assert.Equal(["History", "Ғылым тарихы"], library.Searcher.FacetValues(new() { Language = "en" }, new(FacetNames.Subject) { ByAlphabet = true, Size = 2 }).Values.Select(value => value.Value));
    }

    [Theory]
    [InlineData("тар", "Ғылым тарихы;Тарих")]
    [InlineData("казак", "Қазақ тілі")]
    [InlineData("тили қаз", "Қазақ тілі")]
    [InlineData("АН", "Ән")]
    [InlineData("рих", "")]
    [InlineData("", "Ән;Әдебиет;Ертегі;Ғылым тарихы;Қазақ тілі;Тарих;History")]
    public void A_long_facet_is_searched_by_the_beginnings_of_words(string typed, string expected)
    {
        using var library = new Library(subjects.Select((subject, i) => About($"{i}", subject)));

        var found = library.Searcher.FacetValues(SearchRequest.Empty, new(FacetNames.Subject) { Containing = typed, ByAlphabet = true });

        Assert.Equal(expected.Split(';', StringSplitOptions.RemoveEmptyEntries).Order(), found.Values.Select(value => value.Value).Order());
    }

    [Fact]
    public void A_facet_of_what_was_searched_instead_is_the_one_that_the_page_shows()
    {
        using var library = Library.Of(About("1", "Тарих") with { Title = new Title { Proper = "Көшпенділер туралы" } });
        var asked = new SearchRequest { Text = "көшпенділер жоқсөзжоқ" };

        Assert.Equal(1, library.Searcher.Search(asked).Total);
        Assert.Equal("Тарих", Assert.Single(library.Searcher.FacetValues(asked, new(FacetNames.Subject)).Values).Value);
    }

    [Fact]
    public void New_arrivals_are_counted_by_month_and_chosen_by_month_by_year_and_from_a_month_on()
    {
        using var library = Library.Of(Came("1", new(2023, 12, 31)), Came("2", new(2024, 9, 1)), Came("3", new(2024, 9, 30)), Came("4", new(2024, 10, 1)), Book("5", "Бұрыннан"));

        Assert.Equal(["2024-10 1", "2024-09 2", "2023-12 1"], library.Search("").Facets.Single(facet => facet.Name == FacetNames.Arrival).Values.Select(value => $"{value.Value} {value.Count}"));
        Assert.Equal(2, library.Searcher.Search(SearchRequest.Empty.Toggle(FacetNames.Arrival, "2024-09")).Total);
        Assert.Equal(3, library.Searcher.Search(SearchRequest.Empty.Toggle(FacetNames.Arrival, "2024")).Total);
        Assert.Equal(1, library.Searcher.Search(new() { ArrivedSince = new(2024, 10, 5) }).Total);
        Assert.Equal(2, library.Searcher.Search(SearchRequest.Empty.Toggle(FacetNames.Arrival, "2024", excluded: true)).Total);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void All_facets_and_their_lists_are_those_of_counting_by_hand(int seed)
    {
        var random = new Random(seed);
        var records = Enumerable.Range(0, 300).Select(i => RandomRecord(random, i)).ToList();
        using var library = new Library(records);

        for (var i = 0; i < 100; i++)
        {
            var asked = RandomRequest(random, records);
            var found = library.Searcher.Search(asked);

            Assert.Equal(records.Count(record => Matches(record, asked, except: null)), found.Total);
            foreach (var facet in IndexSchema.FacetFields)
            {
                var counted = records.Where(record => Matches(record, asked, except: facet.Name)).SelectMany(record => facet.Values(record).Distinct()).CountBy(value => value)
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}").ToList();
                var values = Listed(library, asked, facet.Name);

                Assert.Equal(counted, values.OrderBy(value => value.Value, StringComparer.Ordinal).Select(value => $"{value.Value} {value.Count}"));
                foreach (var shown in found.Facets.Where(shown => shown.Name == facet.Name).SelectMany(shown => shown.Values))
                    Assert.Equal(values.FirstOrDefault(value => value.Value == shown.Value)?.Count ?? 0, shown.Count);
            }
        }
    }

    private static List<FacetValue> Listed(Library library, SearchRequest asked, string facet)
    {
        var values = new List<FacetValue>();
        FacetPage page;
        do
            values.AddRange((page = library.Searcher.FacetValues(asked, new(facet) { Position = values.Count, Size = FacetRequest.LargestSize })).Values);
        while (values.Count < page.Total);
        return values;
    }

    private static BibliographicRecord About(string id, string subject) => Book(id, "Кітап") with { Subjects = [new Subject { Heading = subject }] };

    private static BibliographicRecord Came(string id, DateOnly day) => Book(id, "Кітап") with { Holdings = [new Holding { Acquired = day }, new Holding { Acquired = new(2020, 1, 1) }] };

    private static BibliographicRecord RandomRecord(Random random, int i) =>
        Book($"{i}", string.Join(' ', random.GetItems(words, random.Next(1, 4))), random.Next(3) == 0 ? null : random.GetItems(authors, 1)[0], random.GetItems(languages, 1)[0]) with
        {
            Type = random.GetItems(Enum.GetValues<RecordType>(), 1)[0],
            Subjects = [.. random.GetItems(subjects, random.Next(0, 4)).Select(heading => new Subject { Heading = heading })],
            Series = random.Next(3) == 0 ? [new Series("Қор " + random.Next(4))] : [],
            Genres = random.Next(3) == 0 ? ["роман"] : ["өлең", "жыр"],
            Classifications = [new(random.Next(2) == 0 ? "udc" : "bbk", random.Next(100, 1000).ToString(CultureInfo.InvariantCulture))],
            Audience = new Audience { Grades = [.. Enumerable.Range(1, 11).Where(_ => random.Next(6) == 0)] },
            Publication = new Publication { Year = random.Next(4) == 0 ? null : random.Next(1990, 2000) },
            Holdings = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Holding { Status = random.GetItems(Enum.GetValues<ItemStatus>(), 1)[0], Acquired = random.Next(3) == 0 ? null : new DateOnly(random.Next(2020, 2024), random.Next(1, 13), 3) })],
        };

    private static SearchRequest RandomRequest(Random random, List<BibliographicRecord> records) => new()
    {
        Text = random.Next(3) == 0 ? "" : string.Join(' ', random.GetItems(words, random.Next(1, 3))),
        AsTyped = true,
        Constraints = [.. Enumerable.Range(0, random.Next(0, 5)).SelectMany(_ => SomeConstraint(random, records)).DistinctBy(c => (c.Facet, c.Value))],
        YearFrom = random.Next(4) == 0 ? random.Next(1990, 1996) : null,
        YearTo = random.Next(4) == 0 ? random.Next(1994, 2000) : null,
        ArrivedSince = random.Next(5) == 0 ? new DateOnly(2021, random.Next(1, 13), 1) : null,
    };

    private static IEnumerable<Constraint> SomeConstraint(Random random, List<BibliographicRecord> records)
    {
        var facet = random.GetItems([.. IndexSchema.FacetFields.Where(field => field.Name is not (FacetNames.Year or FacetNames.Arrival))], 1)[0];
        return facet.Values(records[random.Next(records.Count)]).Take(1).Select(value => new Constraint(facet.Name, value, random.Next(3) == 0));
    }

    private static bool Matches(BibliographicRecord record, SearchRequest asked, string? except) =>
        asked.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => record.Title.Proper.Split(' ').Contains(word))
        && asked.Constraints.Where(c => c.Facet != except).GroupBy(c => c.Facet).All(group => Passes(record, group))
        && (except == FacetNames.Year || (asked.YearFrom is null && asked.YearTo is null) || (record.Year is { } year && year >= (asked.YearFrom ?? 0) && year <= (asked.YearTo ?? 9999)))
        && (except == FacetNames.Arrival || asked.ArrivedSince is null || record.Holdings.Max(holding => holding.Acquired) >= asked.ArrivedSince);

    private static bool Passes(BibliographicRecord record, IGrouping<string, Constraint> constraints)
    {
        var has = IndexSchema.FacetFields.First(field => field.Name == constraints.Key).Values(record).ToHashSet();
        var wanted = constraints.Where(c => !c.Excluded).ToList();
        return (wanted.Count == 0 || wanted.Exists(c => has.Contains(c.Value))) && !constraints.Any(c => c.Excluded && has.Contains(c.Value));
    }
}
