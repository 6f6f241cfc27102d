using Opac.Indexing.Records;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Searching.Queries;

/// <summary>What the query language finds in a real index.</summary>
public sealed class QueryLanguageTests : IClassFixture<QueryLanguageTests.Shelves>
{
    private readonly Library library;

    public QueryLanguageTests(Shelves shelves) => library = shelves.Library;

    [Theory]
    [InlineData("абай", "1 2 3")]
    [InlineData("абай жолы", "1")]
    [InlineData("\"абай жолы\"", "1")]
    [InlineData("«жолы абай»", "")]
    [InlineData("абай -жолы", "2 3")]
    [InlineData("абай -\"қара сөз\"", "1 3")]
    [InlineData("жолы OR қожа", "1 4")]
    [InlineData("жолы НЕМЕСЕ қожа", "1 4")]
    [InlineData("жолы | қожа", "1 4")]
    [InlineData("(жолы | қожа) әуезов", "1")]
    [InlineData("-абай", "4 5 6 7")]
    [InlineData("қож*", "4")]
    [InlineData("қ*жа", "4")]
    [InlineData("*тория", "5")]
    [InlineData("алг?бра", "6")]
    [InlineData("роман-э*ея", "1")]
    [InlineData("автор:әуезов", "1 3")]
    [InlineData("author:әуезов -роман", "3")]
    [InlineData("атауы:абай", "1 2 3")]
    [InlineData("название:әуезов", "")]
    [InlineData("тақырып:\"қазақ әдебиеті\"", "1 4")]
    [InlineData("тема:история", "5")]
    [InlineData("сериясы:қор", "1")]
    [InlineData("жыл:1980-1999", "1 2")]
    [InlineData("жыл:1980 - 1999 -жол", "2")]
    [InlineData("год:2001..", "5 6")]
    [InlineData("year:-1950", "3")]
    [InlineData("тіл:орысша", "5")]
    [InlineData("язык:русский | lang:en", "5 7")]
    [InlineData("вид:учебник", "6")]
    [InlineData("түрі:оқулық", "6")]
    [InlineData("сынып:7", "6")]
    [InlineData("класс:5-8", "6")]
    [InlineData("әок:82", "1")]
    [InlineData("удк:821.512.122-31", "1")]
    [InlineData("удк:82*", "1")]
    [InlineData("978-0-306-40615-7", "6")]
    [InlineData("0306406152", "6")]
    [InlineData("isbn:0-306-40615-2", "6")]
    [InlineData("isbn 978 0 306 40615 7", "6")]
    [InlineData("алгебра 9780306406157", "6")]
    [InlineData("978-601-7890-00-1", "4")]
    [InlineData("000123", "1")]
    [InlineData("№000123", "1")]
    [InlineData("инв:000123", "1")]
    [InlineData("inv:0001*", "1 2")]
    [InlineData("84/12-5", "2")]
    [InlineData("id:KZ7", "7")]
    [InlineData("издательство:жазушы", "1")]
    public void A_question_finds(string typed, string expected) =>
        Assert.Equal(expected, string.Join(' ', library.Searcher.Search(new() { Text = typed, AsTyped = true, Size = 50 }).Hits.Select(hit => hit.Record.Id.Value[2..]).Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(QueryTrees.Hostile), MemberType = typeof(QueryTrees))]
    public void The_worst_that_can_be_typed_is_answered_within_a_budget(string name, string typed)
    {
        _ = name;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var found = library.Searcher.Search(new() { Text = typed });

        Assert.InRange(clock.ElapsedMilliseconds, 0, 3_000);
        Assert.InRange(found.Total, 0, 7);
    }

    [Fact]
    public void Any_text_is_answered()
    {
        var random = new Random(13);
        for (var i = 0; i < 2_000; i++)
        {
            var typed = QueryTrees.RandomText(random);
            Assert.InRange(library.Searcher.Search(new() { Text = typed, AsTyped = true }).Total, 0, 7);
        }
    }

    [Fact]
    public void An_answer_to_part_of_a_question_says_so()
    {
        Assert.True(library.Searcher.Search(new() { Text = string.Join(' ', Enumerable.Repeat("абай", 200)) }).IsPartial);
        Assert.False(library.Searcher.Search(new() { Text = "абай" }).IsPartial);
    }

    public sealed class Shelves : IDisposable
    {
        public Library Library { get; } = Library.Of(
            Book("KZ1", "Абай жолы", "Әуезов, Мұхтар") with
            {
                Title = new Title { Proper = "Абай жолы", Remainder = "роман-эпопея" },
                Subjects = [new Subject { Heading = "Қазақ әдебиеті" }],
                Series = [new Series("Алтын қор")],
                Publication = new Publication { Year = 1987, Publishers = ["Жазушы"] },
                Classifications = [new Classification("udc", "821.512.122-31")],
                Holdings = [new Holding { InventoryNumber = "000123" }],
            },
            Book("KZ2", "Абайдың қара сөздері") with { Publication = new Publication { Year = 1993 }, Summary = "Қара сөз.", Holdings = [new Holding { InventoryNumber = "84/12-5", Barcode = "000199" }] },
            Book("KZ3", "Абай туралы", "Әуезов, Мұхтар") with { Publication = new Publication { Year = 1945 } },
            Book("KZ4", "Менің атым Қожа", "Соқпақбаев, Бердібек") with { Subjects = [new Subject { Heading = "Қазақ әдебиеті" }], Isbns = [Number("978-601-7890-00-1")] },
            Book("KZ5", "История Казахстана", language: "rus") with { Publication = new Publication { Year = 2005 }, Subjects = [new Subject { Heading = "История" }] },
            Book("KZ6", "Алгебра") with { Type = RecordType.Textbook, Publication = new Publication { Year = 2021 }, Audience = new Audience { Grades = [7] }, Isbns = [Number("978-0-306-40615-7")] },
            Book("KZ7", "Emma", "Austen, Jane", language: "eng"));

        public void Dispose() => Library.Dispose();

        private static Isbn Number(string text) => Isbn.TryParse(text, out var isbn) ? isbn : throw new InvalidOperationException(text);
    }
}
