using System.Globalization;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Searching.Browsing;

public sealed class BrowseTests
{
    [Fact]
    public void Writers_come_in_the_order_of_the_readers_alphabet_with_their_counts()
    {
        using var library = Library.Of(
            Book("1", "А", "Ғабдуллин, М."), Book("2", "Б", "Әуезов, М."), Book("3", "В", "Абай"), Book("4", "Г", "Әуезов, М."), Book("5", "Д", "Гоголь, Н."), Book("6", "Е", "Austen, J."));

        Assert.Equal(["Абай 1", "Әуезов, М. 2", "Гоголь, Н. 1", "Ғабдуллин, М. 1", "Austen, J. 1"], Headings(library, new() { List = BrowseList.Author }));
        Assert.Equal(["Austen, J. 1", "Абай 1", "Әуезов, М. 2", "Гоголь, Н. 1", "Ғабдуллин, М. 1"], Headings(library, new() { List = BrowseList.Author, Language = "en" }));
    }

    [Fact]
    public void A_letter_says_where_it_begins_and_how_many_headings_it_has()
    {
        using var library = new Library(new[] { "Аққу", "абай", "Әже", "Балық", "Қала", "қан", "1001 түн", "Emma", "Έρωτας" }.Select((title, i) => Book($"{i}", title)));

        var letters = library.Searcher.Browse(new() { List = BrowseList.Title }).Letters;

        Assert.Equal(["0–9 0 1", "А 1 2", "Ә 3 1", "Б 4 1", "Қ 5 2", "E 7 1", "… 8 1"], letters.Select(letter => $"{letter.Letter} {letter.Position} {letter.Count}"));
    }

    [Fact]
    public void A_list_opens_at_any_text()
    {
        using var library = new Library(new[] { "Абай", "Ажар", "Әже", "Бөлтірік", "Қар" }.Select((title, i) => Book($"{i}", title)));

        var page = library.Searcher.Browse(new() { List = BrowseList.Title, From = "әа", Size = 2 });

        Assert.Equal((2, 5), (page.Position, page.Total));
        Assert.Equal(["Әже", "Бөлтірік"], page.Headings.Select(heading => heading.Text));
        Assert.Empty(library.Searcher.Browse(new() { List = BrowseList.Title, From = "яя" }).Headings);
        Assert.Empty(library.Searcher.Browse(new() { List = BrowseList.Title, Position = int.MaxValue }).Headings);
    }

    [Fact]
    public void A_title_of_one_record_leads_to_it_and_one_of_several_does_not()
    {
        using var library = Library.Of(Book("1", "Алгебра"), Book("2", "Алгебра"), Book("3", "«Абай жолы»"));

        var page = library.Searcher.Browse(new() { List = BrowseList.Title });

        Assert.Equal([new BrowseHeading("Абай жолы»", 1, new RecordId("3")), new BrowseHeading("Алгебра", 2)], page.Headings);
    }

