using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Publishing;

namespace Opac.Web.Tests.Pages.Trailers;

public sealed class TrailerPagesTests
{
    private const string One = """
        -- trailers/qoja/index.kk.md --
        ---
        түрі: буктрейлер
        атауы: «Менің атым Қожа» : буктрейлер
        кітап: KZ-1
        файл: media/qoja.mp4
        субтитр-kk: media/qoja.kk.vtt
        субтитр-ru: media/qoja.ru.vtt
        бөлімдер-kk: media/qoja.kk.chapters.vtt
        жарқыл: жоқ
        көрме: auyl
        рұқсат: CC BY-SA 4.0
        ---
        Қожа күндіз тәртіп бұзады.
        -- trailers/qoja/media/qoja.mp4 --
        film
        -- trailers/qoja/media/qoja.kk.vtt --
        WEBVTT

        00:01.000 --> 00:04.000
        <v Қожа>Менің атым – Қожа.
        -- trailers/qoja/media/qoja.ru.vtt --
        WEBVTT

        00:01.000 --> 00:04.000
        Меня зовут Кожа.
        -- trailers/qoja/media/qoja.kk.chapters.vtt --
        WEBVTT

        00:00.000 --> 00:08.500
        Ауыл

        00:08.500 --> 00:20.000
        Уәде
        -- exhibitions/auyl/index.kk.md --
        ---
        атауы: Қожаның ауылы
        ---
        """;

    [Theory]
    [InlineData("kk", "kk", "Менің атым – Қожа.")]
    [InlineData("ru", "ru", "Меня зовут Кожа.")]
    [InlineData("en", "kk", "Менің атым – Қожа.")]
    public async Task Captions_are_on_from_the_start_in_the_readers_language_or_the_films_own(string language, string captions, string said)
    {
        await using var portal = Portal.With(One);

        var page = await portal.PageAt($"/{language}/trailers/qoja");

        Assert.Equal(captions, Assert.Single(page.QuerySelectorAll("video > track[default]")).GetAttribute("srclang"));
        Assert.Equal(2, page.QuerySelectorAll("video > track[kind=captions], video > track[kind=subtitles]").Length);
        Assert.Contains(said, page.QuerySelector(".spoken")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("video[autoplay]"));
    }

