using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Opac.Web.Keeping;
using Opac.Web.Staff;

namespace Opac.Browser.Tests;

/// <summary>The journeys of a librarian who keeps the catalogue: an inventory book, a single book, a stocktaking.</summary>
public sealed class KeepTheCatalogue(LibraryFixture library)
{
    private const string Password = "төрт бұлақ бір өзен";

    [Fact]
    public async Task An_inventory_book_is_uploaded_looked_at_published_found_and_taken_back()
    {
        await using var own = await library.Copy();
        await Has_a_librarian(own.Services);
        await using var visit = await own.Open();
        var page = visit.Page;
        await page.GotoAsync("/studio/catalogue/upload");
        await page.GetByLabel("Кіру аты").FillAsync("гүлнар");
        await page.GetByLabel("Құпиясөз").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Кіру", Exact = true }).ClickAsync();
        await visit.ArriveAsync("**/studio/catalogue/upload");
        await Is_accessible(visit, "upload");

        // The book as the library has it, with two more rows and one fewer.
        var rows = (await File.ReadAllLinesAsync(Path.Combine(own.ContentPath, "catalogue", "inventar-kitaby.csv"))).ToList();
        rows.RemoveAt(1);
        rows.Add("""ZH-1;EM-90001;"Сейфуллин, Сәкен";Тар жол, тайғақ кешу сынағы;;;қазақ;;;;кітап;роман;;;;;;84 С 30;Абонемент;сөреде;1;01.09.2026""");
        rows.Add("""ZH-2;EM-90002;"Сейфуллин, Сәкен";Көкшетау сынағы;;;қазақ;;;;кітап;поэма;;;;;;84 С 30;Абонемент;сөреде;1;01.09.2026""");
        var book = Path.Combine(own.ContentPath, "..", "Түгендеу кітабы 2026.csv");
        await File.WriteAllLinesAsync(book, rows);
        await page.GetByLabel("Файл", new() { Exact = true }).SetInputFilesAsync(book);
        await page.GetByLabel("Бұл файл ненің орнына түседі?").SelectOptionAsync("inventar-kitaby.csv");
        await page.GetByRole(AriaRole.Button, new() { Name = "Жүктеп, тексеру" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "2 жаңа жазба" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "1 жойылады" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "2 жаңа жазба" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Көкшетау сынағы")).ToBeVisibleAsync();
        await Is_accessible(visit, "dry-run");

        await page.GetByRole(AriaRole.Button, new() { Name = "Каталогқа қосу" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("каталогқа қосылды");
        await Is_accessible(visit, "history");
        await Is_followed(own);
        Assert.Equal(1, await Hits(visit, "инв:EM-90002"));

        await page.GotoAsync("/studio/catalogue/history");
        await page.GetByRole(AriaRole.Button, new() { Name = "Кері қайтару" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Кері қайтарылды");
        await Is_followed(own);
        Assert.Equal(0, await Hits(visit, "инв:EM-90002"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_book_is_entered_with_its_copies_and_a_stocktaking_finds_one_of_them()
    {
        await using var own = await library.Copy();
        await using var visit = await own.OpenAsStaff(StaffRole.Librarian, width: 360);
        var page = visit.Page;
        await page.GotoAsync("/studio/catalogue/record");
        await Is_accessible(visit, "record");
        await page.GetByLabel("Атауы", new() { Exact = true }).FillAsync("Сынақ кітабы");
        await page.GetByLabel("1-адамның аты-жөні").FillAsync("Сынақбаев, Сынақ");
        await page.GetByLabel("ISBN").FillAsync("978-601-228-000-0");
        await page.GetByLabel("Түгендеу нөмірлері").FillAsync("990001–990003");
        await page.GetByLabel("Орны", new() { Exact = true }).FillAsync("Сынақ бөлмесі");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сақтау", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("соңғы цифры «5»");
        await Is_accessible(visit, "record-fault");
        await page.GetByLabel("ISBN").FillAsync("978-601-228-000-5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сақтау", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Сақталды");
        await Is_accessible(visit, "record-kept");
        Assert.Equal(1, await Hits(visit, "инв:990002"));

        await page.GotoAsync("/studio/catalogue/stocktaking");
        await Is_accessible(visit, "stocktaking");
        await page.GetByLabel("Нені түгендейсіз?").SelectOptionAsync("Сынақ бөлмесі");
        await page.GetByRole(AriaRole.Button, new() { Name = "Түгендеуді бастау" }).ClickAsync();
        var number = page.GetByLabel("Түгендеу нөмірі немесе штрих-код");
        await Assertions.Expect(number).ToBeFocusedAsync();
        // A scanner types and presses Enter, faster than any answer comes.
        foreach (var scanned in new[] { "990001", "990002", "нөмір емес" })
        {
            await number.FillAsync(scanned);
            await number.PressAsync("Enter");
        }
        await Assertions.Expect(page.GetByText("мұндай нөмір каталогта жоқ")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-count=found]")).ToHaveTextAsync("2");
        await Assertions.Expect(page.Locator("[data-count=missing]")).ToHaveTextAsync("1");
        await Is_accessible(visit, "counting");

        await page.GetByRole(AriaRole.Link, new() { Name = "Акт (орысша)" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Акт инвентаризации библиотечного фонда" })).ToBeVisibleAsync();
        await Is_accessible(visit, "act");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The act scrolls sideways at 360 px.");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Every_page_fits_a_phone_in_the_dark_too()
    {
        await using var visit = await library.OpenAsStaff(StaffRole.Librarian, width: 320);
        foreach (var address in new[] { "/studio/catalogue", "/studio/catalogue?q=абай", "/studio/catalogue/record", "/studio/catalogue/record/EM-00404", "/studio/catalogue/upload", "/studio/catalogue/history", "/studio/catalogue/stocktaking" })
        {
            await visit.Page.GotoAsync(address);
            await Is_accessible(visit, "phone" + address.Replace('/', '-').Replace('?', '-'));
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} scrolls sideways at 320 px.");
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
            await Is_accessible(visit, "dark" + address.Replace('/', '-').Replace('?', '-'));
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        Assert.Empty(visit.Faults);
    }

    private static async Task Has_a_librarian(IServiceProvider services)
    {
        await services.GetRequiredService<StaffDatabase>().EnsureReadyAsync(default);
        await using var scope = services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().CreateAsync(new() { UserName = "гүлнар", ShownName = "Гүлнар Әбдіқызы", Role = StaffRole.Librarian }, Password);
        Assert.Empty(made.Errors);
    }

    // The page says that the search is still being brought up to date, where that takes longer than a moment.
    private static Task Is_followed(OwnLibrary own) => own.Services.GetRequiredService<CatalogueHistory>().FollowAsync();

    private static async Task<int> Hits(Visit visit, string text)
    {
        await visit.Page.GotoAsync($"/kk/catalogue?q={Uri.EscapeDataString(text)}");
        return await visit.Page.Locator(".hit").CountAsync();
    }

    private static async Task Is_accessible(Visit visit, string name)
    {
        await visit.Picture("keeping-" + name);
        Assert.Empty((await visit.Page.ViolationsAsync()).Select(violation => $"{name}: {violation}"));
    }
}
