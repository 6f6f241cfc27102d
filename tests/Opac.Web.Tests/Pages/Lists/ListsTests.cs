namespace Opac.Web.Tests.Pages.Lists;

public sealed class ListsTests
{
    private const string Library = """
        -- catalogue/books.csv --
        record number,title,author
        A1,Менің атым Қожа,"Соқпақбаев, Бердібек"
        -- lists/jaz/index.kk.md --
        ---
        түрі: тізім
        атауы: Жазғы оқу
        сипаттама: Жазда не оқимыз?
        жазба: A1
        күйі: дайын
        ---
        Жаз – кітап уақыты.
        """;

    [Fact]
    public async Task A_recommended_list_shows_its_words_and_its_books()
    {
        await using var portal = Portal.With(Library);

        var page = await portal.PageAt("/kk/lists/jaz");

        Assert.Equal("Жазғы оқу", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("Жаз – кітап уақыты.", page.QuerySelector("article")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/kk/catalogue/A1", page.QuerySelector(".book a")?.GetAttribute("href"));
        Assert.Equal("/kk/my?id=A1&name=%D0%96%D0%B0%D0%B7%D2%93%D1%8B%20%D0%BE%D2%9B%D1%83", page.QuerySelector(".ways-links a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task All_lists_are_listed_and_the_record_says_that_it_is_recommended()
    {
        await using var portal = Portal.With(Library);

        Assert.Equal("/ru/lists/jaz", (await portal.PageAt("/ru/lists")).QuerySelector(".browse-kinds a")?.GetAttribute("href"));
        Assert.Equal("/ru/lists/jaz", (await portal.PageAt("/ru/catalogue/A1")).QuerySelector(".elsewhere a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task No_list_is_said_honestly()
    {
        await using var portal = Portal.With("");

        Assert.NotNull((await portal.PageAt("/kk/lists")).QuerySelector(".nothing"));
    }
}
