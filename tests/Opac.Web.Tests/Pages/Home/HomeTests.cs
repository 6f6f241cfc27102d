namespace Opac.Web.Tests.Pages.Home;

public sealed class HomeTests
{
    [Fact]
    public async Task An_empty_library_says_so_honestly()
    {
        await using var portal = Portal.With("");

        var page = await portal.PageAt("/kk/");

        Assert.Equal(4, page.QuerySelectorAll(".nothing").Length);
        Assert.NotNull(page.QuerySelector("form[role=search] input[name=q]"));
    }

    [Fact]
    public async Task The_latest_books_come_first()
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            title,inventory number,acquired
            Ескі кітап,1,2020-01-01
            Жаңа кітап,2,2026-01-01
            """);

        Assert.Equal(["Жаңа кітап", "Ескі кітап"], await portal.TextsAt("/kk/", ".book-card h3"));
        Assert.Equal(2, (await portal.TextsAt("/ru/new", "main h2")).Length);
    }

    [Fact]
    public async Task The_library_goes_by_its_own_name()
    {
        await using var portal = Portal.With("");

        Assert.Equal(["Сынақ кітапханасы"], await portal.TextsAt("/kk/", ".masthead .name"));
    }

    [Theory]
    [InlineData("/kk/")]
    [InlineData("/ru/catalogue?q=абай")]
    [InlineData("/en/events")]
    public async Task No_address_in_a_page_has_a_blank(string address)
    {
        await using var portal = Portal.With("");

        var page = await portal.PageAt(address);

        Assert.All(page.QuerySelectorAll("[href], [src]"), link => Assert.DoesNotContain(' ', link.GetAttribute("href") ?? link.GetAttribute("src")!));
    }

    [Theory]
    [InlineData("/ru/no-such-page?x=1", "/kk/no-such-page?x=1")]
    public async Task A_page_that_is_not_there_keeps_its_address_in_the_language_switch(string address, string kazakh)
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        var html = await visitor.GetStringAsyncWhatever(address);

        Assert.Contains($"href=\"{kazakh}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"canonical\"", html, StringComparison.Ordinal);
    }
}

file static class Answers
{
    public static async Task<string> GetStringAsyncWhatever(this HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }
}
