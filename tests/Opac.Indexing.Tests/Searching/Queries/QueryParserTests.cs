using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Tests.Searching.Queries;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("абай жолы", "All(абай жолы)")]
    [InlineData("  абай  ", "абай")]
    [InlineData("\"абай жолы\" роман", "All('абай жолы' роман)")]
    [InlineData("«Абай жолы»", "'Абай жолы'")]
    [InlineData("“Abai” „Жол“", "All('Abai' 'Жол')")]
    [InlineData("\"жабылмаған тырнақша", "'жабылмаған тырнақша'")]
    [InlineData("абай -роман", "All(абай Without(роман))")]
    [InlineData("абай - роман", "All(абай роман)")]
    [InlineData("-\"екі сөз\"", "Without('екі сөз')")]
    [InlineData("абай OR қожа", "Any(абай қожа)")]
    [InlineData("абай ИЛИ қожа", "Any(абай қожа)")]
    [InlineData("абай НЕМЕСЕ қожа жолы", "Any(абай All(қожа жолы))")]
    [InlineData("абай | қожа", "Any(абай қожа)")]
    [InlineData("абай немесе қожа", "All(абай немесе қожа)")]
    [InlineData("OR", "'OR'")]
    [InlineData("(абай | қожа) роман", "All(Any(абай қожа) роман)")]
    [InlineData("(абай", "абай")]
    [InlineData("абай)", "абай")]
    [InlineData("қаз*", "Prefix(қаз)")]
    [InlineData("қ*қ", "Wildcard(қ*қ)")]
    [InlineData("*стан", "Wildcard(*стан)")]
    [InlineData("қ?з", "Wildcard(қ?з)")]
    [InlineData("Абай кім?", "All(Абай кім?)")]
    [InlineData("автор:әуезов", "Author:әуезов")]
    [InlineData("Author: \"Әуезов М.\"", "Author:'Әуезов М.'")]
    [InlineData("тақырып:тарих", "Subject:тарих")]
    [InlineData("тема:история", "Subject:история")]
    [InlineData("subject:(тарих | соғыс)", "Subject:Any(тарих соғыс)")]
    [InlineData("атауы:жол", "Title:жол")]
    [InlineData("название:путь", "Title:путь")]
    [InlineData("title:way", "Title:way")]
    [InlineData("сериясы:қор", "Series:қор")]
    [InlineData("-автор:абай", "Without(Author:абай)")]
    [InlineData("автор:-абай", "Without(Author:абай)")]
    [InlineData("жыл:1990-2000", "Years(1990..2000)")]
    [InlineData("год:1990 – 2000 абай", "All(Years(1990..2000) абай)")]
    [InlineData("year:1990..", "Years(1990..)")]
    [InlineData("жыл:-2000", "Years(..2000)")]
    [InlineData("жыл:1990", "Years(1990..1990)")]
    [InlineData("жыл:1990 -2000", "All(Years(1990..1990) Without(2000))")]
    [InlineData("жыл:бірде", "бірде")]
    [InlineData("сынып:5", "Grade:5")]
    [InlineData("инв:000123", "Inventory:000123")]
    [InlineData("978-0-306-40615-7", "ISBN 9780306406157")]
    [InlineData("978 0 306 40615 7", "ISBN 9780306406157")]
    [InlineData("isbn: 0-306-40615-2", "ISBN 9780306406157")]
    [InlineData("0306406152", "ISBN 9780306406157")]
    [InlineData("978-0-306-40615-8", "978-0-306-40615-8")]
    [InlineData("84(5Каз)-44", "84(5Каз)-44")]
    [InlineData("(84(5Каз) | 83)", "Any(84(5Каз) 83)")]
    [InlineData("белгісіз:сөз", "белгісіз:сөз")]
    [InlineData("C++ -- --a", "All(C++ a)")]
    public void A_text_is_understood(string typed, string expected) => Assert.Equal(expected, Tell(QueryParser.Parse(typed).Root));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("** *")]
    public void Nothing_typed_asks_for_everything(string typed)
    {
        Assert.True(QueryParser.Parse(typed).IsEverything);
        Assert.Null(QueryParser.Parse(typed).Root);
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("()")]
    [InlineData("-")]
    [InlineData("\"\"")]
    [InlineData("автор:")]
    [InlineData("|||")]
    public void Signs_alone_ask_for_nothing(string typed)
    {
        Assert.False(QueryParser.Parse(typed).IsEverything);
        Assert.Null(QueryParser.Parse(typed).Root);
    }

    [Fact]
    public void What_is_beyond_the_budget_is_left_out_and_said()
    {
        var words = QueryParser.Parse(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"с{i}")));
        var letters = QueryParser.Parse(new string('а', 300));
        var brackets = QueryParser.Parse(new string('(', 20) + "абай" + new string(')', 20));

        Assert.True(words.IsPartial && letters.IsPartial && brackets.IsPartial);
        Assert.Equal(QueryParser.MostClauses, Assert.IsType<QueryNode.All>(words.Root).Parts.Count);
        Assert.Equal(QueryParser.MostCharacters, Assert.IsType<QueryNode.Word>(letters.Root).Text.Length);
        Assert.Equal("абай", Tell(brackets.Root));
        Assert.False(QueryParser.Parse(string.Join(' ', Enumerable.Repeat("автор:(ой)", 20))).IsPartial);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void A_tree_printed_is_read_as_the_same_tree(string language)
    {
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++)
        {
            var tree = QueryTrees.Random(random);
            var printed = QueryPrinter.Print(tree, language);
            var read = QueryParser.Parse(printed);

            Assert.True(tree.Equals(read.Root), $"{printed} → {Tell(tree)} → {Tell(read.Root)}");
            Assert.False(read.IsPartial);
        }
    }

    [Fact]
    public void Any_text_is_understood_and_what_was_understood_prints_and_reads_as_itself()
    {
        var random = new Random(12);
        for (var i = 0; i < 20_000; i++)
        {
            var typed = QueryTrees.RandomText(random);
            var read = QueryParser.Parse(typed);
            if (read.Root is null)
                continue;
            var printed = QueryPrinter.Print(read.Root, "kk");

            Assert.True(read.Root.Equals(QueryParser.Parse(printed).Root), $"{typed} → {printed} → {Tell(read.Root)}");
        }
    }

    [Theory]
    [MemberData(nameof(QueryTrees.Hostile), MemberType = typeof(QueryTrees))]
    public void The_worst_that_can_be_typed_is_read_at_once(string name, string typed)
    {
        _ = name;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
            QueryParser.Parse(typed);

        Assert.InRange(clock.ElapsedMilliseconds, 0, 2_000);
    }

    /// <summary>A tree in a form that is easy to compare.</summary>
    internal static string Tell(QueryNode? node) => node switch
    {
        null => "",
        QueryNode.Word word => word.Text,
        QueryNode.Phrase phrase => $"'{phrase.Text}'",
        QueryNode.Prefix prefix => $"Prefix({prefix.Text})",
        QueryNode.Wildcard wildcard => $"Wildcard({wildcard.Pattern})",
        QueryNode.BookNumber number => $"ISBN {number.Key}",
        QueryNode.Years years => $"Years({years.From}..{years.To})",
        QueryNode.InField inField => $"{inField.Field}:{Tell(inField.Part)}",
        QueryNode.Without without => $"Without({Tell(without.Part)})",
        QueryNode.All all => $"All({string.Join(' ', all.Parts.Select(Tell))})",
        QueryNode.Any any => $"Any({string.Join(' ', any.Parts.Select(Tell))})",
        _ => "?",
    };
}
