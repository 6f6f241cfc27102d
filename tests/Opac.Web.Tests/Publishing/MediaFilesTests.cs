using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Opac.Web.Tests.Publishing;

public sealed class MediaFilesTests
{
    private const string Film = "/media/trailers/qoja/qoja.mp4";

    [Theory]
    [InlineData("qoja.mp4", "video/mp4")]
    [InlineData("qoja.kk.vtt", "text/vtt; charset=utf-8")]
    [InlineData("un.opus", "audio/ogg; codecs=opus")]
    [InlineData("qoja.avif", "image/avif")]
    [InlineData("qoja.webp", "image/webp")]
    [InlineData("qoja.svg", "image/svg+xml")]
    public async Task A_file_has_the_type_that_browsers_want(string file, string type)
    {
        await using var portal = Shown();
        using var answer = await Get(portal, "/media/trailers/qoja/" + file);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.NotNull(answer.Headers.ETag);
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_drawing_opened_by_itself_is_shut_in_a_box()
    {
        await using var portal = Shown();
        using var answer = await Get(portal, "/media/trailers/qoja/qoja.svg");

        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("bytes=2-5", "2345", "bytes 2-5/10")]
    [InlineData("bytes=7-", "789", "bytes 7-9/10")]
    [InlineData("bytes=-2", "89", "bytes 8-9/10")]
    [InlineData("bytes=8-500", "89", "bytes 8-9/10")]
    public async Task A_player_gets_the_range_that_it_asks_for(string range, string bytes, string got)
    {
        await using var portal = Shown();
        using var answer = await Get(portal, Film, request => request.Headers.TryAddWithoutValidation("Range", range));

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(got, answer.Content.Headers.ContentRange?.ToString());
        Assert.Equal(bytes, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("bytes=10-", HttpStatusCode.RequestedRangeNotSatisfiable)]
    [InlineData("bytes=500-600", HttpStatusCode.RequestedRangeNotSatisfiable)]
    [InlineData("bytes=5-2", HttpStatusCode.OK)]
    [InlineData("sentences=1-2", HttpStatusCode.OK)]
    [InlineData("bytes=0-1,3-4,6-7", HttpStatusCode.OK)]
    public async Task A_range_that_makes_no_sense_does_no_harm(string range, HttpStatusCode status)
    {
        await using var portal = Shown();
        using var answer = await Get(portal, Film, request => request.Headers.TryAddWithoutValidation("Range", range));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_large_drawing_goes_packed_and_is_the_same_unpacked()
    {
        await using var portal = Shown();
        var drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + string.Concat(Enumerable.Repeat("<path d=\"M1 1h7v7z\"/>", 500)) + "</svg>";
        await File.WriteAllTextAsync(Path.Combine(portal.ContentPath, "trailers/qoja/media/qoja.svg"), drawing, TestContext.Current.CancellationToken);

        using var answer = await Get(portal, "/media/trailers/qoja/qoja.svg");
        using var again = await Get(portal, "/media/trailers/qoja/qoja.svg", request => request.Headers.IfNoneMatch.Add(answer.Headers.ETag!));
        using var plain = await Get(portal, "/media/trailers/qoja/qoja.svg", request => request.Headers.AcceptEncoding.Clear());

        await using var unpacked = new BrotliStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);
        Assert.Equal(drawing, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("br", "Accept-Encoding"), (Assert.Single(answer.Content.Headers.ContentEncoding), Assert.Single(answer.Headers.Vary)));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(drawing, await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(answer.Headers.ETag, plain.Headers.ETag);
    }

    [Fact]
    public async Task Four_hundred_ranges_are_answered_with_the_whole_at_most()
    {
        await using var portal = Shown();
        using var answer = await Get(portal, Film, request => request.Headers.TryAddWithoutValidation("Range", "bytes=" + string.Join(',', Enumerable.Repeat("0-9", 400))));

        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length <= 10);
    }

    [Fact]
    public async Task What_the_browser_has_already_is_not_sent_again()
    {
        await using var portal = Shown();
        using var first = await Get(portal, Film);
        using var byTag = await Get(portal, Film, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var byDate = await Get(portal, Film, request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified);
        using var staleRange = await Get(portal, Film, request => (request.Headers.Range, request.Headers.IfRange) = (new RangeHeaderValue(0, 1), new RangeConditionHeaderValue("\"old\"")));

        Assert.Equal(HttpStatusCode.NotModified, byTag.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, byDate.StatusCode);
        Assert.Equal(HttpStatusCode.OK, staleRange.StatusCode);
    }

    [Fact]
    public async Task A_head_tells_the_length_and_sends_nothing()
    {
        await using var portal = Shown();
        using var answer = await Get(portal, Film, request => request.Method = HttpMethod.Head);

        Assert.Equal((HttpStatusCode.OK, 10L), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal("bytes", Assert.Single(answer.Headers.AcceptRanges));
    }

    [Theory]
    [InlineData("/media/trailers/qoja/../qoja/qoja.mp4/x")]
    [InlineData("/media/trailers/qoja/..%2f..%2f..%2fsite.md")]
    [InlineData("/media/trailers/qoja/%2e%2e/%2e%2e/site.md")]
    [InlineData("/media/trailers/qoja/index.kk.md")]
    [InlineData("/media/trailers/qoja/media/qoja.mp4")]
    [InlineData("/media//etc/passwd")]
    [InlineData("/media/trailers/qoja/secret.php")]
    [InlineData("/media/exhibitions/zhoba/qupiya.svg")]
    [InlineData("/media/exhibitions/erteng/qupiya.svg")]
    [InlineData("/MEDIA/trailers/qoja/qoja.mp4")]
    [InlineData("/media")]
    [InlineData("/media/")]
    public async Task Nothing_else_on_the_disk_is_ever_served(string address)
    {
        await using var portal = Shown();
        using var answer = await Get(portal, address);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((int)answer.StatusCode < 500);
    }

    [Fact]
    public async Task A_file_cannot_be_written_to()
    {
        await using var portal = Shown();
        using var answer = await Get(portal, Film, request => request.Method = HttpMethod.Put);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> Get(Portal portal, string address, Action<HttpRequestMessage>? change = null)
    {
        using var visitor = portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        change?.Invoke(request);
        return await visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Portal Shown()
    {
        var portal = Portal.With("""
            -- trailers/qoja/index.kk.md --
            ---
            атауы: Қожа
            файл: media/qoja.mp4
            субтитр: media/qoja.kk.vtt
            жарқыл: жоқ
            ---
            -- trailers/qoja/media/secret.php --
            құпия
            -- exhibitions/zhoba/index.kk.md --
            ---
            атауы: Жоба
            күйі: жоба
            ---
            -- exhibitions/erteng/index.kk.md --
            ---
            атауы: Ертең
            жариялау: 2999-01-01
            ---
            """);
        foreach (var file in new[] { "trailers/qoja/media/qoja.mp4", "trailers/qoja/media/qoja.kk.vtt", "trailers/qoja/media/un.opus", "trailers/qoja/media/qoja.avif", "trailers/qoja/media/qoja.webp",
            "trailers/qoja/media/qoja.svg", "exhibitions/zhoba/media/qupiya.svg", "exhibitions/erteng/media/qupiya.svg" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(portal.ContentPath, file))!);
            File.WriteAllText(Path.Combine(portal.ContentPath, file), "0123456789");
        }
        return portal;
    }
}
