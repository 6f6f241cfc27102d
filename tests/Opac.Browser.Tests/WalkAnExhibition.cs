using Microsoft.Playwright;

namespace Opac.Browser.Tests;

/// <summary>A visitor walks through an exhibition, with the keys, as slides, and on a stand.</summary>
public sealed class WalkAnExhibition(LibraryFixture library)
{
    private const string Exhibition = "/kk/exhibitions/soqpaqbaev-100";

    [Fact]
    public async Task Part_by_part_with_the_keys_and_back_to_the_page()
    {
        await using var visit = await library.Open();
        await visit.Page.GotoAsync(Exhibition);
        var place = visit.Page.Locator(".walk-place");

        await visit.Page.Locator("[data-walk=slides]").ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => document.documentElement.classList.contains('is-slides')");
        var first = await place.TextContentAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        var second = await place.TextContentAsync();
        var shown = await visit.Page.Locator(".article > h2:visible").CountAsync();
        await visit.Page.Keyboard.PressAsync("End");
        var last = await visit.Page.Locator("[data-walk=on]").IsDisabledAsync();
        await visit.Page.Locator("[data-walk=slides]").ClickAsync();

        Assert.NotEqual(first, second);
        Assert.Equal(1, shown);
        Assert.True(last);
        Assert.True(await visit.Page.Locator(".article > h2:visible").CountAsync() > 5);
        Assert.True(visit.Faults.Count == 0, string.Join("\n", visit.Faults));
    }

    [Fact]
    public async Task On_paper_nothing_lies_beyond_its_edge_and_no_heading_stands_alone()
    {
        // The width of A4 between its margins.
        await using var visit = await library.Open(width: 718);
        await visit.Page.GotoAsync(Exhibition);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var cutOff = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.article :not(svg *)')].filter(box => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1).map(box => box.className)");
        var alone = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.article :is(h2, h3, h4)')].filter(heading => getComputedStyle(heading).breakAfter !== 'avoid').map(heading => heading.textContent)");
        Assert.Empty(cutOff);
        Assert.Empty(alone);
    }

    [Fact]
    public async Task On_a_stand_it_begins_by_itself()
    {
        await using var visit = await library.Open();
        await visit.Page.GotoAsync(Exhibition + "?kiosk");

        await visit.Page.WaitForFunctionAsync("() => document.documentElement.classList.contains('is-slides')");

        Assert.False(await visit.Page.Locator(".masthead").IsVisibleAsync());
    }

    [Fact]
    public async Task A_picture_is_gone_into_without_a_word_of_the_browser_against_it()
    {
        await using var visit = await library.Open();
        // The viewer over a picture of the bundled exhibition, whether or not its text has a magnifier today.
        await visit.Page.RouteAsync("**" + Exhibition, async route =>
        {
            var answer = await route.FetchAsync();
            var html = (await answer.TextAsync())
                .Replace("<div class=\"zoom-frame\">", "<div class=\"deep-zoom-frame\" data-iiif=\"/iiif/3/exhibitions%3Asoqpaqbaev-100%3Aqoja.svg\">", StringComparison.Ordinal)
                .Replace("</body>", "<script type=\"module\" src=\"/js/deep-zoom.js\"></script></body>", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = html });
        });
        await visit.Page.GotoAsync(Exhibition);

        await visit.Page.Locator(".deep-zoom-frame").ScrollIntoViewIfNeededAsync();
        await visit.Page.Locator(".deep-zoom-stage canvas").First.WaitForAsync();
        await visit.Page.Locator(".is-under").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await visit.Page.Locator(".deep-zoom-tools button").First.ClickAsync();

        Assert.True(visit.Faults.Count == 0, string.Join("\n", visit.Faults));
    }

    [Fact]
    public async Task Without_scripts_all_of_it_is_there()
    {
        await using var visit = await library.Open(scripts: false);
        await visit.Page.GotoAsync(Exhibition);

        Assert.False(await visit.Page.Locator(".walk").IsVisibleAsync());
        Assert.True(await visit.Page.Locator(".article > h2:visible").CountAsync() > 5);
        Assert.Equal(0, await visit.Page.Locator("img:not([alt])").CountAsync());
    }
}
