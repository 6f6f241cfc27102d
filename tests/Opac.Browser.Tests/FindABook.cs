using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Opac.Browser.Tests;

/// <summary>The readers' stories, from the question to the shelf. Each step leaves a picture beside the tests' results.</summary>
public sealed class FindABook(LibraryFixture library)
{
    [Fact]
    public async Task A_pupil_finds_it_on_a_phone_by_a_misspelt_title_in_Latin_letters()
    {
        await using var visit = await library.Open(width: 360);
        var page = visit.Page;

        await page.GotoAsync("/kk/");
        await visit.Picture("pupil-1-home");
        await page.Locator("main input[name=q]").FillAsync("menin atym koja");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".hit h2").First).ToContainTextAsync("Менің атым Қожа");
        await visit.Picture("pupil-2-found");
        await page.Locator(".hit h2 a", new() { HasText = "Менің атым Қожа" }).First.ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("Менің атым Қожа");
        await Expect(page.Locator(".free")).ToContainTextAsync("қолда бар");
        await Expect(page.Locator(".holdings td").First).ToBeInViewportAsync();
        await visit.Picture("pupil-3-shelf");
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_teacher_narrows_sorts_leafs_opens_cites_keeps_and_prints(bool scripts)
    {
        await using var visit = await library.Open(scripts: scripts);
        var (page, with) = (visit.Page, scripts ? "teacher" : "teacher-without-scripts");

        await page.GotoAsync("/kk/catalogue?q=әдебиет");
        var all = await page.Locator("#total").InnerTextAsync();
        await page.Locator("#facet-language a", new() { HasText = "Қазақ тілі" }).First.ClickAsync();
        await Expect(page.Locator("#total")).Not.ToHaveTextAsync(all);
        await Expect(page.Locator(".chips")).ToContainTextAsync("Қазақ тілі");

        await page.Locator("#sort").SelectOptionAsync("title");
        if (!scripts)
            await page.Locator(".sorting button").ClickAsync();
        await visit.ArriveAsync("**sort=title**");
        var first = await page.Locator(".hit h2").First.InnerTextAsync();
        await visit.Picture($"{with}-1-narrowed");

        await page.Locator(".pages a[rel=next]").ClickAsync();
        await visit.ArriveAsync("**page=2**");
        await Expect(page.Locator(".hit h2").First).Not.ToHaveTextAsync(first);
        await page.GoBackAsync();
        await Expect(page.Locator(".hit h2").First).ToHaveTextAsync(first);
        await page.GoForwardAsync();
        await visit.ArriveAsync("**page=2**");

        await page.Locator(".hit h2 a").First.ClickAsync();
        await page.Locator("#cite summary").ClickAsync();
        await Expect(page.Locator(".citations dd").First).ToContainTextAsync("[Мәтін]");
        await visit.Picture($"{with}-2-cited");

        await page.Locator(".tools .list-toggle").ClickAsync();
        if (scripts)
            await page.Locator("#my-list").ClickAsync();
        await Expect(page.Locator(".my-list li")).ToHaveCountAsync(1);
        await page.Locator("input[name=name]").FillAsync("Қазақ әдебиеті");
        await page.Locator(".my-form button").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Қазақ әдебиеті");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".my-description")).ToBeVisibleAsync();
        await Expect(page.Locator(".my-tools")).ToBeHiddenAsync();
        await Expect(page.Locator(".searchbox")).ToBeHiddenAsync();
        await visit.Picture($"{with}-3-printed");
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("/kk/events", ".table-frame")]
    [InlineData("/kk/catalogue/facets/author", ".browse-list li:has(.count)")]
    public async Task Nothing_of_a_table_or_list_is_beyond_the_edge_of_a_phone_or_broken_apart(string address, string selector)
    {
        await using var visit = await library.Open(width: 360);

        await visit.Page.GotoAsync(address);

        Assert.Equal(0, await visit.Page.Locator(selector).EvaluateAllAsync<int>("boxes => boxes.filter(box => box.scrollWidth > box.clientWidth).length"));
        Assert.Equal(0, await visit.Page.Locator("main .count").EvaluateAllAsync<int>("counts => counts.filter(count => count.offsetHeight > 40).length"));
    }

    [Fact]
    public async Task The_orders_to_choose_from_can_be_read_on_a_phone_without_scripts()
    {
        await using var visit = await library.Open(width: 360, scripts: false);

        await visit.Page.GotoAsync("/kk/catalogue?q=абай");

        Assert.InRange((await visit.Page.Locator("#sort").BoundingBoxAsync())!.Width, 150, 344);
        Assert.Equal(360, (await visit.Page.Locator("html").BoundingBoxAsync())!.Width);
    }

    [Fact]
    public async Task A_list_is_passed_on_by_its_address_and_kept_by_whoever_opens_it()
    {
        await using var visit = await library.Open();
        var page = visit.Page;

        await page.GotoAsync("/kk/my?id=KZ-000123&id=EM-00404");
        await page.GetByRole(AriaRole.Button, new() { Name = "Бұл тізімді өзіме сақтау" }).ClickAsync();
        await page.GotoAsync("/ru/");
        await Expect(page.Locator("#my-list .list-count")).ToHaveTextAsync("2");
        await page.Locator("#my-list").ClickAsync();
        await page.Locator("[data-remove=EM-00404]").ClickAsync();

        await Expect(page.Locator(".my-list li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#my-list .list-count")).ToHaveTextAsync("1");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task What_was_viewed_lately_is_remembered_by_this_browser_and_forgotten_on_asking()
    {
        await using var visit = await library.Open();
        var page = visit.Page;

        await page.GotoAsync("/kk/catalogue/KZ-000123");
        await page.GotoAsync("/kk/my");
        await Expect(page.Locator(".viewed a")).ToHaveTextAsync("Менің атым Қожа");
        await page.Locator("[data-forget]").ClickAsync();
        await page.ReloadAsync();

        await Expect(page.Locator(".viewed")).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_years_are_narrowed_by_the_slider_and_by_its_fields()
    {
        await using var visit = await library.Open();
        var page = visit.Page;

        await page.GotoAsync("/kk/catalogue");
        var all = await page.Locator("#total").InnerTextAsync();
        await page.Locator(".range input").First.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await visit.ArriveAsync("**from=**");

        await Expect(page.Locator("#total")).Not.ToHaveTextAsync(all);
        await page.Locator(".years input[name=from]").FillAsync("1950");
        await page.Locator(".years input[name=to]").FillAsync("1960");
        await page.Locator(".years button").ClickAsync();
        await visit.ArriveAsync("**from=1950&to=1960**");
        await Expect(page.Locator(".chips")).ToContainTextAsync("1950–1960");
        Assert.Empty(visit.Faults);
    }
}
