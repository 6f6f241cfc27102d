using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Opac.Web.Tests.Pages.Exhibitions;

/// <summary>What surrounds an exhibition: finding it, walking on from it, taking it elsewhere.</summary>
public sealed class WalkTests
{
    private const string Three = """
        -- exhibitions/auyl/index.kk.md --
        ---
        түрі: көрме
        атауы: Қожаның ауылы : саяхат
        сипаттама: Бір хикаят, бір автор.
        сыныптар: 1–4
        тегтер: [Соқпақбаев, ауыл]
        жариялау: 2024-10-15
        рұқсат: CC BY-SA 4.0
        ---
        ## Автор кім?
        Бердібек Соқпақбаев баланың тілін білген.

        ::: кітап
        жазба: KZ-1
        :::

        ## Ауыл қайда?
        Тау етегінде, Қостөбе деген жерде.
        -- exhibitions/saken/index.kk.md --
        ---
        атауы: Сәкен
        сыныптар: 5–9
        тегтер: ақын
        жариялау: 2025-02-01
        ---
        Сұңқар ақын туралы.
        -- exhibitions/jol/index.kk.md --
        ---
        атауы: Жол
        тегтер: ауыл
        жариялау: 2025-03-01
        ---
        Ауылдан қалаға.
        -- catalogue/books.csv --
        id,title,author,publisher,place,year,language
        KZ-1,Менің атым Қожа,"Соқпақбаев, Бердібек",Жазушы,Алматы,1980,kaz
        """;

    [Theory]
    [InlineData("?theme=ауыл", "Жол", "Қожаның ауылы")]
    [InlineData("?grade=7", "Жол", "Сәкен")]
    [InlineData("?year=2025", "Жол", "Сәкен")]
    [InlineData("?q=қостөбе", "Қожаның ауылы")]
    [InlineData("?q=сұңқар+туралы", "Сәкен")]
    [InlineData("?theme=ауыл&grade=2&year=2024&q=тілін", "Қожаның ауылы")]
    [InlineData("?q=жоқсөз")]
    [InlineData("?theme=&grade=&year=&q=", "Жол", "Сәкен", "Қожаның ауылы")]
    public async Task The_list_is_narrowed_by_theme_grade_year_and_words(string query, params string[] titles)
    {
        await using var portal = Portal.With(Three);

        Assert.Equal(titles, await portal.TextsAt("/kk/exhibitions" + query, ".exhibition-card-title"));
    }

    [Fact]
    public async Task Words_are_found_with_the_place_where_they_stand()
    {
        await using var portal = Portal.With(Three);
        var page = await portal.PageAt("/kk/exhibitions?q=қостөбе");

        Assert.Equal("Ауыл қайда?", page.QuerySelector(".exhibition-card-place a[href$='#ауыл-қайда']")?.TextContent);
        Assert.Contains("Қостөбе", page.QuerySelector(".exhibition-card-place")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_walk_leads_on_to_what_is_like_it_and_lists_its_books_as_a_catalogue_does()
    {
        await using var portal = Portal.With(Three);
        var page = await portal.PageAt("/kk/exhibitions/auyl");

        Assert.Equal(["Жол"], page.QuerySelectorAll(".related .exhibition-card-title").Select(title => title.TextContent.Trim()));
        Assert.Contains("Алматы : Жазушы, 1980", page.QuerySelector(".exhibition-books li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("http://localhost/cards/exhibitions/auyl.png?lang=kk", page.QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
        Assert.NotNull(page.QuerySelector(".walk[hidden] [data-walk=slides]"));
        Assert.Null(page.QuerySelector(".is-kiosk"));
        Assert.NotNull((await portal.PageAt("/kk/exhibitions/auyl?kiosk")).QuerySelector(".is-kiosk"));
    }

    [Fact]
    public async Task Others_may_frame_the_form_for_frames_and_no_other()
    {
        await using var portal = Portal.With(Three);
        using var visitor = portal.Visitor();
        using var framed = await visitor.GetAsync(new Uri("/kk/exhibitions/auyl?embed", UriKind.Relative), TestContext.Current.CancellationToken);
        using var plain = await visitor.GetAsync(new Uri("/kk/exhibitions/auyl", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("frame-ancestors *", Assert.Single(framed.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(plain.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("masthead", await framed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_is_told_how_to_show_it()
    {
        await using var portal = Portal.With(Three);
        using var visitor = portal.Visitor();
        var json = JsonDocument.Parse(await visitor.GetStringAsync(new Uri("/oembed?url=http%3A%2F%2Flocalhost%2Fkk%2Fexhibitions%2Fauyl&maxwidth=400", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(("rich", "1.0", 400), (json.GetProperty("type").GetString(), json.GetProperty("version").GetString(), json.GetProperty("width").GetInt32()));
        Assert.StartsWith("<iframe src=\"http://localhost/kk/exhibitions/auyl?embed\"", json.GetProperty("html").GetString(), StringComparison.Ordinal);
        foreach (var foreign in new[] { "https://evil.example/kk/exhibitions/auyl", "http://localhost/kk/exhibitions/joq", "http://localhost.evil.example/kk/exhibitions/auyl", "" })
        {
            using var refused = await visitor.GetAsync(new Uri("/oembed?url=" + Uri.EscapeDataString(foreign), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_feed_tells_of_the_newest_first()
    {
        await using var portal = Portal.With(Three);
        using var visitor = portal.Visitor();
        var feed = XDocument.Parse(await visitor.GetStringAsync(new Uri("/feeds/exhibitions.atom", UriKind.Relative), TestContext.Current.CancellationToken));
        XNamespace atom = "http://www.w3.org/2005/Atom";

        Assert.Equal(["Жол", "Сәкен", "Қожаның ауылы : саяхат"], feed.Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value));
        Assert.Equal("2025-02-28T19:00:00Z", feed.Root.Element(atom + "updated")!.Value);
    }

    [Theory]
    [InlineData("/ru/exhibitions/auyl")]
    [InlineData("/en/exhibitions/auyl")]
    public async Task An_address_of_a_language_that_is_missing_answers_with_what_there_is_and_says_so(string address)
    {
        await using var portal = Portal.With(Three);
        var page = await portal.PageAt(address);

        Assert.Equal("kk", page.QuerySelector("article.exhibition")?.GetAttribute("lang"));
        Assert.Equal(address[1..3], page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("p.fallback"));
        Assert.Equal(["kk"], page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")));
    }
}
