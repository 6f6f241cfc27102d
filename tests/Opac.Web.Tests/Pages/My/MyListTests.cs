using Opac.Indexing.Formats;

namespace Opac.Web.Tests.Pages.My;

public sealed class MyListTests
{
    private const string Books = """
        -- catalogue/books.csv --
        record number,title,author,language,year,shelf mark,inventory number
        A1,Менің атым Қожа,"Соқпақбаев, Бердібек",kaz,1957,84Қ С70,1
        A2,Абай жолы,"Әуезов, Мұхтар",kaz,1942,84Қ Ә82,2
        """;

    [Fact]
    public async Task The_address_is_the_list_and_the_descriptions_are_in_the_order_of_the_alphabet()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/my?id=A1&id=A2&id=none&id=A1&name=Жазғы+оқу");

        Assert.Equal("Жазғы оқу", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(["Әуезов, М. Абай жолы [Мәтін] / М. Әуезов. – 1942.", "Соқпақбаев, Б. Менің атым Қожа [Мәтін] / Б. Соқпақбаев. – 1957."],
            page.QuerySelectorAll(".my-description").Select(description => description.TextContent.Trim()));
        Assert.Equal("Тізімде 2 жазба бар", page.QuerySelector(".total")?.TextContent);
    }

    [Fact]
    public async Task A_book_is_taken_off_by_a_plain_link()
    {
        await using var portal = Portal.With(Books);

        var link = (await portal.PageAt("/kk/my?id=A1&id=A2")).QuerySelector("a[data-remove=A1]");

        Assert.Equal("/kk/my?id=A2", link?.GetAttribute("href"));
    }

    [Fact]
    public async Task It_can_be_taken_along_in_every_format()
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        var links = (await portal.PageAt("/kk/my?id=A1&id=A2")).QuerySelectorAll(".my-take .tags a").Select(link => link.GetAttribute("href")!).ToList();
        var ris = await visitor.GetStringAsync(new Uri(links.Single(link => link.Contains("format=ris", StringComparison.Ordinal)), UriKind.Relative));

        Assert.Equal(ExportFormat.All.Count, links.Count);
        Assert.Contains("Абай жолы", ris, StringComparison.Ordinal);
        Assert.Contains("Менің атым Қожа", ris, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_style_describes_them_otherwise_and_is_kept_in_the_address()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/my?id=A1&style=apa");

        Assert.Equal("Соқпақбаев, Б. (1957). Менің атым Қожа.", page.QuerySelector(".my-description")?.TextContent.Trim());
        Assert.Contains("style=apa", page.QuerySelector("#my-address")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_how_to_fill_it_and_no_list_is_for_search_engines()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/my");

        Assert.NotNull(page.QuerySelector(".nothing"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }
}
