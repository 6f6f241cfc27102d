using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Staff;
using Opac.Web.Writing;

namespace Opac.Web.Tests.Pages.Studio;

/// <summary>Writing without scripts, over the real portal.</summary>
public sealed class WritingTests : IAsyncDisposable
{
    private const string Edit = "/studio/texts/edit?path=exhibitions/auyl/index.kk.md";

    private readonly Portal portal = Portal.With("""
        -- exhibitions/auyl/index.kk.md --
        ---
        # бұл жолды форма білмейді
        түрі: көрме
        атауы: Қожаның ауылы
        тегтер: [ауыл, "балалық, шақ"]
        өз-кілтім: қалсын
        күйі: дайын
        ---
        Бірінші мәтін.
        """);

    private string InContent => File.ReadAllText(Path.Combine(portal.ContentPath, "exhibitions/auyl/index.kk.md"));

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    /// <summary>Sends the text's form as the page shows it, with these fields changed.</summary>
    private static async Task<HttpResponseMessage> Submit(HttpClient browser, string handler, params (string Name, string Value)[] changed)
    {
        var page = await Portal.Open(browser, Edit);
        var fields = Fields(page);
        foreach (var (name, value) in changed)
            fields[name] = value;
        return await Post(browser, handler, fields);
    }

    private static Dictionary<string, string> Fields(IDocument page) => page.QuerySelectorAll("#text-form [name]").Where(field => field is not IHtmlButtonElement).ToDictionary(
        field => field.GetAttribute("name")!,
        field => field switch { IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value ?? "", _ => field.GetAttribute("value") ?? "" });

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string handler, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(new Uri($"{Edit}&handler={handler}", UriKind.Relative), form);
    }

    private static async Task<IDocument> Parsed(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    private static string[] TitlesOn(IDocument page) => [.. page.QuerySelectorAll(".text-title").Select(title => title.TextContent)];

    private static string Read(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    [Fact]
    public async Task The_list_shows_every_text_with_its_state_and_is_searched_and_narrowed()
    {
        portal.Write("-- lists/jaz.kk.md --\n---\nтүрі: тізім\nатауы: Жазғы оқу\nкүйі: жоба\n---\n-- trailers/buzyq/index.kk.md --\n---\nтүрі: буктрейлер\nатауы: Бұзық фильм\n---\n");
        using var helper = await portal.StaffAs(StaffRole.Helper);

        Assert.Equal(["Бұзық фильм", "Жазғы оқу", "Сынақ кітапханасы", "Қожаның ауылы"], TitlesOn(await Portal.Open(helper, "/studio/texts")).Order(StringComparer.Ordinal));
        Assert.Equal(["Қожаның ауылы"], TitlesOn(await Portal.Open(helper, "/studio/texts?q=қожа")));
        Assert.Equal(["Жазғы оқу"], TitlesOn(await Portal.Open(helper, "/studio/texts?state=draft&kind=list")));
        Assert.NotEmpty((await Portal.Open(helper, "/studio/texts?q=жоқ-сөз")).QuerySelectorAll(".note"));
    }

    [Fact]
    public async Task A_text_is_begun_saved_and_published_with_plain_forms()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var begun = await Portal.Send(librarian, "/studio/texts/new?kind=list", null, ("kind", "list"), ("title", "Қысқы оқу"), ("language", "kk"));
        Assert.Equal("/studio/texts/edit?path=lists%2Fqysqy-oqu%2Findex.kk.md", begun.Headers.Location?.OriginalString);
        Assert.Contains("күйі: жоба", File.ReadAllText(Path.Combine(portal.ContentPath, "lists/qysqy-oqu/index.kk.md")), StringComparison.Ordinal);
        using var visitor = portal.Visitor();
        using var hidden = await visitor.GetAsync(new Uri("/kk/lists/qysqy-oqu", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task A_form_sent_back_changes_what_was_changed_and_keeps_what_it_does_not_know()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var published = await Submit(librarian, "Publish", ("f-description", "Бір сапар."), ("body", "Екінші мәтін.\r\n\r\nҮшінші."), ("now", "true"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        Assert.Contains("# бұл жолды форма білмейді\nтүрі: көрме\nатауы: Қожаның ауылы\nсипаттама: Бір сапар.\n", InContent, StringComparison.Ordinal);
        Assert.Contains("тегтер: [ауыл, \"балалық, шақ\"]\nөз-кілтім: қалсын\n", InContent, StringComparison.Ordinal);
        Assert.EndsWith("---\nЕкінші мәтін.\n\nҮшінші.\n", InContent, StringComparison.Ordinal);
        Assert.Contains("Үшінші.", (await portal.PageAt("/kk/exhibitions/auyl")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_helper_writes_a_new_version_and_cannot_give_it_to_visitors_by_any_button()
    {
        using var helper = await portal.StaffAs(StaffRole.Helper);
        var before = InContent;
        using var saved = await Submit(helper, "Save", ("body", "Дублердің мәтіні."));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        foreach (var handler in new[] { "Publish", "Withdraw", "Archive", "Unarchive" })
        {
            using var refused = await Submit(helper, handler, ("now", "true"));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        using var deleted = await Portal.Send(helper, "/studio/texts/delete?path=exhibitions/auyl/index.kk.md", null);
        Assert.Equal(HttpStatusCode.Forbidden, deleted.StatusCode);
        Assert.Equal(before, InContent);
        Assert.Equal("Дублердің мәтіні.", (await Portal.Open(helper, Edit)).QuerySelector<IHtmlTextAreaElement>("#body")!.Value.Trim());
    }

    [Fact]
    public async Task What_is_wrong_is_shown_at_its_field_or_its_line_with_the_mend()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var seen = await Submit(librarian, "Preview", ("f-grades", "99-сынып"), ("body", "Бір.\n\n::: сурет\nфайл: media/joq.jpg\nбалама: а\n:::\n"));
        var page = await Parsed(seen);
        Assert.NotEmpty(page.QuerySelectorAll("[data-field=f-grades] .problem"));
        Assert.Equal("Сыныптар", page.QuerySelector("#problems .is-error a[href='#f-grades']")!.TextContent);
        Assert.Equal("«Қысқаша сипаттама» өрісін толтырыңыз", page.QuerySelector("#problems li:has(a[href='#f-description']) .remedy")!.TextContent);
        Assert.True(page.QuerySelector("#problems-none")!.HasAttribute("hidden"));
        Assert.Contains(page.QuerySelectorAll("#problems [data-go]"), link => link.GetAttribute("data-go") is "3" or "4");
        Assert.NotEmpty(page.QuerySelectorAll("#problems .remedy"));
        Assert.NotNull(page.QuerySelector("#preview iframe"));

        using var refused = await Submit(librarian, "Publish", ("f-grades", "99-сынып"), ("now", "true"));
        Assert.NotNull((await Parsed(refused)).QuerySelector(".fault"));
        Assert.DoesNotContain("99", InContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_comes_back_when_the_text_is_opened_again()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var kept = await Submit(librarian, "Type", ("body", "Жартылай жаз"));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        using var again = await portal.StaffAs(StaffRole.Librarian);
        Assert.Equal("Жартылай жаз", (await Portal.Open(again, Edit)).QuerySelector<IHtmlTextAreaElement>("#body")!.Value.Trim());

        using var other = await portal.StaffAs(StaffRole.Librarian, "бөлек");
        Assert.Equal("Бірінші мәтін.", (await Portal.Open(other, Edit)).QuerySelector<IHtmlTextAreaElement>("#body")!.Value.Trim());
        Assert.NotNull((await Portal.Open(other, Edit)).QuerySelector("#other:not([hidden])"));

        using var dropped = await Portal.Send(librarian, Edit, Edit + "&handler=DropTyped");
        Assert.Equal("Бірінші мәтін.", (await Portal.Open(librarian, Edit)).QuerySelector<IHtmlTextAreaElement>("#body")!.Value.Trim());
    }

    [Fact]
    public async Task Two_who_write_at_once_are_both_shown_and_neither_is_lost()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var helper = await portal.StaffAs(StaffRole.Helper);
        var mine = Fields(await Portal.Open(helper, Edit));
        using var first = await Submit(librarian, "Save", ("body", "Кітапханашының мәтіні."));
        mine["body"] = "Дублердің мәтіні.";
        using var second = await Post(helper, "Save", mine);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await Parsed(second);
        Assert.Contains("Кітапханашының", page.QuerySelector(".conflict del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Дублердің", page.QuerySelector(".conflict ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Дублердің мәтіні.", page.QuerySelector<IHtmlTextAreaElement>("#body")!.Value.Trim());

        using var decided = await Post(helper, "Save", Fields(page));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Contains("Кітапханашының мәтіні.", string.Concat(portal.Services.GetRequiredService<Revisions>().Of(TextAddress.Parse("exhibitions/auyl/index.kk.md")!)
            .Select(revision => portal.Services.GetRequiredService<Revisions>().Find(TextAddress.Parse("exhibitions/auyl/index.kk.md")!, revision.Id)!.Value.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_version_is_two_clicks_away()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var saved = await Submit(librarian, "Save", ("body", "Екінші мәтін."));
        var history = await Portal.Open(librarian, "/studio/texts/history?path=exhibitions/auyl/index.kk.md");
        Assert.Equal(2, history.QuerySelectorAll(".revisions li").Length);
        var newest = await Portal.Open(librarian, history.QuerySelector(".revisions a")!.GetAttribute("href")!);
        Assert.Contains("Бірінші", newest.QuerySelector(".difference del")!.TextContent, StringComparison.Ordinal);

        using var restored = await Portal.Send(librarian, "/studio/texts/history?path=exhibitions/auyl/index.kk.md", history.QuerySelectorAll(".revisions form")[^1].GetAttribute("action"));
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        Assert.Equal("Бірінші мәтін.", (await Portal.Open(librarian, Edit)).QuerySelector<IHtmlTextAreaElement>("#body")!.Value.Trim());
    }

    [Fact]
    public async Task A_secret_address_shows_the_new_version_to_whoever_has_it_and_nobody_else_sees_it()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var saved = await Submit(librarian, "Save", ("body", "Құпия нұсқа."));
        using var made = await Portal.Send(librarian, Edit, Edit + "&handler=Link");
        var link = new Uri((await Portal.Open(librarian, Edit)).QuerySelector("input[readonly]")!.GetAttribute("value")!).PathAndQuery;

        using var guest = portal.Visitor();
        using var shown = await guest.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Contains("Құпия нұсқа.", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", shown.Headers.CacheControl?.ToString());
        Assert.Contains("noindex", shown.Headers.GetValues("X-Robots-Tag"));
        Assert.Contains("frame-ancestors 'self'", string.Concat(shown.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("Құпия", await guest.GetStringAsync(new Uri("/kk/exhibitions/auyl", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("Құпия", string.Concat(await portal.TextsAt("/kk/catalogue?q=құпия", "main")), StringComparison.Ordinal);

        using var wrong = await guest.GetAsync(new Uri($"/preview/{new string('0', 32)}/kk", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        using var ended = await Portal.Send(librarian, Edit, Edit + "&handler=Unlink");
        using var after = await guest.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task A_picture_of_a_new_version_is_seen_with_the_secret_address_and_by_nobody_else_until_it_is_published()
    {
        using var helper = await portal.StaffAs(StaffRole.Helper);
        const string Media = "/studio/texts/media?path=exhibitions/auyl/index.kk.md", Picture = "/media/exhibitions/auyl/suret.jpg";
        using (var form = new MultipartFormDataContent { { new StringContent(await Portal.TokenOn(helper, Media)), "__RequestVerificationToken" }, { new ByteArrayContent(Imaging.DrawnPictures.Squares(400, ".jpg")), "file", "suret.jpg" } })
        {
            using var sent = await helper.PostAsync(new Uri(Media + "&handler=File", UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }
        using var saved = await Submit(helper, "Save", ("body", "::: сурет\nфайл: media/suret.jpg\nбалама: Шаршылар\nрұқсат: CC0\n:::\n"), ("f-cover", ""));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var made = await Portal.Send(helper, Edit, Edit + "&handler=Link");
        var link = new Uri((await Portal.Open(helper, Edit)).QuerySelector("input[readonly]")!.GetAttribute("value")!).PathAndQuery;

        using var guest = portal.Visitor();
        using var page = await guest.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Contains("suret.jpg", (await Parsed(page)).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        using var seen = await guest.GetAsync(new Uri(Picture, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "no-store, private"), (seen.StatusCode, seen.Headers.CacheControl?.ToString()));
        using var stranger = portal.Visitor();
        using var hidden = await stranger.GetAsync(new Uri(Picture, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var published = await Submit(librarian, "Publish", ("now", "true"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        using var open = await stranger.GetAsync(new Uri(Picture, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task A_further_chapter_is_reached_from_its_text_and_written_without_data_of_its_own()
    {
        portal.Write("-- exhibitions/auyl/02-jol.kk.md --\nЕкінші тарау.\n");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        var link = (await Portal.Open(librarian, Edit)).QuerySelectorAll(".text-tabs a").Single(one => one.TextContent.Contains("02-jol", StringComparison.Ordinal)).GetAttribute("href")!;
        var page = await Portal.Open(librarian, link);
        var fields = Fields(page);
        fields["body"] = "Өзгерген тарау.";
        fields["now"] = "true";
        using var form = new FormUrlEncodedContent(fields);
        using var published = await librarian.PostAsync(new Uri(link + "&handler=Publish", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Equal("Өзгерген тарау.\n", File.ReadAllText(Path.Combine(portal.ContentPath, "exhibitions/auyl/02-jol.kk.md")));
        Assert.Contains("Өзгерген тарау.", (await portal.PageAt("/kk/exhibitions/auyl")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_deleted_lies_in_the_bin_and_comes_back()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var deleted = await Portal.Send(librarian, "/studio/texts/delete?path=exhibitions/auyl/index.kk.md", null);
        Assert.Equal("/studio/texts", deleted.Headers.Location?.OriginalString);
        using var visitor = portal.Visitor();
        using var gone = await visitor.GetAsync(new Uri("/kk/exhibitions/auyl", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        var bin = await Portal.Open(librarian, "/studio/texts/bin");
        using var restored = await Portal.Send(librarian, "/studio/texts/bin", bin.QuerySelector(".revisions form")!.GetAttribute("action"));
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        Assert.NotNull(await portal.PageAt("/kk/exhibitions/auyl"));
    }

    [Fact]
    public async Task A_title_in_quotation_marks_is_listed_by_its_letters_and_told_without_doubled_marks()
    {
        portal.Write("""
            -- trailers/qulager/index.kk.md --
            ---
            түрі: буктрейлер
            атауы: «Құлагер» : буктрейлер
            күйі: дайын
            ---
            """);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        Assert.Equal(["Қожаның ауылы", "«Құлагер» : буктрейлер", "Сынақ кітапханасы"], TitlesOn(await Portal.Open(librarian, "/studio/texts")));
        Assert.Equal("«“Құлагер” : буктрейлер» жойылсын ба?", (await Portal.Open(librarian, "/studio/texts/delete?path=trailers/qulager/index.kk.md")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_text_sent_after_the_session_ended_comes_back_and_is_saved_after_signing_in_again()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        var fields = Fields(await Portal.Open(librarian, Edit));
        fields["body"] = "Ұзақ <b>жазылған</b> мәтін";
        using var nobody = portal.Visitor();
        using var refused = await Post(nobody, "Save", fields);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var page = await Parsed(refused);
        Assert.Equal("Ұзақ <b>жазылған</b> мәтін", page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);

        var again = page.QuerySelectorAll("form [name]").ToDictionary(field => field.GetAttribute("name")!, field => field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value")!);
        using var saved = await Post(librarian, "Save", again);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Ұзақ <b>жазылған</b> мәтін", (await Portal.Open(librarian, Edit)).QuerySelector<IHtmlTextAreaElement>("#body")!.Value.Trim());
    }

    [Theory]
    [InlineData("/studio/texts")]
    [InlineData("/studio/texts/new")]
    [InlineData(Edit)]
    [InlineData("/studio/texts/history?path=exhibitions/auyl/index.kk.md")]
    [InlineData("/studio/texts/media?path=exhibitions/auyl/index.kk.md")]
    [InlineData("/studio/texts/file?path=exhibitions/auyl/index.kk.md&name=media/a.jpg")]
    [InlineData("/studio/texts/captions?path=exhibitions/auyl/index.kk.md")]
    [InlineData("/studio/texts/delete?path=exhibitions/auyl/index.kk.md")]
    [InlineData("/studio/texts/bin")]
    public async Task Nobody_gets_in_without_an_account_and_nothing_is_changed_without_the_token(string address)
    {
        using var visitor = portal.Visitor();
        using var read = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, read.StatusCode);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var empty = new FormUrlEncodedContent([]);
        using var changed = await librarian.PostAsync(new Uri(address, UriKind.Relative), empty);
        Assert.Equal(HttpStatusCode.BadRequest, changed.StatusCode);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("exhibitions/joq/index.kk.md")]
    [InlineData("catalogue/books.csv")]
    [InlineData("")]
    public async Task A_path_that_leads_nowhere_opens_nothing(string path)
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        foreach (var page in new[] { "edit", "history", "media", "captions", "delete", "file" })
        {
            using var answer = await librarian.GetAsync(new Uri($"/studio/texts/{page}?path={Uri.EscapeDataString(path)}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task With_a_disk_that_takes_nothing_the_text_stays_before_its_author_who_is_told_why()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        await Portal.Open(librarian, Edit);
        foreach (var room in new[] { "previews", "drafts", "typing", "revisions" })
        {
            var folder = Path.Combine(portal.DataPath, room);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            File.WriteAllText(folder, "");
        }
        using var saved = await Submit(librarian, "Save", ("body", "Сақталмай қалатын мәтін."));
        var page = await Parsed(saved);
        Assert.Contains("дискіде орын жоқ", page.QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Сақталмай қалатын мәтін.", page.QuerySelector<IHtmlTextAreaElement>("#body")!.Value.Trim());
        using var typed = await Submit(librarian, "Type", ("body", "Терілген мәтін."));
        Assert.Equal(HttpStatusCode.InsufficientStorage, typed.StatusCode);
        Assert.Contains("дискіде орын жоқ", JsonDocument.Parse(await typed.Content.ReadAsStringAsync()).RootElement.GetProperty("fault").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_tells_where_visitors_see_it_or_from_when_on()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        Assert.NotNull((await Portal.Open(librarian, Edit)).QuerySelector(".text-head a[href='/kk/exhibitions/auyl']"));
        using var later = await Submit(librarian, "Publish", ("day", "2999-01-15"));
        var page = await Portal.Open(librarian, Edit);
        Assert.Equal("Күні белгіленген: 15.01.2999", page.QuerySelector(".state")!.TextContent);
        Assert.Null(page.QuerySelector(".text-head a[href='/kk/exhibitions/auyl']"));
    }

    [Fact]
    public async Task A_book_that_the_catalogue_does_not_have_is_told_where_it_is_written()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var seen = await Submit(librarian, "Preview", ("body", "Бір.\n\n::: кітап\nжазба: KZ-999999\n:::\n"));
        var told = Assert.Single((await Parsed(seen)).QuerySelectorAll("#problems .is-warning:has([data-go])"));
        Assert.Equal("4", told.QuerySelector("[data-go]")!.GetAttribute("data-go"));
        Assert.Contains("KZ-999999", told.QuerySelector("b")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_are_told_what_is_wrong_and_where_the_preview_is()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var answer = await Submit(librarian, "Type", ("body", "## Тақырып\n\n::: жоқблок\n:::\n"));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(json.RootElement.GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("line") is { ValueKind: JsonValueKind.Number } line && line.GetInt32() == 3);
        using var seen = await librarian.GetAsync(new Uri(Read(json.RootElement, "preview"), UriKind.Relative));
        Assert.Contains("Тақырып", await seen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var more = await Submit(librarian, "Type", ("body", "## Басқа тақырып\n"));
        using var seenAgain = await librarian.GetAsync(new Uri(Read(json.RootElement, "preview"), UriKind.Relative));
        Assert.Contains("Басқа тақырып", await seenAgain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
