using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Opac.Web.Staff;

namespace Opac.Web.Tests.Pages.Studio.Catalogue;

public sealed class UploadPagesTests
{
    private const string Books = """
        -- catalogue/books.csv --
        id,title,author
        1,Абай жолы,"Әуезов, Мұхтар"
        2,Ұлпан,"Мүсірепов, Ғабит"
        """;

    private const string Newer = "id,title,author\n1,Абай жолы,\"Әуезов, Мұхтар\"\n3,Көшпенділер,\"Есенберлин, Ілияс\"\n";

    [Fact]
    public async Task A_librarian_uploads_looks_goes_live_and_takes_it_back()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        var dryRun = await Upload(librarian, Newer, "books.csv", "books.csv");
        var page = await Portal.Open(librarian, dryRun);
        Assert.Equal(["1", "0", "1", "0", "1"], page.QuerySelectorAll(".keeping-tiles b").Select(tile => tile.TextContent));
        Assert.Contains("Ұлпан", page.QuerySelector("#list")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Көшпенділер", (await Portal.Open(librarian, dryRun + "?list=new")).QuerySelector("#list")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await portal.TextsAt("/kk/catalogue?q=көшпенділер", ".hit h2"));
        Assert.All(page.QuerySelectorAll("form"), form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));

        using var live = await Portal.Send(librarian, dryRun, dryRun + "?handler=Live");
        Assert.StartsWith("/studio/catalogue/history?done=", live.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal(["Көшпенділер"], await portal.TextsAt("/kk/catalogue?q=көшпенділер", ".hit h2"));

        var history = await Portal.Open(librarian, live.Headers.Location!.OriginalString);
        Assert.All(history.QuerySelectorAll("form"), form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
        var id = history.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        using var undone = await Portal.Send(librarian, "/studio/catalogue/history", "/studio/catalogue/history?handler=Undo", ("id", id));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Empty(await portal.TextsAt("/kk/catalogue?q=көшпенділер", ".hit h2"));
        Assert.Equal(["Ұлпан"], await portal.TextsAt("/kk/catalogue?q=ұлпан", ".hit h2"));
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_what_is_wrong_and_cannot_go_live_by_hand()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        var dryRun = await Upload(librarian, "<html>", "books.mrc", "books.csv");
        var page = await Portal.Open(librarian, dryRun);
        using var live = await Portal.Send(librarian, dryRun, dryRun + "?handler=Live");

        Assert.Contains("пішімі танылмады", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action$=Live]"));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(["books.csv"], Directory.GetFiles(Path.Combine(portal.ContentPath, "catalogue")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_drops_much_must_be_confirmed()
    {
        var rows = string.Concat(Enumerable.Range(1, 20).Select(number => $"{number},Кітап {number}\n"));
        await using var portal = Portal.With($"-- catalogue/books.csv --\nid,title\n{rows}");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        var dryRun = await Upload(librarian, "id,title\n1,Кітап 1\n", "books.csv", "books.csv");

        using var unsure = await Portal.Send(librarian, dryRun, dryRun + "?handler=Live");
        Assert.Equal(HttpStatusCode.OK, unsure.StatusCode);
        using var sure = await Portal.Send(librarian, dryRun, dryRun + "?handler=Live", ("sure", "true"));
        Assert.Equal(HttpStatusCode.Redirect, sure.StatusCode);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_the_limit()
    {
        await using var portal = Portal.With(Books, null, ("Opac:LargestRecordFileMb", "1"));
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        using var sent = await Post(librarian, new string('x', (1 << 20) + 1000), "huge.csv", "");
        var page = await new HtmlParser().ParseDocumentAsync(await sent.Content.ReadAsStringAsync());

        Assert.Contains("1 МБ", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_a_librarian_gets_in()
    {
        await using var portal = Portal.With(Books);
        using var helper = await portal.StaffAs(StaffRole.Helper);
        using var visitor = portal.Visitor();
        foreach (var address in (string[])["/studio/catalogue", "/studio/catalogue/upload", "/studio/catalogue/history", "/studio/catalogue/history?handler=Undo", $"/studio/catalogue/upload/{new string('a', 32)}"])
        {
            using var asHelper = await helper.GetAsync(new Uri(address, UriKind.Relative));
            using var asVisitor = await visitor.GetAsync(new Uri(address, UriKind.Relative));
            using var posted = await helper.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("id", "x")]));

            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (asHelper.StatusCode, asVisitor.StatusCode, posted.StatusCode));
        }
    }

    private static async Task<string> Upload(HttpClient librarian, string content, string name, string replaces)
    {
        using var sent = await Post(librarian, content, name, replaces);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var address = sent.Headers.Location!.OriginalString;
        // As a browser without scripts does: the page loads itself anew until the result is there.
        while ((await Portal.Open(librarian, address)).QuerySelector("progress") is not null)
            await Task.Yield();
        return address;
    }

    private static async Task<HttpResponseMessage> Post(HttpClient librarian, string content, string name, string replaces)
    {
        const string page = "/studio/catalogue/upload";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await Portal.TokenOn(librarian, page)), "__RequestVerificationToken" },
            { new StringContent(replaces), "replaces" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name },
        };
        return await librarian.PostAsync(new Uri(page, UriKind.Relative), form);
    }
}
