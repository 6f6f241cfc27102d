using System.Net;
using Opac.Web.Publishing;

namespace Opac.Web.Tests.Pages.Exhibitions;

public sealed class ExhibitionPagesTests
{
    private const string Two = """
        -- exhibitions/auyl/index.kk.md --
        ---
        түрі: көрме
        атауы: Қожаның ауылы : саяхат
        сыныптар: 1–4
        рұқсат: CC BY-SA 4.0
        ---
        ## Автор кім?
        Бердібек Соқпақбаев баланың тілін білген.

        ::: кітап
        жазба: KZ-1

        Сөреден тауып ал.
        :::

        ::: уақыт
        күні: 1957
        жазба: KZ-1
        :::

        ## Ауыл қайда?
        Тау етегінде.
        -- exhibitions/erte/index.kk.md --
        ---
        атауы: Ескі көрме
        мұрағаттау: 2020-01-01
        ---
        -- exhibitions/zhoba/index.kk.md --
        ---
        атауы: Жоба
        күйі: жоба
        ---
        -- catalogue/books.csv --
        id,title,author,language
        KZ-1,Менің атым Қожа,"Соқпақбаев, Бердібек",kaz
        """;

    [Fact]
    public async Task The_list_shows_what_is_on_and_then_the_archive_but_no_draft()
    {
        await using var portal = Portal.With(Two);

        Assert.Equal(["Қожаның ауылы", "Ескі көрме"], await portal.TextsAt("/kk/exhibitions", "main article :is(h2, h3)"));
    }

    [Theory]
    [InlineData("реті: жаңа түскен")]
    [InlineData("порядок: новые поступления\nзапрос: атауы:кітап")]
    public async Task A_list_by_arrival_makes_itself_from_what_came_last(string written)
    {
        await using var portal = Portal.With($"""
            -- exhibitions/zhana/index.kk.md --
            ---
            атауы: Жаңа кітаптар
            ---
            ::: тізім
            {written}
            сан: 2
            :::
            -- catalogue/books.csv --
            id,атауы,тілі,түскен күні
            KZ-1,Бірінші кітап,kaz,03.02.2025
            KZ-2,Соңғы кітап,kaz,20.10.2026
            KZ-3,Екінші кітап,kaz,11.09.2026
            """);

        Assert.Equal(["Соңғы кітап", "Екінші кітап"], await portal.TextsAt("/kk/exhibitions/zhana", ".book-title"));
    }

    [Theory]
    [InlineData("kk", null)]
    [InlineData("ru", "kk")]
    [InlineData("en", "kk")]
    public async Task A_missing_language_shows_the_Kazakh_text_and_says_so(string language, string? marked)
    {
        await using var portal = Portal.With(Two);

        var page = await portal.PageAt($"/{language}/exhibitions/auyl");

        Assert.Equal("Қожаның ауылы", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(marked, page.QuerySelector("main > article")!.GetAttribute("lang"));
        Assert.Equal(marked is null ? 0 : 1, page.QuerySelectorAll($".fallback[lang={language}]").Length);
        Assert.Equal(["kk"], page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")));
    }

    [Fact]
    public async Task Links_into_the_catalogue_stay_in_the_readers_language()
    {
        await using var portal = Portal.With(Two);

        var page = await portal.PageAt("/ru/exhibitions/auyl");

        Assert.NotNull(page.QuerySelector(".timeline a[href='/ru/catalogue/KZ-1']"));
    }

    [Fact]
    public async Task The_contents_lead_to_the_sections()
    {
        await using var portal = Portal.With(Two);

        var page = await portal.PageAt("/kk/exhibitions/auyl");

        var links = page.QuerySelectorAll(".contents a").ToList();
        Assert.Equal(["Автор кім?", "Ауыл қайда?"], links.Select(link => link.TextContent));
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData("/kk/exhibitions/zhoba")]
    [InlineData("/kk/exhibitions/joq")]
    [InlineData("/kk/exhibitions/%2e%2e%2fsite.md")]
    public async Task A_draft_is_as_absent_as_what_never_was(string address)
    {
        await using var portal = Portal.With(Two);
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Жоба", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_that_the_catalogue_has_lost_leaves_a_notice_and_the_librarians_words()
    {
        await using var portal = Portal.With(Two.Replace("жазба: KZ-1", "жазба: KZ-404", StringComparison.Ordinal));

        var page = await portal.PageAt("/kk/exhibitions/auyl");

        Assert.Contains("KZ-404", page.QuerySelector(".book-missing")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Сөреден тауып ал.", page.QuerySelector(".books")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_file_changes_the_page_while_the_portal_runs()
    {
        await using var portal = Portal.With(Two);
        Assert.Equal(["Қожаның ауылы"], await portal.TextsAt("/kk/exhibitions/auyl", "h1"));
        var library = (ContentLibrary)portal.Services.GetService(typeof(ContentLibrary))!;

        portal.Write("""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Жаңа атау
            ---
            """);
        var seen = library.Current;
        while (seen.Find<Exhibition>(ContentKind.Exhibition, "auyl", DateTimeOffset.UtcNow)?.For("kk").Title != "Жаңа атау")
            seen = await library.NextAfter(seen).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(["Жаңа атау"], await portal.TextsAt("/kk/exhibitions/auyl", "h1"));
    }
}
