using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Opac.Indexing.Problems;
using Opac.Web.Films;
using Opac.Web.Publishing;
using Opac.Web.Writing;

namespace Opac.Web.Tests.Films;

public sealed class FilmTests
{
    [Theory]
    [InlineData("ftyp moov mdat", true)]
    [InlineData("ftyp free moov mdat", true)]
    [InlineData("ftyp mdat moov", false)]
    [InlineData("ftyp free", null)]
    [InlineData("moof mdat", null)]
    [InlineData("", null)]
    public void The_place_of_a_films_index_is_read_from_its_boxes(string boxes, bool? first)
    {
        using var film = new MemoryStream([.. boxes.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Box)]);

        Assert.Equal(first, Mp4Layout.IndexComesFirst(film));
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 0 }, new byte[] { 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 1 }, new byte[] { 255, 255, 255, 255, 255, 255, 255, 255 })]
    [InlineData(new byte[] { 0, 0, 0, 1 }, new byte[] { 127, 255, 255, 255, 255, 255, 255, 255 })]
    public void Boxes_that_lie_about_their_length_end_the_reading(byte[] length, byte[] more)
    {
        byte[] film = [.. Box("ftyp"), .. length, .. "free"u8, .. more];
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, film);
        using var stream = new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.DeleteOnClose });

        Assert.Null(Mp4Layout.IndexComesFirst(stream));
        Assert.Null(FilmHead.Read(path));
    }

    [Theory]
    [InlineData("h264", "yuv420p", "aac", 720, 900_000, true, "")]
    [InlineData("h264", "yuv420p", null, 720, 900_000, true, "")]
    [InlineData("hevc", "yuv420p", "aac", 720, 900_000, true, "film-rare-codec")]
    [InlineData("h264", "yuv444p", "aac", 720, 900_000, true, "film-rare-codec")]
    [InlineData("h264", "yuv420p", "ac3", 720, 900_000, true, "film-rare-codec")]
    [InlineData("h264", "yuv420p", "aac", 2160, 900_000, true, "film-heavy")]
    [InlineData("h264", "yuv420p", "aac", 1080, 9_000_000, true, "film-heavy")]
    [InlineData("h264", "yuv420p", "aac", 720, 900_000, false, "film-index-behind")]
    [InlineData(null, null, "mp3", 0, 900_000, null, "film-unreadable")]
    public void A_film_that_telephones_do_not_play_well_is_named(string? picture, string? pixels, string? sound, int height, long bitRate, bool? indexFirst, string expected)
    {
        var problems = new ProblemList();
        FilmAdvice.Give("qoja.mp4", new FilmFacts { Duration = TimeSpan.FromSeconds(51), Size = (height * 16 / 9, height), Picture = picture, Pixels = pixels, Sound = sound, BitRate = bitRate }, indexFirst, problems);

        Assert.Equal(expected, string.Join(' ', problems.Kept.Select(problem => problem.Kind.Code)));
    }

    [Theory]
    [InlineData("avc1", null)]
    [InlineData("vp09", null)]
    [InlineData("hvc1", "HEVC (H.265)")]
    [InlineData("hev1", "HEVC (H.265)")]
    [InlineData("mp4v", "MPEG-4 Part 2")]
    public async Task A_film_that_browsers_do_not_show_is_told_with_its_text_also_where_there_is_no_ffmpeg(string codec, string? told)
    {
        await using var portal = Portal.With("""
            -- trailers/qoja/index.kk.md --
            ---
            түрі: буктрейлер
            атауы: Қожа
            файл: media/qoja.mp4
            ---
            -- trailers/qoja/media/qoja.mp4 --
            """);
        await File.WriteAllBytesAsync(Path.Combine(portal.ContentPath, "trailers/qoja/media/qoja.mp4"), Mp4Films.Of(codec));

        var problems = portal.Services.GetRequiredService<ContentLibrary>().Current.Problems.Where(problem => problem.Kind == FilmProblems.Unplayed);

        Assert.Equal(told is null ? [] : [told], problems.Select(problem => problem.Arguments[0]));
        Assert.Equal(told, FilmHead.Read(Path.Combine(portal.ContentPath, "trailers/qoja/media/qoja.mp4"))!.RareCodec);
    }

    [Fact]
    public void Moments_in_digits_of_another_script_are_none()
    {
        const string Captions = "WEBVTT\n\n٠٠:٠١.٠٠٠ --> ٠٠:٠٢.٠٠٠\nБірінші\n\n00:03.000 --> 00:04.000\nЕкінші\n";

        Assert.Equal(["Екінші"], TimedText.Parse(Captions).Select(line => line.Text));
        Assert.Equal(["Екінші"], CaptionTrack.Parse(Captions).Cues.Select(cue => cue.Text));
    }

    [Fact]
    public void What_ffprobe_prints_is_read()
    {
        var facts = FilmFacts.Parse("""
            {"streams":[{"codec_type":"audio","codec_name":"aac"},{"codec_type":"video","codec_name":"h264","pix_fmt":"yuv420p","width":1280,"height":720}],"format":{"duration":"51.360000","bit_rate":"687123"}}
            """);

        Assert.Equal(new FilmFacts { Duration = TimeSpan.FromSeconds(51.36), Size = (1280, 720), Picture = "h264", Pixels = "yuv420p", Sound = "aac", BitRate = 687_123 }, facts);
        Assert.Null(FilmFacts.Parse("{}"));
    }

    [Theory]
    [InlineData("2026-11-25", "2026-11-23")]
    [InlineData("29.11.2026", "2026-11-23")]
    [InlineData("2026-W48", "2026-11-23")]
    [InlineData("2026-W53", "2026-12-28")]
    [InlineData("2027-W53", null)]
    [InlineData("٢٠٢٦-W٤٨", null)]
    [InlineData("2026-11", null)]
    [InlineData("қарашаның соңы", null)]
    public void A_week_is_written_as_any_of_its_days_or_by_its_number(string written, string? monday) => Assert.Equal(monday, FilmWeek.Parse(written)?.ToString());

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abcdefghijk&t=10", "https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0")]
    [InlineData("https://youtu.be/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0")]
    [InlineData("https://m.youtube.com/shorts/abc_EFG-ijk", "https://www.youtube-nocookie.com/embed/abc_EFG-ijk?rel=0")]
    [InlineData("https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789?dnt=1")]
    [InlineData("https://example.kz/film.mp4", null)]
    [InlineData("https://youtube.com.evil.example/watch?v=abcdefghijk", null)]
    [InlineData("https://www.youtube.com/watch?v=\"><script>", null)]
    public void Only_hosts_that_are_known_get_a_player(string written, string? player) => Assert.Equal(player, OutsideFilm.Parse(written)!.Player?.AbsoluteUri);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.kz/film")]
    [InlineData("https://user:password@example.kz/")]
    [InlineData("film.mp4")]
    public void What_is_no_address_of_the_web_is_no_film(string written) => Assert.Null(OutsideFilm.Parse(written));

    private static byte[] Box(string kind) => [0, 0, 0, 12, .. Encoding.ASCII.GetBytes(kind), 1, 2, 3, 4];
}
