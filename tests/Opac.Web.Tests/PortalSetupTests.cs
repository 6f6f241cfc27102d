using System.Net;

namespace Opac.Web.Tests;

public sealed class PortalSetupTests
{
    [Theory]
    [InlineData("kk-KZ,ru;q=0.8", "/kk/")]
    [InlineData("de,ru;q=0.8,en;q=0.5", "/ru/")]
    [InlineData("en-GB", "/en/")]
    [InlineData("de", "/kk/")]
    [InlineData("", "/kk/")]
    public async Task The_root_goes_to_the_language_of_the_reader(string asked, string address)
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);

        using var answer = await visitor.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/kk/", "kk")]
    [InlineData("/ru/", "ru")]
    [InlineData("/en/", "en")]
    public async Task A_page_speaks_the_language_of_its_address(string address, string language)
    {
        await using var portal = Portal.With("");

        var page = await portal.PageAt(address);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/kk/")]
    [InlineData("/kk/no-such-page")]
    [InlineData("/healthz")]
    public async Task Every_answer_carries_the_strict_policy(string address)
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("TRACE", "/kk/", 405)]
    [InlineData("PUT", "/kk/catalogue", 405)]
    [InlineData("STEAL", "/api/v1/search", 405)]
    [InlineData("DELETE", "/studio", 405)]
    [InlineData("HEAD", "/kk/", 200)]
    [InlineData("OPTIONS", "/iiif/3/a/info.json", 404)]
    public async Task No_method_is_answered_but_those_that_have_a_meaning_here(string method, string address, int status)
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_the_language_of_its_address()
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri("/ru/no-such-page", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Такой страницы нет", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