    [Fact]
    public async Task Chapters_are_links_to_moments_of_the_film_without_any_script()
    {
        await using var portal = Portal.With(One);

        var page = await portal.PageAt("/kk/trailers/qoja");

        Assert.Equal(["/media/trailers/qoja/qoja.mp4#t=0", "/media/trailers/qoja/qoja.mp4#t=8.5"], page.QuerySelectorAll(".chapters a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/kk/exhibitions/auyl", page.QuerySelector(".trailer-exhibition a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Its_exhibition_shows_it_on_a_card_that_is_dressed()
    {
        await using var portal = Portal.With(One);

        var page = await portal.PageAt("/kk/exhibitions/auyl");

        Assert.NotNull(page.QuerySelector(".related .trailer-card a[href='/kk/trailers/qoja']"));
        Assert.NotNull(page.QuerySelector("link[rel=stylesheet][href*='/css/trailers']"));
    }

    [Fact]
    public async Task A_film_that_is_missing_is_said_to_be_and_the_page_stands()
    {
        await using var portal = Portal.With(One.Replace("-- trailers/qoja/media/qoja.mp4 --", "-- trailers/qoja/media/basqa.mp4 --", StringComparison.Ordinal));

        var page = await portal.PageAt("/kk/trailers/qoja");

        Assert.NotNull(page.QuerySelector(".warning"));
        Assert.Null(page.QuerySelector("video"));
    }

    [Fact]
    public async Task A_telephone_gets_the_small_version_and_everybody_may_take_either()
    {
        await using var portal = Portal.With(One.Replace("файл: media/qoja.mp4", "файл: [media/qoja.mp4, media/qoja-360.mp4]", StringComparison.Ordinal) + """

            -- trailers/qoja/media/qoja-360.mp4 --
            small
            """);

        var page = await portal.PageAt("/kk/trailers/qoja");

        Assert.Equal(["/media/trailers/qoja/qoja-360.mp4 (max-width: 40rem)", "/media/trailers/qoja/qoja.mp4 "], page.QuerySelectorAll("video > source").Select(source => $"{source.GetAttribute("src")} {source.GetAttribute("media")}"));
        Assert.Equal(["/media/trailers/qoja/qoja.mp4", "/media/trailers/qoja/qoja-360.mp4"], page.QuerySelectorAll(".player-more a[download]").Select(link => link.GetAttribute("href")));
        Assert.Equal("/media/trailers/qoja/qoja.mp4#t=8.5", page.QuerySelectorAll(".chapters a")[1].GetAttribute("href"));
    }

    private const string Outside = """
        -- trailers/alys/index.kk.md --
        ---
        атауы: Алыстағы фильм
        мекенжай: https://www.youtube.com/watch?v=abcdefghijk
        жарқыл: жоқ
        ---
        ::: мәтін
        Айтылған сөз.
        :::
        """;

    [Fact]
    public async Task Nothing_is_loaded_from_another_host_before_the_visitor_agrees()
    {
        await using var portal = Portal.With(Outside);
        using var visitor = portal.Visitor();

        var before = await portal.PageAt("/kk/trailers/alys");
        using var asked = await visitor.GetAsync(new Uri("/kk/trailers/alys?outside=1", UriKind.Relative), TestContext.Current.CancellationToken);
        var after = await portal.PageAt("/kk/trailers/alys?outside=1");

        Assert.Empty(before.QuerySelectorAll("iframe, [src^=http]"));
        Assert.Equal(["?outside=1", "https://www.youtube.com/watch?v=abcdefghijk"], before.QuerySelectorAll(".outside-words a").Select(link => link.GetAttribute("href")));
        Assert.Equal("https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0", after.QuerySelector("iframe")!.GetAttribute("src"));
        Assert.EndsWith("; frame-src https://www.youtube-nocookie.com", Assert.Single(asked.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", await PolicyAt(visitor, "/kk/trailers/alys"), StringComparison.Ordinal);
    }

    private const string Programme = """
        -- trailers/birinshi/index.kk.md --
        ---
        атауы: Бірінші фильм
        фильм түрі: фильм
        мекенжай: https://example.kz/1
        апта: 2026-11-10
        сыныптар: 5–6
        ---
        -- trailers/ekinshi/index.kk.md --
        ---
        атауы: Екінші фильм
        фильм түрі: фильм
        мекенжай: https://example.kz/2
        апта: 2026-W48
        сыныптар: 9
        кітап: KZ-7
        ---
        -- trailers/ushinshi/index.kk.md --
        ---
        атауы: Үшінші фильм
        мекенжай: https://example.kz/3
        ---
        """;

    [Fact]
    public async Task The_programme_of_a_week_leads_to_the_weeks_before_and_after_that_have_films()
    {
        await using var portal = Portal.With(Programme);

        var page = await portal.PageAt("/kk/trailers?week=2026-11-18");
        var last = await portal.PageAt("/kk/trailers?week=2026-11-29");

        Assert.Empty(page.QuerySelectorAll(".film-week .trailer-card"));
        Assert.Equal("/kk/trailers?week=2026-11-09", page.QuerySelector(".film-weeks [rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/kk/trailers?week=2026-11-23", page.QuerySelector(".film-weeks [rel=next]")!.GetAttribute("href"));
        Assert.Equal(["Екінші фильм"], last.QuerySelectorAll(".film-week .trailer-card-title").Select(title => title.TextContent.Trim()));
        Assert.Equal("23–29 қараша", last.QuerySelector(".film-week-days")!.TextContent.Trim());
        Assert.Null(last.QuerySelector(".film-weeks [rel=next]"));
    }

    [Theory]
    [InlineData("kind=film", "Бірінші фильм|Екінші фильм")]
    [InlineData("grade=6", "Бірінші фильм|Үшінші фильм")]
    [InlineData("kind=film&grade=9", "Екінші фильм")]
    [InlineData("book=kz-7", "Екінші фильм")]
    [InlineData("kind=review", "")]
    [InlineData("kind=2&grade=x&book=", "Бірінші фильм|Екінші фильм|Үшінші фильм")]
    public async Task Films_are_found_by_kind_grade_and_book(string filter, string titles)
    {
        await using var portal = Portal.With(Programme);

        Assert.Equal(titles, string.Join('|', (await portal.TextsAt("/kk/trailers?" + filter, ".all-films .trailer-card-title")).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Machines_are_told_of_the_film_its_chapters_and_its_words()
    {
        await using var portal = Portal.With(One);
        var page = await portal.PageAt("/kk/trailers/qoja");
        using var video = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Equal("VideoObject", video.RootElement.GetProperty("@type").GetString());
        Assert.Equal("http://localhost:5080/media/trailers/qoja/qoja.mp4", video.RootElement.GetProperty("contentUrl").GetString());
        Assert.Equal([0, 8.5], video.RootElement.GetProperty("hasPart").EnumerateArray().Select(clip => clip.GetProperty("startOffset").GetDouble()));
        Assert.Equal("Менің атым – Қожа.", video.RootElement.GetProperty("transcript").GetString());
        Assert.Equal("video/mp4", page.QuerySelector("meta[property='og:video:type']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_feed_names_the_films_with_their_files_and_captions()
    {
        await using var portal = Portal.With(One);
        using var visitor = portal.Visitor();
        var feed = XDocument.Parse(await visitor.GetStringAsync(new Uri("/feeds/trailers.rss?lang=kk", UriKind.Relative), TestContext.Current.CancellationToken));
        XNamespace media = "http://search.yahoo.com/mrss/";

        var item = Assert.Single(feed.Descendants("item"));
        Assert.Equal("http://localhost:5080/kk/trailers/qoja", item.Element("link")!.Value);
        Assert.Equal(["http://localhost:5080/media/trailers/qoja/qoja.mp4"], item.Descendants(media + "content").Select(content => content.Attribute("url")!.Value));
        Assert.Equal(["kk", "ru"], item.Elements(media + "subTitle").Select(track => track.Attribute("lang")!.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("файл: media/joq.mp4", "content-missing-file")]
    [InlineData("мекенжай: javascript:alert(1)", "film-address")]
    [InlineData("жарқыл: жоқ", "film-missing")]
    [InlineData("мекенжай: https://example.kz/1", "film-without-transcript film-without-poster")]
    [InlineData("мекенжай: https://example.kz/1\nапта: келесі", "film-week")]
    [InlineData("мекенжай: https://example.kz/1\nұзақтығы: бір минут", "film-duration")]
    public async Task What_is_wrong_with_a_film_is_named(string lines, string codes)
    {
        await using var portal = Portal.With($"-- trailers/bir/index.kk.md --\n---\nатауы: Фильм\n{lines}\n---\n");
        await portal.PageAt("/kk/trailers");
        var problems = portal.Services.GetRequiredService<ContentLibrary>().Current.Problems.Select(problem => problem.Kind.Code).ToList();

        Assert.All(codes.Split(' '), code => Assert.Contains(code, problems));
    }

    private static async Task<string> PolicyAt(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task The_list_leads_to_the_film() => Assert.Equal(["«Менің атым Қожа»"], await PortalTexts("/kk/trailers", ".trailer-card a[href='/kk/trailers/qoja']"));

    private static async Task<string[]> PortalTexts(string address, string selector)
    {
        await using var portal = Portal.With(One);
        return await portal.TextsAt(address, selector);
    }
}
