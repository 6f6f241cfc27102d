namespace Opac.Web.Tests.Pages.Catalogue;

public sealed class FoundPagesTests
{
    private const string Content = """
        -- catalogue/books.csv --
        title,author,language
        Менің атым Қожа,"Соқпақбаев, Бердібек",kaz
        -- exhibitions/qoja/index.kk.md --
        ---
        атауы: Қожаның ауылы
        сипаттама: Соқпақбаевтың кейіпкерлері туралы көрме
        ---
        Көрме мәтіні.
        -- exhibitions/jasyryn/index.kk.md --
        ---
        атауы: Қожаның құпиясы
        күйі: жоба
        ---
        Әлі дайын емес.
        """;

    [Fact]
    public async Task One_search_finds_books_and_exhibitions_and_marks_both()
    {
        await using var portal = Portal.With(Content);

        Assert.Equal(["Қожаның ауылы"], await portal.TextsAt("/kk/catalogue?q=қожа", ".found-pages a"));
        Assert.Equal(["Қожаның"], await portal.TextsAt("/kk/catalogue?q=қожа", ".found-pages a mark"));
        Assert.Equal(["Менің атым Қожа"], await portal.TextsAt("/kk/catalogue?q=қожа", ".hit h2"));
        Assert.Equal(["Қожаның ауылы"], await portal.TextsAt("/kk/catalogue?q=ауыл", ".found-pages a"));
    }

    [Fact]
    public async Task Further_pages_and_narrowed_searches_show_books_only()
    {
        await using var portal = Portal.With(Content);

        Assert.Empty(await portal.TextsAt("/kk/catalogue?q=қожа&page=2", ".found-pages a"));
        Assert.Empty(await portal.TextsAt("/kk/catalogue?q=қожа&language=kaz", ".found-pages a"));
        Assert.Empty(await portal.TextsAt("/kk/catalogue", ".found-pages a"));
    }
}
