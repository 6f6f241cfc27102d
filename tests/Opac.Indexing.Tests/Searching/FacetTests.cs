using System.Globalization;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Indexing.Searching.Faceting;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Searching;

public sealed class FacetTests
{
    private static readonly string[] languages = ["kaz", "rus", "eng"];
    private static readonly string[] subjects = ["Тарих", "Ертегі", "Химия", "Өлең", "Спорт", "Соғыс"];
    private static readonly string[] words = ["абай", "бала", "дала", "кітап", "орман", "су"];

    [Fact]
    public void Values_of_one_facet_widen_and_facets_narrow_each_other()
    {
        using var library = Library.Of(Of("1", "kaz", "Тарих"), Of("2", "rus", "Тарих"), Of("3", "eng", "Химия"), Of("4", "kaz", "Химия"));
        var asked = SearchRequest.Empty.Toggle("language", "kaz").Toggle("language", "rus").Toggle("subject", "Тарих");

        var found = library.Searcher.Search(asked);

        Assert.Equal(2, found.Total);
        Assert.Equal([("kaz", 1, true), ("rus", 1, true)], Values(found, "language").Select(value => (value.Value, value.Count, value.IsChosen)));
        Assert.Equal([("Тарих", 2, true), ("Химия", 1, false)], Values(found, "subject").Select(value => (value.Value, value.Count, value.IsChosen)));
    }

    [Fact]
    public void A_chosen_value_is_listed_even_where_nothing_has_it()
    {
        using var library = Library.Of(Of("1", "kaz", "Тарих"), Of("2", "rus", "Химия"));

        var found = library.Searcher.Search(SearchRequest.Empty.Toggle("language", "kaz").Toggle("subject", "Химия").Toggle("subject", "Жоқ"));

        Assert.Equal(0, found.Total);
        Assert.Contains(new FacetValue("Жоқ", 0, IsChosen: true), Values(found, "subject"));
        Assert.Contains(new FacetValue("Химия", 0, IsChosen: true), Values(found, "subject"));
    }

    [Fact]
    public void Classes_come_as_a_tree_and_grades_and_years_in_order()
    {
        using var library = Library.Of(
            Book("1", "А") with { Classifications = [new("udc", "821.512.122-31")], Audience = new Audience { Grades = [10, 2] }, Publication = new Publication { Year = 2001 } },
            Book("2", "Б") with { Classifications = [new("udc", "82-93")], Audience = new Audience { Grades = [9] }, Publication = new Publication { Year = 1957 } });

        var found = library.Search("");

        Assert.Equal(["2", "9", "10"], Values(found, "grade").Select(value => value.Value));
        Assert.Equal(["1957", "2001"], Values(found, "year").Select(value => value.Value));
        Assert.Equal(["udc/8 2", "udc/82 2", "udc/821 1", "udc/821.5 1", "udc/821.51 1", "udc/821.512 1"], Values(found, "class").Select(value => $"{value.Value} {value.Count}"));
    }

