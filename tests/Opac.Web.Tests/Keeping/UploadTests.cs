using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Opac.Indexing.Searching;
using Opac.Web.Keeping;

namespace Opac.Web.Tests.Keeping;

public sealed class UploadTests
{
    private const string Books = """
        -- catalogue/books.csv --
        id,title,author,inventory number
        1,Абай жолы,"Әуезов, Мұхтар",000001
        2,Ұлпан,"Мүсірепов, Ғабит",000002
        3,Қан мен тер,"Нұрпейісов, Әбдіжәміл",000003
        """;

    private const string Newer = """
        id,title,author,inventory number
        1,Абай жолы,"Әуезов, Мұхтар",000001
        2,Ұлпан : роман,"Мүсірепов, Ғабит",000002
        4,Менің атым Қожа,"Соқпақбаев, Бердібек",000004
        """;

    [Fact]
    public async Task A_dry_run_tells_what_would_come_change_and_go_and_touches_nothing()
    {
        await using var portal = Portal.With(Books);
        var (desk, catalogue) = (portal.Services.GetRequiredService<UploadDesk>(), portal.Services.GetRequiredService<CatalogueSearcher>());

        var upload = await Sent(desk, Newer, "books.csv", replaces: "books.csv");
        var result = desk.Find(upload.Id)!.Result!;

        Assert.Equal((1, 1, 1, 1), (result.New, result.Changed, result.Same, result.Gone));
        Assert.Equal("Менің атым Қожа", Assert.Single(desk.Changes(upload.Id, DryRunList.New, 0, 50)).Title);
        var changed = Assert.Single(desk.Changes(upload.Id, DryRunList.Changed, 0, 50));
        Assert.Equal(new FactChange("title", "Ұлпан", "Ұлпан : роман"), Assert.Single(changed.Changes));
        Assert.Equal("Қан мен тер", Assert.Single(desk.Changes(upload.Id, DryRunList.Gone, 0, 50)).Title);
        Assert.Equal(3, catalogue.RecordCount);
        Assert.Empty(catalogue.Search(new SearchRequest { Text = "қожа", AsTyped = true }).Hits);
    }