    [Fact]
    public void Classes_are_listed_by_code_and_opened_by_a_bare_mark()
    {
        using var library = Library.Of(Class("1", "udc", "821.5"), Class("2", "bbk", "84"), Class("3", "udc", "512"));

        Assert.Equal(["bbk/8 1", "bbk/84 1", "udc/5 1", "udc/51 1", "udc/512 1", "udc/8 1", "udc/82 1", "udc/821 1", "udc/821.5 1"], Headings(library, new() { List = BrowseList.Class }));
        Assert.Equal(["bbk/8", "udc/5", "udc/8"], library.Searcher.Browse(new() { List = BrowseList.Class }).Letters.Select(letter => letter.Letter));
        Assert.Equal("udc/51", library.Searcher.Browse(new() { List = BrowseList.Class, From = "51" }).Headings[0].Text);
        Assert.Equal("bbk/84", library.Searcher.Browse(new() { List = BrowseList.Class, From = "84" }).Headings[0].Text);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_place_of_a_random_list_is_that_of_sorting_by_hand(string language)
    {
        var random = new Random(7);
        var titles = Enumerable.Range(0, 1_500).Select(_ => RandomTitle(random)).ToList();
        using var library = new Library(titles.Select((title, i) => Book($"{i}", title)));
        var alphabet = CultureInfo.GetCultureInfo(language).CompareInfo;
        var expected = titles.CountBy(title => title).Select(pair => (Text: pair.Key, Count: pair.Value)).ToList();
        expected.Sort((a, b) => alphabet.Compare(a.Text, b.Text, CompareOptions.IgnoreCase) is not 0 and var order ? order : string.CompareOrdinal(a.Text, b.Text));

        for (var position = 0; position < expected.Count; position += 200)
        {
            var page = library.Searcher.Browse(new() { List = BrowseList.Title, Language = language, Position = position, Size = 200 });
            Assert.Equal(expected.Skip(position).Take(200), page.Headings.Select(heading => (heading.Text, heading.Count)));
            Assert.Equal(expected.Count, page.Total);
            Assert.Equal(expected.Count, page.Letters.Sum(letter => letter.Count));
        }
        for (var i = 0; i < 100; i++)
        {
            var wanted = RandomTitle(random);
            var page = library.Searcher.Browse(new() { List = BrowseList.Title, Language = language, From = wanted, Size = 1 });
            Assert.Equal(expected.FindIndex(heading => alphabet.Compare(heading.Text, wanted, CompareOptions.IgnoreCase) >= 0) is >= 0 and var at ? at : expected.Count, page.Position);
        }
    }

    [Fact]
    public void The_shelf_is_walked_by_mark_then_writer_then_title()
    {
        using var library = Library.Of(
            OnShelf("1", "84 Қ 25", "Жұмабаев, М.", "Батыр Баян"), OnShelf("2", "84 Ә 82", "Әуезов, М.", "Көксерек"), OnShelf("3", "22.1 А 51", null, "Алгебра"),
            OnShelf("4", "84 Ә 82", "Әуезов, М.", "Абай жолы"), Book("5", "Сөресіз"), OnShelf("6", "84 Б 10", null, "Балғын"));

        var around = library.Searcher.Shelf(new RecordId("4"), before: 1, after: 2);

        Assert.Equal(["3", "4", "2", "6"], around.Places.Select(place => place.Record.Id.Value));
        Assert.Equal("84 Ә 82", around.Places[1].Mark);
        Assert.Equal((0, 5), (around.Position, around.Total));
        Assert.Empty(library.Searcher.Shelf(new RecordId("5")).Places);
        Assert.Equal(["4", "2", "6", "1"], library.Searcher.Shelf("84 ә", 10).Places.Select(place => place.Record.Id.Value));
        Assert.Equal("22.1 А 51", library.Searcher.Shelf("", 1).Places[0].Mark);
    }

    [Fact]
    public void Lists_of_another_state_of_the_index_are_made_anew_and_not_misread()
    {
        using var folder = new TemporaryFolder();
        var generation = Build(folder.Path, [Book("1", "Қар", "Б"), Book("2", "Абай", "А")]);
        using (var first = new CatalogueSearcher(new WordAnalyzer()))
        {
            foreach (var file in Directory.GetFiles(generation.Folder, "browse-*"))
                File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Select((b, i) => i == 0 ? (byte)(b + 1) : b)]);
            File.Delete(Path.Combine(generation.Folder, "browse-author"));
            first.Open(generation);

            Assert.Equal(["Абай", "Қар"], first.Browse(new() { List = BrowseList.Title }).Headings.Select(heading => heading.Text));
            Assert.Equal(["А", "Б"], first.Browse(new() { List = BrowseList.Author }).Headings.Select(heading => heading.Text));
        }
    }

    [Fact]
    public void A_catalogue_of_nothing_has_empty_lists()
    {
        using var library = Library.Of();

        foreach (var list in Enum.GetValues<BrowseList>())
            Assert.Equal(0, library.Searcher.Browse(new() { List = list, From = "а" }).Total);
        Assert.Empty(library.Searcher.Shelf("", 10).Places);
    }

    private static IndexGeneration Build(string folder, BibliographicRecord[] records) =>
        new GenerationStore(folder).Build(SourceFingerprint.None, path => new IndexBuilder(new WordAnalyzer()).Build(path, records, AuthorityList.Empty, new ProblemList()));

    private static IEnumerable<string> Headings(Library library, BrowseRequest request) => library.Searcher.Browse(request).Headings.Select(heading => $"{heading.Text} {heading.Count}");

    private static string RandomTitle(Random random) => random.GetItems<char>("аәқ9b", 1)[0] + new string(random.GetItems<char>("аәбғгқкіиыңнұүуөоАӘҚЕеёЙй яabzZ2", random.Next(0, 4))) + "қ9a"[random.Next(3)];

    private static BibliographicRecord Class(string id, string scheme, string mark) => Book(id, "Кітап") with { Classifications = [new(scheme, mark)] };

    private static BibliographicRecord OnShelf(string id, string mark, string? author, string title) => Book(id, title, author) with { Holdings = [new Holding { ShelfMark = mark }] };
}
