using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Indexing.Tests.Searching;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Indexing;

/// <summary>Records exchanged in the catalogue that serves, without building it anew.</summary>
public sealed class UpdateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IndexBuilder builder = new(new WordAnalyzer());
    private readonly CatalogueSearcher searcher = new(new WordAnalyzer());
    private readonly GenerationStore store;

    public UpdateTests() => store = new(folder.Path);

    [Fact]
    public void Records_of_a_file_are_exchanged_and_those_of_others_stay()
    {
        var first = Build([In("a.csv", Book("1", "Абай жолы")), In("a.csv", Book("2", "Қан мен тер")), In("b.csv", Book("3", "Көшпенділер"))]);

        Update(first, ["a.csv"], [In("a.csv", Book("1", "Абай жолы", "Әуезов, Мұхтар")), In("a.csv", Book("4", "Ұлпан"))]);

        Assert.Equal(3, searcher.RecordCount);
        Assert.Equal("Әуезов, Мұхтар", Assert.Single(Assert.Single(Titles("абай")).Contributors).Name);
        Assert.Single(Titles("ұлпан"));
        Assert.Empty(Titles("тер"));
        Assert.Single(Titles("көшпенділер"));
        Assert.Equal([("Әуезов, Мұхтар", 1)], searcher.Search(SearchRequest.Empty).Facets.Single(facet => facet.Name == "author").Values.Select(value => (value.Value, value.Count)));
    }

    [Fact]
    public void The_generation_before_stays_as_it_was()
    {
        var first = Build([In("a.csv", Book("1", "Абай жолы"))]);
        Update(first, ["a.csv"], [In("a.csv", Book("2", "Ұлпан"))]);

        using var before = new CatalogueSearcher(new WordAnalyzer());
        before.Open(first);

        Assert.Equal("Абай жолы", Assert.Single(before.Search(SearchRequest.Empty).Hits).Record.Title.Proper);
        Assert.Equal("generation-000002", store.FindCurrent()?.Name);
    }

    [Fact]
    public void Where_a_record_stands_in_two_files_everything_must_be_read()
    {
        var first = Build([In("a.csv", Book("1", "Абай жолы")), In("b.csv", Book("3", "Көшпенділер"))]);
        Assert.Null(store.Update(first, SourceFingerprint.None, path => builder.Update(path, ["a.csv"], [In("a.csv", Book("3", "Ұлпан"))], AuthorityList.Empty)));
        Assert.Equal("generation-000001", store.FindCurrent()?.Name);

        var twins = Build([In("a.csv", Book("1", "Абай жолы")), In("b.csv", Book("1", "Көшпенділер"))]);
        Assert.Null(store.Update(twins, SourceFingerprint.None, path => builder.Update(path, ["b.csv"], [], AuthorityList.Empty)));
    }

    [Fact]
    public void After_many_changes_every_answer_is_that_of_an_index_built_anew()
    {
        var random = new Random(3);
        var files = Enumerable.Range(0, 6).ToDictionary(i => $"{i}.csv", i => RandomFile(random, i));
        var current = Build([.. files.SelectMany(file => file.Value)]);
        for (var i = 0; i < 25; i++)
        {
            var number = random.Next(6);
            files[$"{number}.csv"] = RandomFile(random, number);
            current = Update(current, [$"{number}.csv"], files[$"{number}.csv"]);
        }
        using var anew = new Library(files.Values.SelectMany(file => file));

        foreach (var request in new[] { "", "абай", "қан", "бала дала", "аб*", "қ* тер", "*ла*", "author:Әуезов", "year:1990-1995" }.Select(text => new SearchRequest { Text = text, Size = 100, Sort = SortOrder.Title }))
        {
            var (expected, found) = (anew.Searcher.Search(request), searcher.Search(request));
            Assert.Equal(expected.Total, found.Total);
            Assert.Equal(expected.Hits.Select(hit => hit.Record.Title.Proper), found.Hits.Select(hit => hit.Record.Title.Proper));
            Assert.Equal(Counts(expected), Counts(found));
        }
        Assert.Equal(anew.Searcher.NewArrivals(5).Select(record => record.Holdings[0].Acquired), searcher.NewArrivals(5).Select(record => record.Holdings[0].Acquired));
        Assert.Equal(anew.Searcher.Browse(new BrowseRequest { List = BrowseList.Author }).Headings.Select(heading => (heading.Text, heading.Count)),
            searcher.Browse(new BrowseRequest { List = BrowseList.Author }).Headings.Select(heading => (heading.Text, heading.Count)));
    }

    [Fact]
    public async Task Suggestions_of_a_large_catalogue_serve_on_until_they_are_made_anew()
    {
        var large = new IndexBuilder(new WordAnalyzer()) { SortedAtOnce = 0 };
        var first = Build([In("a.csv", Book("1", "Абай жолы")), In("b.csv", Book("2", "Абай әлемі"))]);

        searcher.Open(store.Update(first, SourceFingerprint.None, path => large.Update(path, ["a.csv"], [In("a.csv", Book("3", "Абайтану"))], AuthorityList.Empty))!);
        var atOnce = searcher.Suggest("аба", 8).Select(suggestion => suggestion.Text).ToList();
        searcher.Search(new SearchRequest { Text = "абайтну" });
        await searcher.Renewing;

        // What was taken out is gone at once.
        Assert.DoesNotContain("Абай жолы", atOnce);
        Assert.Contains("Абай әлемі", atOnce);
        Assert.Equal(["Абай әлемі", "Абайтану"], searcher.Suggest("аба", 8).Select(suggestion => suggestion.Text).Order(StringComparer.Ordinal));
        Assert.Equal("Абайтану", Assert.Single(searcher.Search(new SearchRequest { Text = "абайтну" }).Hits).Record.Title.Proper);
    }

    [Fact]
    public void A_single_record_is_exchanged_whatever_file_it_is_from_also_beside_another_edition_of_the_same_title()
    {
        var first = Build([In("a.csv", Book("1", "Абай жолы", "Әуезов, Мұхтар") with { Publication = new Publication { Year = 1960 } }), In("b.csv", Book("2", "Ұлпан"))]);

        var updated = store.Update(first, SourceFingerprint.None, path => builder.Exchange(path, [new RecordId("2")],
            [In("studio.mrc", Book("3", "Абай жолы", "Әуезов, Мұхтар") with { Publication = new Publication { Year = 2010 } })], AuthorityList.Empty));
        Assert.NotNull(updated);
        searcher.Open(updated);

        Assert.Equal(["1", "3"], Titles("абай").Select(record => record.Id.Value).Order());
        Assert.Empty(Titles("ұлпан"));
    }

    [Fact]
    public void A_record_that_would_be_one_with_a_record_of_another_file_is_left_to_building_anew()
    {
        var book = Book("1", "Абай жолы", "Әуезов, Мұхтар") with { Publication = new Publication { Year = 1960 } };
        var first = Build([In("a.csv", book)]);
        Assert.Null(store.Update(first, SourceFingerprint.None, path => builder.Exchange(path, [], [In("studio.mrc", book with { Id = new("2") })], AuthorityList.Empty)));

        var merged = Build([In("a.csv", book) with { Origins = [new(book.Id, "a.csv", 1, 0), new(new("9"), "b.csv", 1, 0)] }]);
        Assert.Null(store.Update(merged, SourceFingerprint.None, path => builder.Exchange(path, [book.Id], [], AuthorityList.Empty)));
    }

    public void Dispose()
    {
        searcher.Dispose();
        folder.Dispose();
    }

    private static List<BibliographicRecord> RandomFile(Random random, int number)
    {
        string[] words = ["абай", "бала", "дала", "қан", "тер", "су"], authors = ["Әуезов, М.", "Мүсірепов, Ғ.", "Есенберлин, І."];
        return [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => In($"{number}.csv", Book($"{number}-{i}", string.Join(' ', random.GetItems(words, 3)) + $" {number}", random.GetItems(authors, 1)[0]) with
            {
                Publication = new Publication { Year = random.Next(1985, 2000) },
                Holdings = [new Holding { Acquired = new DateOnly(random.Next(1990, 2020), 1, random.Next(1, 28)) }],
            }))];
    }

    private static BibliographicRecord In(string file, BibliographicRecord record) => record with { Origins = [new(record.Id, file, 1, 0)] };

    private static IEnumerable<string> Counts(SearchResponse response) =>
        response.Facets.SelectMany(facet => facet.Values.Select(value => $"{facet.Name} {value.Value} {value.Count}")).Order(StringComparer.Ordinal);

    private List<BibliographicRecord> Titles(string text) => [.. searcher.Search(new SearchRequest { Text = text, AsTyped = true }).Hits.Select(hit => hit.Record)];

    private IndexGeneration Build(IReadOnlyList<BibliographicRecord> records) =>
        store.Build(SourceFingerprint.None, path => builder.Build(path, records, AuthorityList.Empty, new ProblemList()));

    private IndexGeneration Update(IndexGeneration from, IReadOnlyCollection<string> without, IReadOnlyCollection<BibliographicRecord> records)
    {
        var updated = store.Update(from, SourceFingerprint.None, path => builder.Update(path, without, records, AuthorityList.Empty));
        Assert.NotNull(updated);
        searcher.Open(updated);
        return updated;
    }
}
