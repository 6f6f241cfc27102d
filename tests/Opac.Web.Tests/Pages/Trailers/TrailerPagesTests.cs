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
    public async Task The_list_leads_to_the_film() => Assert.Equal(["«Менің атым Қожа»"], await PortalTexts("/kk/trailers", ".trailer-card a[href='/kk/trailers/qoja']"));

    private static async Task<string[]> PortalTexts(string address, string selector)
    {
        await using var portal = Portal.With(One);
        return await portal.TextsAt(address, selector);
    }
}