    [Fact]
    public async Task What_goes_live_is_found_and_undoing_it_brings_back_the_file_byte_for_byte()
    {
        await using var portal = Portal.With(Books);
        var (desk, history, catalogue) = (portal.Services.GetRequiredService<UploadDesk>(), portal.Services.GetRequiredService<CatalogueHistory>(), portal.Services.GetRequiredService<CatalogueSearcher>());
        var before = await File.ReadAllBytesAsync(Path.Combine(history.Folder, "books.csv"));
        var upload = await Sent(desk, Newer, "books.csv", replaces: "books.csv");

        var (done, problem) = desk.GoLive(upload.Id, "Айгүл");
        await history.FollowAsync();

        Assert.Null(problem);
        Assert.Equal(("Айгүл", new HistoryCounts(1, 1, 1)), (done!.By, done.Counts));
        Assert.Single(catalogue.Search(new SearchRequest { Text = "қожа" }).Hits);
        Assert.Empty(desk.Waiting());

        var (undone, refused) = history.Undo(done.Id, "Айгүл");
        await history.FollowAsync();

        Assert.Null(refused);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(history.Folder, "books.csv")));
        Assert.Empty(catalogue.Search(new SearchRequest { Text = "қожа", AsTyped = true }).Hits);
        Assert.Equal([undone!.Id, done.Id], history.Entries().Select(entry => entry.Id));
        Assert.False(history.Entries()[1].CanUndo);

        // And the undoing can be undone.
        Assert.Null(history.Undo(undone.Id, "Айгүл").Problem);
        await history.FollowAsync();
        Assert.Single(catalogue.Search(new SearchRequest { Text = "қожа" }).Hits);
    }

    [Fact]
    public async Task A_new_file_stands_beside_the_others_and_undoing_takes_it_away()
    {
        await using var portal = Portal.With(Books);
        var (desk, history) = (portal.Services.GetRequiredService<UploadDesk>(), portal.Services.GetRequiredService<CatalogueHistory>());
        var upload = await Sent(desk, "title,author\nКөшпенділер,\"Есенберлин, Ілияс\"\n", "Жаңа кітаптар 2026.csv");

        var (done, _) = desk.GoLive(upload.Id, "Айгүл");

        Assert.Equal(["books.csv", "Жаңа-кітаптар-2026.csv"], history.Files());
        history.Undo(done!.Id, "Айгүл");
        Assert.Equal(["books.csv"], history.Files());
    }

    [Fact]
    public async Task A_file_of_another_format_takes_the_place_under_the_same_stem()
    {
        await using var portal = Portal.With(Books);
        var (desk, history) = (portal.Services.GetRequiredService<UploadDesk>(), portal.Services.GetRequiredService<CatalogueHistory>());
        var upload = await Sent(desk, """{"leader":"00000nam a2200000 a 4500","fields":[{"001":"1"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Абай жолы"}]}}]}""", "export.json", replaces: "books.csv");

        var (done, problem) = desk.GoLive(upload.Id, "Айгүл");

        Assert.Null(problem);
        Assert.Equal(["books.json"], history.Files());
        history.Undo(done!.Id, "Айгүл");
        Assert.Equal(["books.csv"], history.Files());
    }

    [Fact]
    public async Task What_somebody_else_has_changed_since_is_not_undone()
    {
        await using var portal = Portal.With(Books);
        var (desk, history) = (portal.Services.GetRequiredService<UploadDesk>(), portal.Services.GetRequiredService<CatalogueHistory>());
        var (done, _) = desk.GoLive((await Sent(desk, Newer, "books.csv", replaces: "books.csv")).Id, "Айгүл");
        var now = "id,title\n1,Басқа\n";
        await File.WriteAllTextAsync(Path.Combine(history.Folder, "books.csv"), now);

        var (_, problem) = history.Undo(done!.Id, "Айгүл");

        Assert.Equal(KeepingProblems.ChangedSince, problem?.Kind);
        Assert.Equal(now, await File.ReadAllTextAsync(Path.Combine(history.Folder, "books.csv")));
    }

    [Fact]
    public async Task Of_two_who_replace_one_file_the_second_is_told_and_nothing_of_the_first_is_lost()
    {
        await using var portal = Portal.With(Books);
        var (desk, history) = (portal.Services.GetRequiredService<UploadDesk>(), portal.Services.GetRequiredService<CatalogueHistory>());
        var first = await Sent(desk, Newer, "books.csv", replaces: "books.csv");
        var second = await Sent(desk, "id,title\n9,Басқа\n", "books.csv", replaces: "books.csv");

        Assert.Null(desk.GoLive(first.Id, "Айгүл").Problem);
        Assert.Equal(KeepingProblems.ChangedSince, desk.GoLive(second.Id, "Сәуле").Problem?.Kind);

        Assert.Equal(Newer, await File.ReadAllTextAsync(Path.Combine(history.Folder, "books.csv")));
    }

    [Fact]
    public async Task A_record_whose_number_another_file_has_too_is_told()
    {
        await using var portal = Portal.With("""
            -- catalogue/a.json --
            {"leader":"00000nam a2200000 a 4500","fields":[{"001":"7"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Абай жолы"}]}}]}
            """);
        var desk = portal.Services.GetRequiredService<UploadDesk>();

        var upload = await Sent(desk, """{"leader":"00000nam a2200000 a 4500","fields":[{"001":"7"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Абай жолы. 2-кітап"}]}}]}""", "b.json");

        Assert.Equal("catalogue/a.json", Assert.Single(desk.Changes(upload.Id, DryRunList.New, 0, 50)).Elsewhere);
    }

    [Fact]
    public async Task Of_records_with_one_number_in_a_file_the_last_is_compared_as_it_is_the_one_that_the_catalogue_takes()
    {
        await using var portal = Portal.With("-- catalogue/a.json --\n[" + Marc("7", "Абай жолы", "000001") + "," + Marc("8", "Ұлпан", "000002") + "]");
        var (desk, catalogue) = (portal.Services.GetRequiredService<UploadDesk>(), portal.Services.GetRequiredService<CatalogueSearcher>());

        var upload = await Sent(desk, $"[{Marc("7", "Басқа кітап", "000009")},{Marc("8", "Ұлпан", "000002")},{Marc("7", "Абай жолы", "000001")},{Marc("8", "Ұлпан. Роман", "000002")}]", "a.json", replaces: "a.json");
        var result = desk.Find(upload.Id)!.Result!;

        Assert.Equal((0, 1, 1, 0, 2), (result.New, result.Changed, result.Same, result.Gone, result.Copies));
        Assert.Equal(new FactChange("title", "Ұлпан", "Ұлпан. Роман"), Assert.Single(Assert.Single(desk.Changes(upload.Id, DryRunList.Changed, 0, 50)).Changes));
        Assert.Null(desk.GoLive(upload.Id, "Айгүл").Problem);
        await portal.Services.GetRequiredService<CatalogueHistory>().FollowAsync();
        Assert.Equal(["Абай жолы", "Ұлпан. Роман"], catalogue.Search(new SearchRequest { Sort = SortOrder.Title }).Hits.Select(hit => hit.Record.Title.Full));

        static string Marc(string number, string title, string inventory) =>
            $$$"""{"leader":"00000nam a2200000 a 4500","fields":[{"001":"{{{number}}}"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"{{{title}}}"}]}},{"952":{"ind1":" ","ind2":" ","subfields":[{"i":"{{{inventory}}}"}]}}]}""";
    }

    [Fact]
    public async Task Problems_are_listed_with_line_and_mend()
    {
        await using var portal = Portal.With("");
        var desk = portal.Services.GetRequiredService<UploadDesk>();

        var upload = await Sent(desk, "title,isbn\nАбай жолы,978-601-01-0000-1\n,\n,978-601-01-0000-0\n", "books.csv");

        var wrong = desk.Problems(upload.Id, 0, 50);
        Assert.Contains(wrong, problem => problem is { Line: 2, IsError: false, Mend.Length: > 0 } && problem.Said.Contains("978-601-01-0000-1", StringComparison.Ordinal));
        Assert.Equal(desk.Find(upload.Id)!.Result!.Wrong, wrong.Count);
    }

    [Fact]
    public async Task An_inventory_number_at_two_books_is_told_at_the_second_and_hinders_nothing()
    {
        await using var portal = Portal.With("");
        var desk = portal.Services.GetRequiredService<UploadDesk>();

        var upload = await Sent(desk, "id,title,inventory number\n1,Абай жолы,900001\n2,Ұлпан,900002\n3,Қожа,900001\n", "books.csv");

        var told = Assert.Single(desk.Problems(upload.Id, 0, 50));
        Assert.True(told is { Line: 4, IsError: false } && told.Said.Contains("900001", StringComparison.Ordinal), told.Said);
        Assert.Empty(desk.Find(upload.Id)!.Result!.Obstacles);
    }

    [Fact]
    public async Task Hostile_files_are_refused_and_nothing_of_them_is_published()
    {
        await using var portal = Portal.With(Books);
        var (desk, history) = (portal.Services.GetRequiredService<UploadDesk>(), portal.Services.GetRequiredService<CatalogueHistory>());
        foreach (var (name, bytes, problem) in Hostile())
        {
            var (upload, _) = await desk.ReceiveAsync(new MemoryStream(bytes), name, null, "Айгүл");
            await desk.CompareAsync(upload!.Id);

            var result = desk.Find(upload.Id)!.Result!;
            var (_, refused) = desk.GoLive(upload.Id, "Айгүл");

            Assert.Contains(result.Obstacles, obstacle => obstacle.Message.En.Contains(problem, StringComparison.Ordinal));
            Assert.Equal(KeepingProblems.Forbidden, refused?.Kind);
            Assert.Equal(["books.csv"], history.Files());
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes, string Problem)> Hostile() =>
    [
        ("photo.mrc", [0x89, .. "PNG\r\n\x1a\n"u8, .. new byte[4000]], "not recognised"),
        ("program.csv", [.. "MZ"u8, .. new byte[4000]], "no column"),
        ("empty.xlsx", [], "empty"),
        ("cut.mrc", CutMarc(), "ends inside"),
        ("bomb.xlsx", Bomb(), "unpacks to far too much"),
        ("half.xlsx", Bomb()[..400], "archive"),
        ("laughs.xml", "<?xml version=\"1.0\"?><!DOCTYPE c [<!ENTITY a \"aa\">]><collection xmlns=\"http://www.loc.gov/MARC21/slim\">&a;</collection>"u8.ToArray(), "DTD"),
        ("page.html", "<!doctype html><script>alert(1)</script>"u8.ToArray(), "not recognised"),
    ];

    [Fact]
    public async Task A_file_over_the_limit_is_refused_while_it_comes()
    {
        await using var portal = Portal.With("", null, ("Opac:LargestRecordFileMb", "1"));
        var desk = portal.Services.GetRequiredService<UploadDesk>();

        var (upload, problem) = await desk.ReceiveAsync(new MemoryStream(new byte[(1 << 20) + 1]), "huge.mrc", null, "Айгүл");

        Assert.Null(upload);
        Assert.Equal(KeepingProblems.TooLarge, problem?.Kind);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(portal.DataPath, "keeping", "uploads")));
    }

    [Fact]
    public async Task Any_name_becomes_a_harmless_one()
    {
        await using var portal = Portal.With(Books);
        var desk = portal.Services.GetRequiredService<UploadDesk>();
        foreach (var (sent, kept) in new[]
        {
            ("../../site.md", "site.csv"),
            (@"C:\Users\Айгүл\кітап.xlsx", "кітап.csv"),
            (".hidden", "hidden.csv"),
            ("<script>alert(1)</script>.csv", "script.csv"),
            ("", "records.csv"),
            ("\u202Egpj.csv", "gpj.csv"),
            ("studio.mrc", "studio-1.csv"),
            ("CON.csv", "CON-1.csv"),
            ("books.csv", "books-2.csv"),
        })
        {
            Assert.Equal(kept, (await Sent(desk, "title,author\nКөшпенділер,\"Есенберлин, Ілияс\"\n", sent)).Target);
        }
    }

    [Fact]
    public async Task An_upload_that_is_thrown_away_leaves_nothing()
    {
        await using var portal = Portal.With(Books);
        var desk = portal.Services.GetRequiredService<UploadDesk>();
        var upload = await Sent(desk, Newer, "books.csv");

        await desk.CancelAsync(upload.Id);

        Assert.Null(desk.Find(upload.Id));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(portal.DataPath, "keeping", "uploads")));
    }

    [Fact]
    public async Task An_upload_that_drops_a_fifth_says_that_it_loses_much()
    {
        var rows = string.Concat(Enumerable.Range(1, 20).Select(number => $"{number},Кітап {number}\n"));
        await using var portal = Portal.With($"-- catalogue/books.csv --\nid,title\n{rows}");
        var desk = portal.Services.GetRequiredService<UploadDesk>();

        var upload = await Sent(desk, "id,title\n1,Кітап 1\n", "books.csv", replaces: "books.csv");

        Assert.True(desk.Find(upload.Id)!.Result!.LosesMuch);
    }

    private static async Task<Upload> Sent(UploadDesk desk, string content, string name, string? replaces = null)
    {
        var (upload, problem) = await desk.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, replaces, "Айгүл");
        Assert.Null(problem);
        await desk.CompareAsync(upload!.Id);
        return upload;
    }

    private static byte[] CutMarc()
    {
        const string whole = "00079nam a2200049 a 4500001000200000245002700002\u001e7\u001e00\u001faAbout a book that ends\u001e\u001d";
        return Encoding.UTF8.GetBytes(whole + whole[..70]);
    }

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var book = archive.CreateEntry("xl/workbook.xml").Open())
                book.Write("<workbook/>"u8);
            using var sheet = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 40; i++)
                sheet.Write(zeros);
        }
        return bytes.ToArray();
    }
}
