using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Staff;

namespace Opac.Web.Tests.Pages.Studio.Catalogue;

public sealed class EntryPageTests
{
    private const string New = "/studio/catalogue/record";

    private const string Books = """
        -- catalogue/authorities/names.csv --
        id,kk,ru,en,variants,dates
        auezov,"Әуезов, Мұхтар","Ауэзов, Мухтар",,,1897-1961
        -- catalogue/books.json --
        {"leader":"00000nam a2200000 a 4500","fields":[{"001":"7"},{"035":{"ind1":" ","ind2":" ","subfields":[{"a":"(KzAl)123"}]}},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Абай жолы"}]}},{"952":{"ind1":" ","ind2":" ","subfields":[{"c":"Абонемент"},{"i":"000100"}]}}]}
        """;

    [Fact]
    public async Task A_book_with_many_copies_is_entered_in_one_go_and_found_at_once()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        using var kept = await Send(librarian, New, ("Form.Title", "Менің атым Қожа"), ("Form.Subtitle", "хикаят"), ("Form.People[0].Name", "Соқпақбаев, Бердібек"), ("Form.Year", "2019"),
            ("Form.Isbn", "978-601-228-000-5"), ("Form.Bbk", "84(5Қаз)"), ("Form.Grades", "5-7"), ("Form.NewNumbers", "000123–000140"), ("Form.NewCopy.Location", "Абонемент"), ("Form.NewCopy.Acquired", "2026-09-01"));

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var record = Assert.Single(Found(portal, "қожа"));
        Assert.Equal(("Менің атым Қожа : хикаят", 2019, 18), (record.Title.Full, record.Year, record.Holdings.Count));
        Assert.Equal(("000123", "000140", "Абонемент", new DateOnly(2026, 9, 1)), (record.Holdings[0].InventoryNumber, record.Holdings[^1].InventoryNumber, record.Holdings[0].Location, record.Holdings[0].Acquired));
        Assert.Equal([5, 6, 7], record.Audience.Grades);
        Assert.Equal(["Менің атым Қожа"], (await portal.TextsAt("/kk/catalogue?q=inv:000131", ".hit h2")).Select(title => title.Split(" :")[0]));
    }

    [Fact]
    public async Task What_is_not_known_of_a_listed_record_leaves_no_gap()
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            id,title,author,year,inventory number
            1,Абай жолы,"Әуезов, Мұхтар",1942,000001
            2,Абай өлеңдері,,,000002
            """);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        var facts = (await Portal.Open(librarian, "/studio/catalogue?q=абай")).QuerySelectorAll(".keeping-list .soft").Select(line => line.TextContent);

        Assert.Equal(["1 дана", "Әуезов, Мұхтар · 1942 · 1 дана"], facts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Wrong_answers_are_told_beside_their_fields_and_what_was_typed_stays()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        using var sent = await Send(librarian, New, ("Form.Title", ""), ("Form.Summary", "Ұзақ терілген аннотация"), ("Form.Isbn", "978-601-228-000-0"), ("Form.Year", "жақында"), ("Form.NewNumbers", "000099–000101"));
        var page = await new HtmlParser().ParseDocumentAsync(await sent.Content.ReadAsStringAsync());

        Assert.Contains("соңғы цифры «5»", page.QuerySelector("#fault-Isbn")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#fault-Title"));
        Assert.NotNull(page.QuerySelector("#fault-Year"));
        Assert.Contains("000100", page.QuerySelector("#fault-NewNumbers")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ұзақ терілген аннотация", page.QuerySelector("#Summary")!.TextContent.Trim());
        Assert.Equal("000099–000101", page.QuerySelector("#NewNumbers")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_book_and_another_form_of_a_name_are_asked_about_once()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        using var asked = await Send(librarian, New, ("Form.Title", "Абай жолы"), ("Form.People[0].Name", "Әуезов М."));
        var page = await new HtmlParser().ParseDocumentAsync(await asked.Content.ReadAsStringAsync());
        Assert.Equal("/studio/catalogue/record/7", page.QuerySelector("form .note a")!.GetAttribute("href"));
        Assert.Contains("«Әуезов, Мұхтар»", page.QuerySelector("form .note")!.TextContent, StringComparison.Ordinal);

        using var sure = await Send(librarian, New, ("Form.Title", "Абай жолы"), ("Form.People[0].Name", "Әуезов М."), ("sure", "true"));
        Assert.Equal(HttpStatusCode.Redirect, sure.StatusCode);
    }

    [Fact]
    public async Task A_correction_keeps_what_the_form_does_not_show_and_the_way_back()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        using var kept = await Send(librarian, New + "/7", ("Form.Title", "Абай жолы. Роман"), ("Form.Copies[0].Status", "Lost"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal(ItemStatus.Lost, Assert.Single(Found(portal, "роман")).Holdings[0].Status);
        Assert.Contains("(KzAl)123", await File.ReadAllTextAsync(Path.Combine(portal.ContentPath, "catalogue", "studio.mrc")), StringComparison.Ordinal);

        using var removed = await Portal.Send(librarian, New + "/7", New + "/7?handler=Remove");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Empty(Found(portal, "абай"));
        var history = await Portal.Open(librarian, "/studio/catalogue/history");
        foreach (var entry in history.QuerySelectorAll("input[name=id]").Select(input => input.GetAttribute("value")!))
            (await Portal.Send(librarian, "/studio/catalogue/history", "/studio/catalogue/history?handler=Undo", ("id", entry))).Dispose();
        Assert.Equal("Абай жолы", Assert.Single(Found(portal, "абай")).Title.Full);
    }

    [Fact]
    public async Task Who_saves_over_somebody_elses_change_is_told_first()
    {
        await using var portal = Portal.With(Books);
        using var first = await portal.StaffAs(StaffRole.Librarian, "Айгүл");
        using var second = await portal.StaffAs(StaffRole.Librarian, "Сәуле");
        var opened = await FieldsOf(first, New + "/7");
        (await Send(second, New + "/7", ("Form.Edition", "2-бас."))).Dispose();

        using var overtaken = await Post(first, New + "/7", opened, ("Form.Edition", "3-бас."));
        var page = await new HtmlParser().ParseDocumentAsync(await overtaken.Content.ReadAsStringAsync());

        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal("3-бас.", page.QuerySelector("#Edition")!.GetAttribute("value"));
        Assert.Equal("2-бас.", Assert.Single(Found(portal, "абай")).Edition);
    }

    [Fact]
    public async Task A_cover_is_made_anew_of_the_picture_and_what_is_none_is_refused_with_the_form_as_typed()
    {
        await using var portal = Portal.With(Books);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        var fields = await FieldsOf(librarian, New + "/7");

        using var disguised = await WithCover(librarian, fields, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray(), "cover.png");
        var page = await new HtmlParser().ParseDocumentAsync(await disguised.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("#fault-Cover"));
        Assert.False(Directory.Exists(Path.Combine(portal.ContentPath, "covers")));

        using var taken = await WithCover(librarian, fields, Opac.Web.Tests.Imaging.DrawnPictures.Squares(1600), "../../мұқаба.jpg");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var cover = Assert.Single(Directory.GetFiles(Path.Combine(portal.ContentPath, "covers")));
        Assert.Equal("7.jpg", Path.GetFileName(cover));
        Assert.Equal([0xFF, 0xD8], (await File.ReadAllBytesAsync(cover))[..2]);
    }

    private static async Task<HttpResponseMessage> WithCover(HttpClient browser, Dictionary<string, string> fields, byte[] picture, string name)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(picture), "cover", name);
        return await browser.PostAsync(new Uri(New + "/7", UriKind.Relative), form);
    }

    private static BibliographicRecord[] Found(Portal portal, string text) =>
        [.. portal.Services.GetRequiredService<CatalogueSearcher>().Search(new SearchRequest { Text = text, AsTyped = true }).Hits.Select(hit => hit.Record)];

    private static async Task<HttpResponseMessage> Send(HttpClient browser, string page, params (string Name, string Value)[] typed) => await Post(browser, page, await FieldsOf(browser, page), typed);

    // As a browser does it: every field of the form goes, with what was typed over what stood there.
    private static async Task<HttpResponseMessage> Post(HttpClient browser, string page, Dictionary<string, string> fields, params (string Name, string Value)[] typed)
    {
        fields = new(fields);
        foreach (var (name, value) in typed)
            fields[name] = value;
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return await browser.PostAsync(new Uri(page, UriKind.Relative), form);
    }

    private static async Task<Dictionary<string, string>> FieldsOf(HttpClient browser, string page)
    {
        var form = (await Portal.Open(browser, page)).QuerySelector("form.keeping-record")!;
        var fields = new Dictionary<string, string>();
        foreach (var field in form.QuerySelectorAll("input, select, textarea").Where(field => field.GetAttribute("type") is not ("checkbox" or "file" or "submit")))
            fields[field.GetAttribute("name")!] = field is IHtmlSelectElement select ? select.Value ?? "" : field is IHtmlTextAreaElement text ? text.Value ?? "" : field.GetAttribute("value") ?? "";
        return fields;
    }
}
