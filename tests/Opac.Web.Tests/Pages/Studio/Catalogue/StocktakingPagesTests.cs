using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Opac.Indexing.Records;
using Opac.Web.Keeping;
using Opac.Web.Staff;
using Opac.Web.Tests.Staff;

namespace Opac.Web.Tests.Pages.Studio.Catalogue;

public sealed class StocktakingPagesTests
{
    private const string Books = """
        -- catalogue/books.csv --
        id,title,author,inventory number,location,price
        1,Абай жолы,"Әуезов, Мұхтар",000001,Абонемент,1200
        2,=HYPERLINK("x"),"Мүсірепов, Ғ.",000002,Абонемент,800
        """;

    [Fact]
    public async Task A_stocktaking_is_begun_scanned_without_scripts_and_printed_in_two_languages()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var begun = await Portal.Send(librarian, "/studio/catalogue/stocktaking", null, ("location", ""));
        var address = begun.Headers.Location!.OriginalString;

        using var scanned = await Portal.Send(librarian, address, null, ("number", "000001"), ("place", "Абонемент"));
        Assert.Contains("орнында", await scanned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["1", "1", "0", "0", "0", "0"], (await Portal.Open(librarian, address)).QuerySelectorAll(".keeping-tiles b").Select(tile => tile.TextContent));

        Assert.All((await Portal.Open(librarian, address)).QuerySelectorAll("form"), form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
        var act = await Portal.Open(librarian, address + "/act?language=kk");
        Assert.Equal("Кітап қорын түгендеу актісі", act.QuerySelector("article[lang=kk] h1")!.TextContent);
        Assert.Contains("Мүсірепов, Ғ. =HYPERLINK", act.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("800,00 теңге", act.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Акт инвентаризации библиотечного фонда", (await Portal.Open(librarian, address + "/act?language=ru")).QuerySelector("article[lang=ru] h1")!.TextContent);

        var table = await librarian.GetStringAsync(new Uri(address + "?handler=Table", UriKind.Relative));
        Assert.Contains("000002;\"'=HYPERLINK", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_told_to_who_begins_and_to_who_scans()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var begun = await Portal.Send(librarian, "/studio/catalogue/stocktaking", null, ("location", ""));
        var address = begun.Headers.Location!.OriginalString;
        var home = Path.Combine(portal.DataPath, "keeping", "stocktaking");
        Directory.CreateDirectory(Path.Combine(home, address.Split('/')[^1], "scans.jsonl"));
        using var scanned = await Portal.Send(librarian, address, null, ("number", "000001"));
        Assert.Contains("дискіде орын жоқ", (await new HtmlParser().ParseDocumentAsync(await scanned.Content.ReadAsStringAsync())).QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);

        Directory.Delete(home, recursive: true);
        await File.WriteAllTextAsync(home, "", TestContext.Current.CancellationToken);
        using var refused = await Portal.Send(librarian, "/studio/catalogue/stocktaking", null, ("location", ""));
        Assert.Contains("дискіде орын жоқ", (await new HtmlParser().ParseDocumentAsync(await refused.Content.ReadAsStringAsync())).QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_those_of_the_librarys_clock_whatever_the_zone_of_the_machine()
    {
        await using var portal = Portal.With(Books, new SetClock(new(2026, 11, 25, 20, 30, 0, TimeSpan.Zero)));
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var begun = await Portal.Send(librarian, "/studio/catalogue/stocktaking", null, ("location", ""));
        var address = begun.Headers.Location!.OriginalString;
        (await Portal.Send(librarian, address, null, ("number", "000001"))).Dispose();
        var desk = portal.Services.GetRequiredService<RecordDesk>();
        desk.Keep(null, desk.Blank() with { Title = new Title { Proper = "Ұлпан" } }, "Айгүл");

        Assert.Contains("26.11.2026 01:30 басталды", (await Portal.Open(librarian, address)).QuerySelector("main .soft")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026 ж. 26 қараша", (await Portal.Open(librarian, address + "/act?language=kk")).QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-11-26 01:30", await librarian.GetStringAsync(new Uri(address + "?handler=Table", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal("26.11.2026 01:30", (await Portal.Open(librarian, "/studio/catalogue/history")).QuerySelector("main time")!.TextContent);
    }

    [Fact]
    public async Task What_is_missing_at_the_end_is_marked_as_lost_and_can_be_taken_back()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var begun = await Portal.Send(librarian, "/studio/catalogue/stocktaking", null, ("location", ""));
        var address = begun.Headers.Location!.OriginalString;
        (await Portal.Send(librarian, address, null, ("number", "000001"))).Dispose();
        (await Portal.Send(librarian, address, address + "?handler=End", ("ended", "true"))).Dispose();

        (await Portal.Send(librarian, address, address + "?handler=Lost")).Dispose();
        Assert.Equal(ItemStatus.Available, StatusOf(portal, "000002"));
        (await Portal.Send(librarian, address, address + "?handler=Lost", ("sure", "true"))).Dispose();
        Assert.Equal(ItemStatus.Lost, StatusOf(portal, "000002"));
        Assert.Equal(ItemStatus.Available, StatusOf(portal, "000001"));

        var entry = (await Portal.Open(librarian, "/studio/catalogue/history")).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        (await Portal.Send(librarian, "/studio/catalogue/history", "/studio/catalogue/history?handler=Undo", ("id", entry))).Dispose();
        Assert.Equal(ItemStatus.Available, StatusOf(portal, "000002"));
    }

    [Fact]
    public async Task A_script_scans_and_is_told_the_counts()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var begun = await Portal.Send(librarian, "/studio/catalogue/stocktaking", null, ("location", ""));
        var address = begun.Headers.Location!.OriginalString;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", await Portal.TokenOn(librarian, address)), new("number", "777")]) };
        request.Headers.Accept.ParseAdd("application/json");

        using var answer = await librarian.SendAsync(request);
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal("unknown", told.RootElement.GetProperty("state").GetString());
        Assert.Equal("1", told.RootElement.GetProperty("counts").GetProperty("unknown").GetString());
    }

    private static ItemStatus StatusOf(Portal portal, string number) => portal.Services.GetRequiredService<RecordDesk>().FindCopy(number)!.Value.Copy.Status;

    [Fact]
    public async Task A_helper_is_refused()
    {
        await using var portal = Portal.With(Books);
        using var helper = await portal.StaffAs(StaffRole.Helper);
        foreach (var address in (string[])["/studio/catalogue/stocktaking", "/studio/catalogue/stocktaking/1", "/studio/catalogue/stocktaking/1/act", "/studio/catalogue/record", "/studio/catalogue/record/1"])
        {
            using var answer = await helper.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }
}
