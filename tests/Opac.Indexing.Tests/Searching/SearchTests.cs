using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Searching;

public sealed class SearchTests
{
    [Fact]
    public void Before_the_first_index_every_answer_is_empty()
    {
        using var searcher = new CatalogueSearcher(new Opac.Indexing.Analysis.WordAnalyzer());

        Assert.Equal(0, searcher.RecordCount);
        Assert.Empty(searcher.Search(new SearchRequest { Text = "абай" }).Hits);
        Assert.Null(searcher.Find(new RecordId("1")));
        Assert.Empty(searcher.NewArrivals(5));
    }

    [Fact]
    public void A_record_comes_back_whole()
    {
        var record = FullRecord();
        using var library = Library.Of(record);

        var found = library.Searcher.Find(record.Id);

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(record), System.Text.Json.JsonSerializer.Serialize(found));
        Assert.Null(library.Searcher.Find(new RecordId("x")));
    }

    [Fact]
    public void Records_are_found_together_in_the_order_asked_for()
    {
        using var library = Library.Of(Book("1", "Абай жолы"), Book("2", "Қан мен тер"), Book("3", "Көшпенділер"));

        var found = library.Searcher.Find([new RecordId("3"), new RecordId("x"), new RecordId("1")]);

        Assert.Equal(["Көшпенділер", "Абай жолы"], found.Select(record => record.Title.Proper));
        Assert.Equal(3, library.Searcher.RecordCount);
    }

    [Fact]
    public void All_words_must_match()
    {
        using var library = Library.Of(Book("1", "Абай жолы", "Әуезов, Мұхтар"), Book("2", "Абай туралы сөз"), Book("3", "Өмір жолы"));

        Assert.Equal(["Абай жолы"], library.Titles("жолы абай"));
        Assert.Equal(["Абай жолы"], library.Titles("әуезов абай"));
    }

    [Fact]
    public void What_matched_is_marked()
    {
        using var library = Library.Of(Book("1", "Менің атым Қожа", "Соқпақбаев, Бердібек") with { Summary = "Қожа деген бала туралы хикаят." });

        var hit = Assert.Single(library.Search("қожа").Hits);

        Assert.Equal([("Менің атым ", false), ("Қожа", true)], hit.Title.Runs.Select(run => (run.Text, run.IsMatch)));
        Assert.Equal("Қожа", Assert.Single(hit.Snippet!.Runs, run => run.IsMatch).Text);
        Assert.DoesNotContain(hit.Authors!.Runs, run => run.IsMatch);
    }

    [Fact]
    public void A_long_annotation_is_shown_where_it_matched()
    {
        var summary = string.Join(' ', Enumerable.Repeat("сөз", 200)) + " мұнда қыран ұшады " + string.Join(' ', Enumerable.Repeat("тіл", 200));
        using var library = Library.Of(Book("1", "Кітап") with { Summary = summary });

        var snippet = Assert.Single(library.Search("қыран").Hits).Snippet!;

        Assert.Contains(snippet.Runs, run => run is { Text: "қыран", IsMatch: true });
        Assert.InRange(snippet.ToString().Length, 100, 260);
        Assert.StartsWith("…", snippet.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_title_comes_before_longer_ones_and_titles_before_annotations()
    {
        using var library = Library.Of(
            Book("1", "Өлеңдер") with { Summary = "Абай өлеңдері." },
            Book("2", "Абай жолы туралы әңгіме"),
            Book("3", "Ұлы Абай"),
            Book("4", "Абай"));

        Assert.Equal(["Абай", "Абай жолы туралы әңгіме", "Ұлы Абай", "Өлеңдер"], library.Titles("абай"));
    }

    [Fact]
    public void Pages_follow_one_another_without_gap_or_overlap()
    {
        using var library = new Library(Enumerable.Range(1, 95).Select(i => Book($"{i}", $"Кітап {i}")));

        var seen = Enumerable.Range(1, 11).SelectMany(page => library.Searcher.Search(new SearchRequest { Text = "кітап", Page = page }).Hits).Select(hit => hit.Record.Id).ToList();

        Assert.Equal(95, seen.Count);
        Assert.Equal(95, seen.Distinct().Count());
        Assert.Equal(95, library.Search("кітап").Total);
        Assert.Empty(library.Titles(new SearchRequest { Text = "кітап", Page = 1_000_000 }));
    }

    [Fact]
    public void Titles_sort_by_the_Kazakh_alphabet()
    {
        string[] titles = ["Ғалым", "Арман", "Гүл", "Әже", "Балық", "Қала", "Кітап", "Ұя", "Үй", "Уақыт", "Іңір", "Ит"];
        using var library = new Library(titles.Select((title, i) => Book($"{i}", title)));

        var sorted = library.Titles(new SearchRequest { Sort = SortOrder.Title, Size = 50 });

        Assert.Equal(["Арман", "Әже", "Балық", "Гүл", "Ғалым", "Ит", "Кітап", "Қала", "Уақыт", "Ұя", "Үй", "Іңір"], sorted);
    }

    [Fact]
    public void Years_sort_both_ways_with_unknown_ones_last()
    {
        using var library = Library.Of(
            Book("1", "А") with { Publication = new Publication { Year = 1990 } }, Book("2", "Б"), Book("3", "В") with { Publication = new Publication { Year = 2020 } });

        Assert.Equal(["В", "А", "Б"], library.Titles(new SearchRequest { Sort = SortOrder.Newest }));
        Assert.Equal(["А", "В", "Б"], library.Titles(new SearchRequest { Sort = SortOrder.Oldest }));
    }

    [Fact]
    public void New_arrivals_come_by_their_newest_copy()
    {
        using var library = Library.Of(Arrived("1", "Ескі", new(2020, 1, 1)), Book("2", "Белгісіз"), Arrived("3", "Жаңа", new(2024, 9, 1)));

        Assert.Equal(["Жаңа", "Ескі"], library.Searcher.NewArrivals(10).Select(record => record.Title.Proper));
        Assert.Equal(["Жаңа"], library.Searcher.NewArrivals(1).Select(record => record.Title.Proper));
    }

    [Fact]
    public void Similar_records_share_headings_and_are_no_editions_of_the_same_work()
    {
        var qoja = About("1", "Менің атым Қожа", "Соқпақбаев, Бердібек", "Балалар әдебиеті");
        using var library = Library.Of(
            qoja,
            qoja with { Id = new RecordId("2") },
            About("3", "Өлгендер қайтып келмейді", "Соқпақбаев, Бердібек", "Соғыс"),
            About("4", "Алгебра", "Әбілқасымова, Алма", "Алгебра"),
            About("5", "Бала шақ", "Қайсенов, Қасым", "Балалар әдебиеті"));

        Assert.Equal(["3", "5"], library.Searcher.Similar(qoja.Id, 5).Select(record => record.Id.Value).Order());
        Assert.Equal(["2"], library.Searcher.OtherEditions(qoja.Id).Select(record => record.Id.Value));
    }

    private static BibliographicRecord Arrived(string id, string title, DateOnly day) => Book(id, title) with { Holdings = [new Holding { Acquired = day }] };

    private static BibliographicRecord About(string id, string title, string author, string subject) =>
        Book(id, title, author) with { Subjects = [new Subject { Heading = subject }] };

    private static BibliographicRecord FullRecord()
    {
        Assert.True(Isbn.TryParse("978-0-306-40615-7", out var isbn));
        return new BibliographicRecord
        {
            Id = new RecordId("KZ-1"),
            Agency = "KZ",
            Type = RecordType.Textbook,
            Title = new Title { Proper = "Абай жолы", Remainder = "роман", Parts = ["1-кітап"], Responsibility = "М. Әуезов", NonFiling = 2 },
            ParallelTitles = ["Путь Абая"],
            UniformTitle = "Абай жолы",
            VariantTitles = ["Абай"],
            Contributors = [new Contributor { Name = "Әуезов, М.", Role = ContributorRole.Author, Dates = "1897-1961", FullerName = "Мұхтар", IsMain = true }, new Contributor { Name = "Баспа", Role = ContributorRole.Other, IsCorporate = true, RoleText = "шығ." }],
            Edition = "2-бас.",
            Publication = new Publication { Places = ["Алматы"], Publishers = ["Жазушы"], Date = "[1987]", Year = 1987 },
            FirstPublished = 1942,
            Extent = "600 б.",
            Series = [new Series("Алтын қор", "3", "1234-5679")],
            Notes = ["Ескерту"],
            Contents = "I. Қайтқанда",
            Summary = "Абай туралы",
            Subjects = [new Subject { Heading = "Қазақ әдебиеті", Subdivisions = ["Роман"], Scheme = "bnkrk", Kind = SubjectKind.Work }],
            Genres = ["роман"],
            Classifications = [new Classification("udc", "821.512.122-31")],
            Isbns = [isbn with { IsCancelled = true }],
            Issns = ["1234-5679"],
            Languages = ["kaz", "rus"],
            OriginalLanguages = ["kaz"],
            Audience = new Audience { Grades = [9, 10], Note = "9-10" },
            Links = [new RecordLink(new Uri("https://example.org/абай"), "Мәтін")],
            LinkedRecords = [new LinkedRecord { Kind = LinkKind.Set, Title = "Жинақ", Part = "2-т.", Id = new RecordId("7"), StandardNumber = "x" }],
            Holdings = [new Holding { InventoryNumber = "000123", ShelfMark = "84 Ә 82", Shelf = "A-1", Location = "Абонемент", Status = ItemStatus.OnLoan, Copies = 3, Acquired = new(2024, 9, 1), Price = "100", Barcode = "b" }],
            Frequency = "айына 1 рет",
        };
    }

    [Fact]
    public void The_beginning_of_hundreds_of_words_finds_every_book_and_ranks_it_by_its_best_word()
    {
        var books = Enumerable.Range(0, 300).Select(i => Book($"t{i:000}", $"бас{(char)('а' + (i % 20))}{(char)('а' + (i / 20))}қ")).ToList();
        books.Add(Book("by", "Өлеңдер", "Басаев, А."));
        books.Add(Book("note", "Әңгімелер") with { Summary = "басаақ туралы" });
        books.Add(Book("both", "Басқаша", "Басаев, А.") with { Summary = "басаақ туралы" });
        books.Add(Book("none", "Абай жолы"));
        using var library = new Library(books);

        var found = library.Searcher.Search(new SearchRequest { Text = "бас*", Size = 100, Page = 4 });
        var both = library.Searcher.Search(new SearchRequest { Text = "бас* өлеңдер" });

        Assert.Equal(303, found.Total);
        Assert.Equal(["by", "note"], found.Hits.TakeLast(2).Select(hit => hit.Record.Id.Value));
        Assert.Equal(["by"], both.Hits.Select(hit => hit.Record.Id.Value));
        Assert.Equal(302, library.Search("бас* -әңгімелер").Total);
    }

    [Fact]
    public void Of_textbooks_of_one_class_that_in_the_readers_language_comes_first()
    {
        using var library = Library.Of(
            Book("ru", "Алгебра : учебник для 7 класса", language: "rus"),
            Book("kk", "Алгебра : жалпы білім беретін мектептің 7-сыныбына арналған оқулық"));

        string[] Found(string language) => [.. library.Searcher.Search(new SearchRequest { Text = "алгебра 7", Language = language }).Hits.Select(hit => hit.Record.Id.Value)];

        Assert.Equal(["kk", "ru"], Found("kk"));
        Assert.Equal(["ru", "kk"], Found("ru"));
    }

    [Theory]
    [InlineData("соқпақбаев 5 сынып", "novel")]
    [InlineData("5-сынып соқпақбаев", "novel")]
    [InlineData("соқпақбаев 5 а сыныпқа", "novel")]
    [InlineData("сокпакбаев 5 кл", "novel")]
    [InlineData("grade 5 сокпакбаев", "novel")]
    [InlineData("5 сынып", "textbook", "novel")]
    [InlineData("соқпақбаев 6 сынып")]
    public void A_class_is_found_among_titles_and_among_marks(string typed, params string[] found)
    {
        using var library = Library.Of(
            Book("textbook", "Математика : 5-сыныбына арналған оқулық"),
            Book("novel", "Менің атым Қожа", "Соқпақбаев, Бердібек") with { Audience = new Audience { Grades = [5, 7] } });

        var answer = library.Searcher.Search(new SearchRequest { Text = typed, WithReasons = true, AsTyped = true });

        Assert.Equal(found, answer.Hits.Select(hit => hit.Record.Id.Value));
        Assert.DoesNotContain(answer.Hits.SelectMany(hit => hit.Reasons), reason => reason.Form == HitForm.OtherName);
    }

    [Fact]
    public void The_number_of_a_copy_is_no_name_of_its_writer()
    {
        using var library = Library.Of(Book("a", "Абай жолы", "Әуезов, Мұхтар") with { Holdings = [new Holding { InventoryNumber = "20189" }] });

        Assert.Empty(Assert.Single(library.Searcher.Search(new SearchRequest { Text = "20189", WithReasons = true }).Hits).Reasons);
    }
}
