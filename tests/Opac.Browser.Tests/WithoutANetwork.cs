using static Microsoft.Playwright.Assertions;

namespace Opac.Browser.Tests;

/// <summary>The portal on a phone whose line is down.</summary>
public sealed class WithoutANetwork(LibraryFixture library)
{
    [Fact]
    public async Task What_was_seen_opens_and_never_says_that_a_book_is_there_now()
    {
        await using var visit = await library.Open(width: 360, workers: true);
        var page = visit.Page;
        await page.GotoAsync("/kk/");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => new Promise(resolve => navigator.serviceWorker.controller ? resolve() : navigator.serviceWorker.addEventListener('controllerchange', resolve)))");
        await page.GotoAsync("/kk/catalogue/KZ-000123");
        await Expect(page.Locator(".badge").First).ToBeVisibleAsync();
        await Expect(page.Locator("#stale")).ToBeHiddenAsync();
        await page.WaitForFunctionAsync("async () => !!(await caches.match('/kk/catalogue/KZ-000123', { ignoreVary: true }))");

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("Менің атым Қожа");
        await Expect(page.Locator("#stale")).ToBeVisibleAsync();
        await Expect(page.Locator("#stale")).Not.ToContainTextAsync("{when}");
        await Expect(page.Locator(".record-head .badge")).ToBeHiddenAsync();
        await Expect(page.Locator(".free")).ToBeHiddenAsync();
        await Expect(page.Locator(".holdings td.status").First).ToBeHiddenAsync();
        await visit.Picture("offline-record");

        await page.GotoAsync("/kk/");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.GotoAsync("/kk/catalogue?q=never-seen");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Желі жоқ");
    }
}
