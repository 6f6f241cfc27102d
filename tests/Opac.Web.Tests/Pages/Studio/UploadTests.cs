using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Opac.Web.Staff;
using Opac.Web.Tests.Films;
using Opac.Web.Tests.Imaging;

namespace Opac.Web.Tests.Pages.Studio;

/// <summary>Pictures, films and captions sent to a text, whole and piece by piece.</summary>
public sealed class UploadTests : IAsyncDisposable
{
    private const string Path = "?path=trailers/qoja/index.kk.md", Media = "/studio/texts/media" + Path;

    private readonly Portal portal = Portal.With("""
        -- trailers/qoja/index.kk.md --
        ---
        түрі: буктрейлер
        атауы: Қожа
        күйі: жоба
        ---
        Мәтін.
        """, null, ("Opac:Studio:LargestFilmMegabytes", "6"), ("Opac:Studio:LargestPictureMegabytes", "2"));

    private string Folder => System.IO.Path.Combine(portal.ContentPath, "trailers/qoja/media");

    private string[] Kept => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)] : [];

    private int Staged => Directory.Exists(System.IO.Path.Combine(portal.DataPath, "uploads")) ? Directory.GetFiles(System.IO.Path.Combine(portal.DataPath, "uploads")).Length : 0;

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private static byte[] Box(string name, params byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(name, box.AsSpan(4));
        content.CopyTo(box, 8);
        return box;
    }

    private static byte[] Film(int length = 1_000) => [.. Box("ftyp", "isom\0\0\0\0"u8.ToArray()), .. Box("moov", new byte[100]), .. Box("mdat", new byte[length])];

    private static byte[] Picture() => DrawnPictures.Squares(800, ".jpg");

    private static async Task<HttpResponseMessage> Whole(HttpClient browser, string name, byte[] bytes, string alt = "")
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await Portal.TokenOn(browser, Media)), "__RequestVerificationToken" },
            { new StringContent(alt), "alt" },
        };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = "x", FileNameStar = name };
        form.Add(file);
        return await browser.PostAsync(new Uri($"{Media}&handler=File", UriKind.Relative), form);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Told)> Ask(HttpClient browser, string query, byte[]? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Media}&{query}", UriKind.Relative)) { Content = new ByteArrayContent(body ?? []) };
        request.Headers.Add("RequestVerificationToken", await Portal.TokenOn(browser, Media));
        using var answer = await browser.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement.Clone() : default);
    }

    [Theory]
    [InlineData("hvc1", true)]
    [InlineData("avc1", false)]
    public async Task A_film_that_many_browsers_do_not_show_is_taken_and_its_sender_told_how_to_mend_it(string codec, bool isTold)
    {
        using var helper = await portal.StaffAs(StaffRole.Helper);

        using var sent = await Whole(helper, "telefon.mp4", Mp4Films.Of(codec));
        var page = await Portal.Open(helper, sent.Headers.Location!.OriginalString);

        var said = page.QuerySelector("[role=status]")!.TextContent;
        Assert.Equal(isTold, said.Contains("HEVC (H.265)", StringComparison.Ordinal) && said.Contains("Ең үйлесімді", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_film_comes_in_pieces_goes_on_where_the_line_broke_and_is_seen_by_nobody_before_it_is_whole()
    {
        using var helper = await portal.StaffAs(StaffRole.Helper);
        var film = Film(50_000);
        var begun = await Ask(helper, $"handler=Begin&name={Uri.EscapeDataString("Менің фильмім.MOV")}&size={film.Length}");
        var id = begun.Told.GetProperty("id").GetString()!;
        Assert.Equal(20_000, (await Ask(helper, $"handler=Piece&id={id}&from=0", film[..20_000])).Told.GetProperty("received").GetInt64());
        // A piece sent twice, or out of its turn, adds nothing.
        Assert.Equal(20_000, (await Ask(helper, $"handler=Piece&id={id}&from=0", film[..20_000])).Told.GetProperty("received").GetInt64());
        Assert.Equal(20_000, (await Ask(helper, $"handler=Piece&id={id}&from=30000", film[30_000..])).Told.GetProperty("received").GetInt64());
        Assert.Equal(HttpStatusCode.Conflict, (await Ask(helper, $"handler=Finish&id={id}")).Status);
        Assert.Empty(Kept);

        // After a reload the script asks how much is there.
        Assert.Equal(20_000, JsonDocument.Parse(await helper.GetStringAsync(new Uri($"{Media}&handler=Received&id={id}", UriKind.Relative))).RootElement.GetProperty("received").GetInt64());
        // More than was said is cut.
        Assert.Equal(film.Length, (await Ask(helper, $"handler=Piece&id={id}&from=20000", [.. film[20_000..], 1, 2, 3])).Told.GetProperty("received").GetInt64());
        Assert.Equal("media/menin-filmim.mp4", (await Ask(helper, $"handler=Finish&id={id}&apply=true")).Told.GetProperty("name").GetString());

        Assert.Equal(["menin-filmim.mp4"], Kept);
        Assert.Equal(film, File.ReadAllBytes(System.IO.Path.Combine(Folder, "menin-filmim.mp4")));
        Assert.Equal(0, Staged);
        using var visitor = portal.Visitor();
        using var hidden = await visitor.GetAsync(new Uri("/media/trailers/qoja/menin-filmim.mp4", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var range = new HttpRequestMessage(HttpMethod.Get, new Uri($"/studio/texts/file{Path}&name=media/menin-filmim.mp4", UriKind.Relative)) { Headers = { Range = new RangeHeaderValue(0, 99) } };
        using var part = await helper.SendAsync(range);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        // The text that still lacks a film is given it.
        var edit = await Portal.Open(helper, "/studio/texts/edit" + Path);
        Assert.Equal("media/menin-filmim.mp4", edit.QuerySelector("#f-file option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Another_account_cannot_touch_an_upload()
    {
        using var helper = await portal.StaffAs(StaffRole.Helper);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        var id = (await Ask(helper, "handler=Begin&name=a.mp4&size=100")).Told.GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(librarian, $"handler=Piece&id={id}&from=0", [1])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(librarian, $"handler=Piece&id=../{id}&from=0", [1])).Status);
        await Ask(helper, $"handler=Cancel&id={id}");
        Assert.Equal(0, Staged);
    }

    [Fact]
    public async Task A_picture_is_made_anew_and_becomes_the_poster_with_its_words()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var sent = await Whole(librarian, "../../кадр <b>\"1\".exe", Picture(), "Есікке сүйенген бала");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(["kadr-b-1.jpg"], Kept);
        Assert.NotEqual(Picture(), File.ReadAllBytes(System.IO.Path.Combine(Folder, "kadr-b-1.jpg")));
        var edit = await Portal.Open(librarian, "/studio/texts/edit" + Path);
        Assert.Equal("media/kadr-b-1.jpg", edit.QuerySelector("#f-poster option[selected]")!.GetAttribute("value"));
        Assert.Equal("Есікке сүйенген бала", edit.QuerySelector("#f-poster-alt")!.TextContent.Trim());
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "film.mp4", "MZ\u0090 this is a program"u8.ToArray(), "жоқ" },
        { "film.mp4", "<html><script>alert(1)</script>"u8.ToArray(), "жоқ" },
        { "film.mp4", [.. Box("ftyp", "isom\0\0\0\0"u8.ToArray()), .. Box("mdat", new byte[500])], "бұзылған" },
        { "film.mp4", Film()[..^10], "бұзылған" },
        { "film.webm", [0x1A, 0x45, 0xDF, 0xA3, 0x9F, .. "webm"u8, .. new byte[100]], "бұзылған" },
        { "film.avi", [.. "RIFF\0\0\0\0AVI LIST"u8, .. new byte[100]], "браузерлер" },
        { "film.mkv", [0x1A, 0x45, 0xDF, 0xA3, .. "matroska"u8, .. new byte[100]], "браузерлер" },
        { "suret.jpg", Picture()[..4000], "бұзылған" },
        { "suret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), "жоқ" },
        { "suret.heic", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]], "HEIC" },
        { "bomb.png", DrawnPictures.Bomb(50_000), "үлкен" },
        { "subtitr.vtt", "WEBVTT\n\nжай мәтін"u8.ToArray(), "субтитр" },
        { "large.jpg", [.. Picture(), .. new byte[3 << 20]], "үлкен" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_disguised_huge_broken_or_hostile_is_refused_in_words_and_leaves_nothing(string name, byte[] bytes, string word)
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var answer = await Whole(librarian, name, bytes);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var fault = (await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector(".fault")!.TextContent;
        Assert.Contains(word, fault, StringComparison.Ordinal);
        Assert.Contains(name, fault, StringComparison.Ordinal);
        Assert.Empty(Kept);
        Assert.Equal(0, Staged);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_before_a_byte_of_it_comes()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        var refused = await Ask(librarian, $"handler=Begin&name=film.mp4&size={7 << 20}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("6", refused.Told.GetProperty("fault").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_and_too_much_at_once_are_told_by_what_they_are()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        var empty = await Ask(librarian, "handler=Begin&name=suret.jpg&size=0");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (empty.Status, empty.Told.GetProperty("fault").GetString()!.StartsWith("Файл бос", StringComparison.Ordinal)));
        for (var number = 0; number < 20; number++)
            Assert.Equal(HttpStatusCode.OK, (await Ask(librarian, "handler=Begin&name=suret.jpg&size=5")).Status);
        var many = await Ask(librarian, "handler=Begin&name=suret.jpg&size=5");
        Assert.Equal((HttpStatusCode.Conflict, true), (many.Status, many.Told.GetProperty("fault").GetString()!.StartsWith("20 файл", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_that_no_text_mentions_can_be_deleted_and_no_other()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var first = await Whole(librarian, "muqaba.jpg", Picture(), "Есік");
        using var second = await Whole(librarian, "artyq.jpg", Picture());
        var page = await Portal.Open(librarian, Media);
        Assert.Equal("artyq.jpg", Assert.Single(page.QuerySelectorAll(".discard [name=name]")).GetAttribute("value"));

        using var refused = await Portal.Send(librarian, Media + "&handler=Discard", null, ("name", "muqaba.jpg"));
        using var outside = await Portal.Send(librarian, Media + "&handler=Discard", null, ("name", "../index.kk.md"));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (refused.StatusCode, outside.StatusCode));
        using var gone = await Portal.Send(librarian, Media + "&handler=Discard", null, ("name", "artyq.jpg"));
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Equal(["muqaba.jpg"], Kept);
    }

    [Fact]
    public async Task Captions_are_written_beside_the_film_and_wrong_times_are_told_at_their_line()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var film = await Whole(librarian, "qoja.mp4", Film());
        var page = $"/studio/texts/captions{Path}&film=media/qoja.mp4&name=";
        using var wrong = await Portal.Send(librarian, page, null, ("start", "0:01"), ("end", "0:01"), ("text", "Бірінші"), ("start", "бір"), ("end", "0:09"), ("text", "Екінші"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(["qoja.mp4"], Kept);

        using var right = await Portal.Send(librarian, page, null, ("start", "0:01"), ("end", "0:04,5"), ("text", "Қожа <b> --> келді"), ("start", "5"), ("end", "1:02"), ("text", "Екінші\nжол"));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal("WEBVTT\n\n00:01.000 --> 00:04.500\nҚожа &lt;b&gt; --&gt; келді\n\n00:05.000 --> 01:02.000\nЕкінші\nжол\n", File.ReadAllText(System.IO.Path.Combine(Folder, "qoja.kk.vtt")));
        var edit = await Portal.Open(librarian, "/studio/texts/edit" + Path);
        Assert.Equal("media/qoja.kk.vtt", edit.QuerySelector("#f-captions-kk option[selected]")!.GetAttribute("value"));
        var again = await Portal.Open(librarian, $"/studio/texts/captions{Path}&film=media/qoja.mp4&name=qoja.kk.vtt");
        Assert.Equal("Қожа <b> --> келді", again.QuerySelector(".cue textarea")!.TextContent);
    }

    [Fact]
    public async Task SubRip_is_taken_and_kept_as_WebVTT()
    {
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var sent = await Whole(librarian, "qoja.srt", "1\r\n00:00:01,000 --> 00:00:02,500\r\nСәлем\r\n"u8.ToArray());
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal("WEBVTT\n\n00:01.000 --> 00:02.500\nСәлем\n", File.ReadAllText(System.IO.Path.Combine(Folder, "qoja.kk.vtt")));
    }
}
