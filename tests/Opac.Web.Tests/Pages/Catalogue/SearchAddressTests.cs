using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Opac.Indexing.Searching;
using Opac.Web.Pages.Catalogue;

namespace Opac.Web.Tests.Pages.Catalogue;

public sealed class SearchAddressTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?q=%D2%9B%D0%BE%D0%B6%D0%B0")]
    [InlineData("?q=a%26b%3Dc+%22d%22")]
    [InlineData("?q=x&language=kaz&language=rus&not.subject=%D0%A2%D0%B0%D1%80%D0%B8%D1%85")]
    [InlineData("?grade=5&from=1950&to=1991")]
    [InlineData("?sort=title&page=3")]
    [InlineData("?q=x&exact=1")]
    public void An_address_read_and_written_is_the_same_address(string query) =>
        Assert.Equal("/kk/catalogue" + query, SearchAddress.Write(Read(query) with { Language = "kk" }));

    [Theory]
    [InlineData("?page=0", "")]
    [InlineData("?page=-1&from=abc&to=99999", "")]
    [InlineData("?page=999999999999", "")]
    [InlineData("?sort=nonsense", "")]
    [InlineData("?unknown=1&language=", "")]
    [InlineData("?language=kaz&language=kaz", "?language=kaz")]
    [InlineData("?from=&to=&q=", "")]
    [InlineData("?page=1&sort=relevance&exact=0", "")]
    [InlineData("?year=1957", "")]
    public void What_cannot_be_read_is_left_out(string query, string written) =>
        Assert.Equal("/kk/catalogue" + written, SearchAddress.Write(Read(query) with { Language = "kk" }));

    [Fact]
    public void A_question_is_cut_between_characters_and_constraints_are_limited()
    {
        var asked = Read("?q=" + string.Concat(Enumerable.Repeat("%F0%9F%93%96", 400)) + string.Concat(Enumerable.Range(0, 200).Select(i => $"&subject={i}")));

        Assert.True(asked.Text.Length <= SearchAddress.LongestQuestion);
        Assert.False(char.IsHighSurrogate(asked.Text[^1]));
        Assert.Equal(50, asked.Constraints.Count);
    }

    [Fact]
    public void The_view_is_kept_beside_the_search() =>
        Assert.Equal("/kk/catalogue?q=x&view=grid", SearchAddress.Write(new() { Text = "x", Language = "kk" }, "grid"));

    [Theory]
    [InlineData("")]
    [InlineData("?q=қожа&language=kaz&view=grid&exact=1")]
    public void What_differs_by_its_end_is_written_as_if_it_were_written_whole(string query)
    {
        var asked = Read(query) with { Language = "kk" };
        var first = SearchAddress.Write(asked, "grid");

        Assert.Equal(first, SearchAddress.OfPage(first, 1));
        Assert.Equal(SearchAddress.Write(asked with { Page = 12 }, "grid"), SearchAddress.OfPage(first, 12));
        Assert.Equal(SearchAddress.Write(asked, "grid", "/facets/author"), SearchAddress.Below(first, "/facets/author"));
        Assert.Equal("/kk/catalogue?page=2", SearchAddress.OfPage("/kk/catalogue", 2));
    }

    private static SearchRequest Read(string query) => SearchAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