    [Fact]
    public void Availability_tells_what_can_be_had_now()
    {
        using var library = Library.Of(
            Book("1", "А") with { Holdings = [new Holding { Status = ItemStatus.OnLoan }, new Holding { Status = ItemStatus.Available }] },
            Book("2", "Б") with { Holdings = [new Holding { Status = ItemStatus.ReadingRoom }] },
            Book("3", "В") with { Holdings = [new Holding { Status = ItemStatus.Lost }] },
            Book("4", "Г") with { Links = [new RecordLink(new Uri("https://example.org/"))] });

        Assert.Equal(["available", "not-available", "online", "reading-room"], Values(library.Search(""), "availability").Select(value => value.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_record_of_many_subjects_is_counted_and_found_by_each()
    {
        const int most = 40;
        var records = Enumerable.Range(0, 600).Select(i => Book($"{i}", "Кітап") with { Subjects = [.. Enumerable.Range(1, 1 + (i % most)).Select(number => new Subject { Heading = $"Тақырып {number:00}" })] }).ToList();
        using var library = new Library(records);
        var expected = Enumerable.Range(1, most).Select(number => ($"Тақырып {number:00}", records.Count(record => record.Subjects.Count >= number))).ToList();

        var listed = library.Searcher.FacetValues(new SearchRequest { Text = "кітап" }, new FacetRequest("subject") { ByAlphabet = true, Size = 100 });

        Assert.Equal(expected, listed.Values.Select(value => (value.Value, value.Count)));
        Assert.All(expected, subject => Assert.Equal(subject.Item2, library.Searcher.Search(SearchRequest.Empty.Toggle("subject", subject.Item1)).Total));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 7)]
    [InlineData(0, 2, 0)]
    public void A_damaged_group_is_told_as_damage_when_the_index_is_opened(int start, int end, int ordinal)
    {
        // One value, «lkaz», and one group.
        var rows = new FacetRows([0], [], [start, end], [ordinal], [0, 4], [.. "lkaz"u8]);

        Assert.Throws<InvalidDataException>(() => new FacetTable(rows));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Counts_are_those_of_counting_by_hand(int seed)
    {
        var random = new Random(seed);
        // More groups of values than a filter remembers at once.
        var records = Enumerable.Range(0, 1_200).Select(i => RandomRecord(random, i)).ToList();
        using var library = new Library(records);

        for (var i = 0; i < 60; i++)
        {
            var asked = RandomRequest(random);
            var found = library.Searcher.Search(asked);

            Assert.Equal(records.Count(record => Matches(record, asked, except: null)), found.Total);
            foreach (var facet in IndexSchema.FacetFields.Where(facet => facet.Name is "language" or "subject" or "grade" or "year"))
            {
                var counted = records.Where(record => Matches(record, asked, except: facet.Name)).SelectMany(record => facet.Values(record).Distinct()).CountBy(value => value).ToDictionary();
                var shown = Values(found, facet.Name).Where(value => value.Count > 0).ToDictionary(value => value.Value, value => value.Count);
                Assert.Equal(counted.OrderBy(pair => pair.Key, StringComparer.Ordinal), shown.OrderBy(pair => pair.Key, StringComparer.Ordinal));
            }
        }
    }

    private static IReadOnlyList<FacetValue> Values(SearchResponse found, string facet) => found.Facets.FirstOrDefault(f => f.Name == facet)?.Values ?? [];

    private static BibliographicRecord Of(string id, string language, string subject) => Book(id, "Кітап", language: language) with { Subjects = [new Subject { Heading = subject }] };

    private static BibliographicRecord RandomRecord(Random random, int i) => Book($"{i}", string.Join(' ', random.GetItems(words, random.Next(1, 4))), language: random.GetItems(languages, 1)[0]) with
    {
        Subjects = [.. random.GetItems(subjects, random.Next(0, 4)).Select(heading => new Subject { Heading = heading })],
        Audience = new Audience { Grades = [.. Enumerable.Range(1, 11).Where(_ => random.Next(6) == 0)] },
        Publication = new Publication { Year = random.Next(4) == 0 ? null : random.Next(1990, 2000) },
    };

    private static SearchRequest RandomRequest(Random random) => new()
    {
        Text = random.Next(3) == 0 ? "" : string.Join(' ', random.GetItems(words, random.Next(1, 3))),
        AsTyped = true,
        Constraints =
        [
            .. random.GetItems(languages, random.Next(0, 3)).Distinct().Select(value => new Constraint("language", value, random.Next(3) == 0)),
            .. random.GetItems(subjects, random.Next(0, 3)).Distinct().Select(value => new Constraint("subject", value, random.Next(3) == 0)),
            .. random.Next(4) == 0 ? [new Constraint("grade", random.Next(1, 12).ToString(CultureInfo.InvariantCulture))] : Array.Empty<Constraint>(),
        ],
        YearFrom = random.Next(4) == 0 ? random.Next(1990, 1996) : null,
        YearTo = random.Next(4) == 0 ? random.Next(1994, 2000) : null,
    };

    private static bool Matches(BibliographicRecord record, SearchRequest asked, string? except) =>
        asked.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => record.Title.Proper.Split(' ').Contains(word))
        && asked.Constraints.Where(c => c.Facet != except).GroupBy(c => c.Facet).All(group => Passes(record, group))
        && (except == "year" || (asked.YearFrom is null && asked.YearTo is null) || (record.Year is { } year && year >= (asked.YearFrom ?? 0) && year <= (asked.YearTo ?? 9999)));

    private static bool Passes(BibliographicRecord record, IGrouping<string, Constraint> constraints)
    {
        var has = IndexSchema.FacetFields.First(field => field.Name == constraints.Key).Values(record).ToHashSet();
        var wanted = constraints.Where(c => !c.Excluded).ToList();
        return (wanted.Count == 0 || wanted.Exists(c => has.Contains(c.Value))) && !constraints.Any(c => c.Excluded && has.Contains(c.Value));
    }
}
