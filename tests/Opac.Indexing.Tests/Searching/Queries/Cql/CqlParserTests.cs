using Opac.Indexing.Searching;
using Opac.Indexing.Searching.Queries;
using Opac.Indexing.Searching.Queries.Cql;

namespace Opac.Indexing.Tests.Searching.Queries.Cql;

public sealed class CqlParserTests
{
    [Theory]
    [InlineData("абай", "абай")]
    [InlineData("\"абай жолы\"", "'абай жолы'")]
    [InlineData("dc.title = абай", "Title:абай")]
    [InlineData("title=\"абай жолы\"", "Title:'абай жолы'")]
    [InlineData("dc.title all \"абай жолы\"", "Title:All(абай жолы)")]
    [InlineData("dc.title any \"абай жолы\"", "Title:Any(абай жолы)")]
    [InlineData("dc.creator = әуезов and dc.title = абай", "All(Author:әуезов Title:абай)")]
    [InlineData("a or b or c", "Any(a b c)")]
    [InlineData("a and b not c", "All(a b Without(c))")]
    [InlineData("a and (b or c)", "All(a Any(b c))")]
    [InlineData("cql.allRecords = 1", "")]
    [InlineData("cql.allRecords = 1 not a", "Without(a)")]
    [InlineData("dc.subject <> тарих", "Without(Subject:тарих)")]
    [InlineData("қаз*", "Prefix(қаз)")]
    [InlineData("cql.serverChoice exact \"қаз?қ\"", "Wildcard(қаз?қ)")]
    [InlineData("dc.date = 1990", "Years(1990..1990)")]
    [InlineData("dc.date > 1990 and dc.date <= 2000", "All(Years(1991..) Years(..2000))")]
    [InlineData("dc.date within \"1990 2000\"", "Years(1990..2000)")]
    [InlineData("bath.isbn = 978-0-306-40615-7", "Isbn:ISBN 9780306406157")]
    [InlineData("rec.identifier = KZ1", "Id:KZ1")]
    [InlineData("dc.title =/cql.stem абай", "Title:абай")]
    [InlineData("> dc = \"info:srw/context-set/1/dc-v1.1\" dc.title = абай", "Title:абай")]
    [InlineData("\"and\" and \"or\"", "All(and or)")]
    public void A_query_is_understood(string cql, string expected)
    {
        var query = CqlParser.Parse(cql);

        Assert.Null(query.Fault);
        Assert.Equal(expected, QueryParserTests.Tell(query.Root));
    }

    [Theory]
    [InlineData("", 27)]
    [InlineData("\"абай", 14)]
    [InlineData("(абай", 13)]
    [InlineData("абай and", 10)]
    [InlineData("абай жолы", 10)]
    [InlineData("dc.colour = red", 16)]
    [InlineData("a prox b", 37)]
    [InlineData("dc.title < абай", 19)]
    [InlineData("dc.date = көктем", 36)]
    [InlineData("абай sortby dc.colour", 86)]
    [InlineData("a not cql.allRecords = 1", 18)]
    public void What_is_not_understood_has_a_diagnostic(string cql, int diagnostic) => Assert.Equal(diagnostic, CqlParser.Parse(cql).Fault?.Number);

    [Theory]
    [InlineData("a sortby dc.title", SortOrder.Title)]
    [InlineData("a sortby dc.date", SortOrder.Oldest)]
    [InlineData("a sortby dc.date/sort.descending", SortOrder.Newest)]
    [InlineData("a sortBy dc.creator", SortOrder.Author)]
    [InlineData("a", SortOrder.Relevance)]
    public void An_order_is_understood(string cql, SortOrder expected) => Assert.Equal(expected, CqlParser.Parse(cql).Sort);

    [Theory]
    [MemberData(nameof(QueryTrees.Hostile), MemberType = typeof(QueryTrees))]
    public void The_worst_is_read_or_refused_at_once(string name, string typed)
    {
        _ = name;
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.NotNull(CqlParser.Parse(typed));
        Assert.InRange(clock.ElapsedMilliseconds, 0, 1_000);
    }

    [Fact]
    public void What_is_understood_of_any_text_prints_in_our_own_language_and_reads_as_the_same()
    {
        var random = new Random(31);
        string[] pieces = ["абай", "қожа", " and ", " or ", " not ", "(", ")", "\"", " ", " ", "dc.title", "=", " all ", " any ", "dc.date", "1990", "<", ">", "*", "?", "and", "OR", "\\", "/", "84(5Каз)-44", "978-0-306-40615-7", "^", "-", ":", "|", "\ud83d"];
        for (var i = 0; i < 20_000; i++)
        {
            var cql = string.Concat(random.GetItems(pieces, random.Next(1, 12)));
            if (CqlParser.Parse(cql).Root is not { } root)
                continue;
            var printed = QueryPrinter.Print(root, "en");
            var read = QueryParser.Parse(printed).Root;

            Assert.True(QueryParserTests.Tell(read) == QueryParserTests.Tell(root), $"{cql} → {QueryParserTests.Tell(root)} → {printed} → {QueryParserTests.Tell(read)}");
        }
    }
}
