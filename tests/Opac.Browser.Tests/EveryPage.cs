using AngleSharp.Html.Parser;
using Deque.AxeCore.Playwright;

namespace Opac.Browser.Tests;

/// <summary>What holds for every page, in every language, narrow and wide.</summary>
public sealed class EveryPage(LibraryFixture library)
{
    public static TheoryData<string> Addresses =>
    [
        "/kk/", "/ru/", "/en/", "/kk/catalogue", "/kk/catalogue?q=абай", "/ru/catalogue/KZ-000123", "/kk/exhibitions", "/kk/exhibitions/soqpaqbaev-100",
        "/kk/trailers", "/en/trailers/menin-atym-qoja", "/kk/events", "/kk/new",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Is_accessible_quiet_and_keeps_to_its_own_host(string address)
    {
        await using var visit = await library.Open(width: 360);

        await visit.Page.GotoAsync(address);
        var found = await visit.Page.RunAxe();

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
        Assert.Empty(visit.Faults);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways at 360 px.");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Is_written_without_a_fault_in_its_HTML(string address)
    {
        await using var visit = await library.Open(scripts: false);

        var answer = await visit.Page.APIRequest.GetAsync(address);

        // Strict: the first fault that a browser would silently mend ends the test, with its line and column.
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await answer.TextAsync());
    }
}
