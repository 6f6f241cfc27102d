using System.Net;
using System.Text.Json;

namespace Opac.Web.Tests.Pages.Catalogue;

public sealed class RecordTests
{
    private const string Books = """
        -- catalogue/books.csv --
        record number,title,subtitle,author,language,subject,grade,udc,summary,status,inventory number,shelf mark,location,url
        A1,Менің атым Қожа,хикаят,"Соқпақбаев, Бердібек",kaz,Балалар әдебиеті,5-7,821.512.122-93,Қожа туралы. </script><script>alert(1)</script>,қолда бар,101,84Қ С70,Абонемент,https://example.org/qoja
        A2,Балалық шаққа саяхат,,"Соқпақбаев, Бердібек",kaz,Балалар әдебиеті,6,,,берілген,102,84Қ С70,,
        """;

    [Fact]
    public async Task A_record_says_what_it_is_and_where_it_stands()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue/A1");

        Assert.StartsWith("Менің атым Қожа", page.QuerySelector("h1")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["84Қ С70", "Абонемент", "Қолда бар", "101"], page.QuerySelectorAll(".holdings td").Take(4).Select(cell => cell.TextContent.Trim()));
        Assert.Contains("1 дана қолда бар", page.QuerySelector(".free")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".contributors a", "/kk/catalogue?author=%D0%A1%D0%BE%D2%9B%D0%BF%D0%B0%D2%9B%D0%B1%D0%B0%D0%B5%D0%B2%2C+%D0%91%D0%B5%D1%80%D0%B4%D1%96%D0%B1%D0%B5%D0%BA")]
    [InlineData("a[href*='grade=']", "/kk/catalogue?grade=5")]
    [InlineData("a[href*='class=']", "/kk/catalogue?class=udc%2F821")]
    [InlineData("a[rel~=noopener]", "https://example.org/qoja")]
    [InlineData("link[rel=canonical]", "http://localhost:5080/kk/catalogue/A1")]
    public async Task Its_access_points_are_links(string selector, string address)
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue/A1");

        Assert.Equal(address, page.QuerySelector(selector)?.GetAttribute("href"));
    }

    [Fact]
    public async Task Its_linked_data_is_one_element_whatever_the_annotation_holds()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue/A1");

        using var book = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent);
        Assert.Equal("Book", book.RootElement.GetProperty("@type").GetString());
        Assert.Contains("</script>", book.RootElement.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent == "alert(1)");
    }

    [Fact]
    public async Task Similar_books_are_offered()
    {
        await using var portal = Portal.With(Books);

        Assert.Equal(["Балалық шаққа саяхат"], await portal.TextsAt("/kk/catalogue/A1", ".book-card h3"));
    }

    [Theory]
    [InlineData("/kk/catalogue/none")]
    [InlineData("/kk/catalogue/..%5C..%5Cetc")]
    public async Task An_unknown_record_is_not_found_and_a_search_offered(string address)
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("role=\"search\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
