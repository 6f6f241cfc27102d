using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Opac.Browser.Tests;

/// <summary>A reader without a mouse, and one who listens to the page.</summary>
public sealed class KeyboardOnly(LibraryFixture library)
{
    [Fact]
    public async Task The_keyboard_alone_finds_narrows_opens_and_keeps_a_book()
    {
        await using var visit = await library.Open();
        var page = visit.Page;

        await page.GotoAsync("/kk/");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("main input[name=q]")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("абай");
        await Expect(page.Locator("main .suggestions")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("main [role=option]").First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("**/catalogue?q=**");

        await TabTo(page, "#facet-language a");
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("**language=**");
        await Expect(page.Locator("#facet-language a[aria-current]")).ToBeFocusedAsync();

        await TabTo(page, ".hit h2 a", backwards: true);
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("**/catalogue/*");
        await TabTo(page, ".tools .list-toggle");
        await page.Keyboard.PressAsync("Space");

        await Expect(page.Locator(".tools .list-toggle")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator("#my-list .list-count")).ToHaveTextAsync("1");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_drawer_of_facets_opens_holds_and_closes_by_keyboard_on_a_phone()
    {
        await using var visit = await library.Open(width: 360);
        var page = visit.Page;

        await page.GotoAsync("/kk/catalogue?q=абай");
        await TabTo(page, ".filters-button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#facets")).ToBeVisibleAsync();
        await visit.Picture("drawer");
        await TabTo(page, "#facet-language a");
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("**language=**");
        await Expect(page.Locator("#facets")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("#facets")).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task What_a_screen_reader_says_of_a_page_is_what_it_shows()
    {
        await using var visit = await library.Open();
        var page = visit.Page;

        await page.GotoAsync("/kk/catalogue/KZ-000123");

        await Expect(page.GetByRole(AriaRole.Banner)).ToMatchAriaSnapshotAsync("""
            - banner:
              - link "Мектеп кітапханасы"
              - navigation "Тіл":
                - list:
                  - listitem:
                    - link "Қазақша"
                  - listitem:
                    - link "Русский"
                  - listitem:
                    - link "English"
              - link "Нашар көретіндерге арналған нұсқа"
              - navigation "Бөлімдер"
              - search "Каталогтан іздеу":
                - searchbox "Каталогтан іздеу"
                - button "Іздеу"
            """);
        await Expect(page.GetByRole(AriaRole.Main)).ToMatchAriaSnapshotAsync("""
            - heading /Менің атым Қожа/ [level=1]
            - region "Қайда тұр":
              - heading "Қайда тұр" [level=2]
              - table:
                - rowgroup:
                  - row /Сөрелік шифр/
                - rowgroup
            """);
        await page.GotoAsync("/kk/catalogue?q=қожа");
        await Expect(page.Locator("#results")).ToMatchAriaSnapshotAsync("""
            - region "«қожа»":
              - heading "«қожа»" [level=1]
              - paragraph: /\d+ жазба табылды/
              - list:
                - listitem:
                  - article:
                    - heading /Қожа/ [level=2]:
                      - link /Қожа/
            """);
    }

    // Nobody tabs for ever: a control that a hundred and fifty presses do not reach is out of reach.
    private static async Task TabTo(IPage page, string selector, bool backwards = false)
    {
        for (var i = 0; i < 150; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
        }
        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
