using Microsoft.Playwright;

namespace Opac.Browser.Tests;

/// <summary>A pupil watches the trailer of «Менің атым Қожа» on a telephone.</summary>
public sealed class WatchAFilm(LibraryFixture library)
{
    private const string Film = "/kk/trailers/menin-atym-qoja";

    [Fact]
    public async Task Plays_goes_to_a_chapter_and_shows_the_captions_of_that_moment()
    {
        await using var visit = await library.Open(width: 360);
        var page = visit.Page;
        await page.GotoAsync(Film);
        await Until(page, "player.readyState >= 1 && player.duration > 30");

        var chapter = page.Locator(".chapters a").Nth(2);
        var start = double.Parse((await chapter.GetAttributeAsync("data-seek"))!, System.Globalization.CultureInfo.InvariantCulture);
        await chapter.ClickAsync();

        await Until(page, $"!player.paused && player.currentTime > {start.ToString(System.Globalization.CultureInfo.InvariantCulture)} + 0.3");
        await Until(page, "[...player.textTracks].some(track => track.mode === 'showing' && track.language === 'kk' && track.activeCues?.length > 0)");
        await Until(page, "document.querySelector('.chapters a.is-now') !== null");
        await visit.Picture("film-360");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Is_driven_by_keys_only_while_it_has_the_focus()
    {
        await using var visit = await library.Open();
        var page = visit.Page;
        await page.GotoAsync(Film);
        await Until(page, "player.readyState >= 1");

        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("KeyL");
        Assert.Equal(0, await page.EvaluateAsync<double>("document.querySelector('#player').currentTime"));

        await page.Locator("#player").FocusAsync();
        await page.Keyboard.PressAsync("KeyL");
        await Until(page, "Math.abs(player.currentTime - 10) < 0.5");
        await page.Keyboard.PressAsync("KeyC");
        await Until(page, "![...player.textTracks].some(track => track.mode === 'showing')");

        await page.ReloadAsync();
        await Until(page, "player.readyState >= 1 && ![...player.textTracks].some(track => track.mode === 'showing' && track.kind !== 'chapters')");
        await Until(page, "Math.abs(player.currentTime - 10) < 0.5");
    }

    [Fact]
    public async Task Its_words_are_searched_without_Kazakh_letters()
    {
        await using var visit = await library.Open();
        var page = visit.Page;
        await page.GotoAsync(Film);

        await page.Locator("#transcript summary").ClickAsync();
        await page.Locator("#transcript-search").FillAsync("кожа");

        var found = await page.Locator("#transcript .spoken li:visible").AllInnerTextsAsync();
        Assert.NotEmpty(found);
        Assert.All(found, line => Assert.Contains("Қожа", line, StringComparison.Ordinal));
    }

    private static Task<IJSHandle> Until(IPage page, string condition) =>
        page.WaitForFunctionAsync($"() => {{ const player = document.querySelector('#player'); return {condition}; }}", null, new() { Timeout = 30_000 });
}
