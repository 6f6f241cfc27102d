using System.Net;
using System.Text.Json;

namespace Opac.Web.Tests.Pages.Catalogue;

public sealed class RecordTests
{
    private const string Books = """
        -- catalogue/books.csv --
        record number,title,subtitle,author,language,subject,grade,udc,summary,status,inventory number,shelf mark,location,url
        A1,Менің атым Қожа,хикаят,"Соқпақбаев, Бердібек",kaz,Балалар әдебиеті,5-7,821.512.122-93,Қожа туралы. </script><script>alert(1)</script>,қолда бар,101,84Қ С70,Абонемент,https://example.org/qoja
        A2,Балалық шаққа саяхат,,"Соқпақбаев, Бердібек",kaz,Балалар әдебиеті,6,,,берілген,102,84Қ С70,,
        """;

    [Fact]
    public async Task A_record_says_what_it_is_and_where_it_stands()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue/A1");

        Assert.StartsWith("Менің атым Қожа", page.QuerySelector("h1")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["84Қ С70", "Абонемент", "Қолда бар", "101"], page.QuerySelectorAll(".holdings td").Take(4).Select(cell => cell.TextContent.Trim()));
        Assert.Contains("1 дана қолда бар", page.QuerySelector(".free")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("оқулық", "Кітап туралы")]
    [InlineData("журнал", "Аннотация")]
    [InlineData("карта", "Аннотация")]
    public async Task Only_a_book_is_told_about_as_a_book(string kind, string heading)
    {
        await using var portal = Portal.With($"""
            -- catalogue/books.csv --
            record number,title,type,summary
            A1,Балдырған,{kind},Түрлі-түсті суреттер.
            """);

        Assert.Equal(heading, Assert.Single(await portal.TextsAt("/kk/catalogue/A1", "#about")));
    }

    [Fact]
    public async Task Where_it_is_passed_on_a_card_is_drawn_for_it()
    {
        await using var portal = Portal.With(Books);
        var card = (await portal.PageAt("/ru/catalogue/A1")).QuerySelector("meta[property='og:image']")?.GetAttribute("content");
        Assert.EndsWith("/cards/catalogue/A1.png?lang=ru", card, StringComparison.Ordinal);

        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(new Uri(new Uri(card!).PathAndQuery, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        // A million records have a million cards: they are not kept on the disk.
        Assert.False(Directory.Exists(Path.Combine(portal.DataPath, "cards")));
    }

    [Fact]
    public async Task A_writer_s_other_names_come_from_the_list_of_names()
    {
        await using var portal = Portal.With(Books + """

            -- catalogue/authorities/names.csv --
            id,kk,ru,en,variants,dates
            soqpaqbaev,"Соқпақбаев, Бердібек","Сокпакбаев, Бердыбек","Soqpaqbaev, Berdibek",,1924-1992
            """);

        var page = await portal.PageAt("/kk/catalogue/A1");

        Assert.Equal("Сокпакбаев, Бердыбек · Soqpaqbaev, Berdibek", page.QuerySelector(".other-names p")?.TextContent);
    }

    [Theory]
    [InlineData(".contributors a", "/kk/catalogue?author=%D0%A1%D0%BE%D2%9B%D0%BF%D0%B0%D2%9B%D0%B1%D0%B0%D0%B5%D0%B2%2C+%D0%91%D0%B5%D1%80%D0%B4%D1%96%D0%B1%D0%B5%D0%BA")]
    [InlineData("a[href*='grade=']", "/kk/catalogue?grade=5")]
    [InlineData("a[href*='class=']", "/kk/catalogue?class=udc%2F821")]
    [InlineData("a[rel~=noopener]", "https://example.org/qoja")]
    [InlineData("link[rel=canonical]", "http://localhost:5080/kk/catalogue/A1")]
    public async Task Its_access_points_are_links(string selector, string address)
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue/A1");

        Assert.Equal(address, page.QuerySelector(selector)?.GetAttribute("href"));
    }

    [Fact]
    public async Task Its_linked_data_is_one_element_whatever_the_annotation_holds()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue/A1");

        using var book = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent);
        Assert.Equal("Book", book.RootElement.GetProperty("@type").GetString());
        Assert.Contains("</script>", book.RootElement.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent == "alert(1)");
    }

    [Fact]
    public async Task Similar_books_are_offered()
    {
        await using var portal = Portal.With(Books);

        Assert.Equal(["Балалық шаққа саяхат"], await portal.TextsAt("/kk/catalogue/A1", "[aria-labelledby=similar] h3"));
    }

    [Fact]
    public async Task It_is_cited_in_five_styles()
    {
        await using var portal = Portal.With(Books);

        var cited = (await portal.PageAt("/kk/catalogue/A1")).QuerySelectorAll(".citations dd span");

        Assert.Equal(5, cited.Length);
        Assert.StartsWith("Соқпақбаев, Б. Менің атым Қожа [Мәтін] : хикаят", cited[0].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ris", "application/x-research-info-systems", "TI  - Менің атым Қожа")]
    [InlineData("marcxml", "application/marcxml+xml", "Менің атым Қожа")]
    [InlineData("csv", "text/csv", "Менің атым Қожа")]
    public async Task It_can_be_taken_along_as_a_file(string format, string type, string text)
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri($"/kk/catalogue/A1/export?format={format}", UriKind.Relative));

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("A1.", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_format_offered_answers()
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        foreach (var link in (await portal.PageAt("/kk/catalogue/A1")).QuerySelectorAll("#export a"))
        {
            using var answer = await visitor.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/kk/catalogue/A1/export?format=exe", HttpStatusCode.NotFound)]
    [InlineData("/kk/catalogue/none/export?format=ris", HttpStatusCode.NotFound)]
    [InlineData("/unapi", HttpStatusCode.OK)]
    [InlineData("/unapi?id=A1", HttpStatusCode.MultipleChoices)]
    [InlineData("/unapi?id=A1&format=mods", HttpStatusCode.OK)]
    [InlineData("/unapi?id=A1&format=exe", HttpStatusCode.NotAcceptable)]
    [InlineData("/unapi?id=none", HttpStatusCode.NotFound)]
    public async Task Programs_get_what_unAPI_says(string address, HttpStatusCode status)
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Zotero_finds_it_in_the_page()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue/A1");

        Assert.Contains("rft.btitle=" + Uri.EscapeDataString("Менің атым Қожа : хикаят"), page.QuerySelector(".Z3988")?.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal("A1", page.QuerySelector("abbr.unapi-id")?.GetAttribute("title"));
        Assert.Equal("/unapi", page.QuerySelector("link[rel=unapi-server]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task It_names_other_editions_and_where_else_it_is_met()
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            record number,title,author,language,year
            A1,Менің атым Қожа,"Соқпақбаев, Бердібек",kaz,1957
            A2,Менің атым Қожа,"Соқпақбаев, Бердібек",kaz,2015
            -- exhibitions/qoja/index.kk.md --
            ---
            түрі: көрме
            атауы: Қожаның ауылы
            күйі: дайын
            ---
            ::: кітап
            жазба: A1
            :::
            -- exhibitions/draft/index.kk.md --
            ---
            түрі: көрме
            атауы: Жоба
            күйі: жоба
            ---
            ::: кітап
            жазба: A1
            :::
            """);

        var page = await portal.PageAt("/kk/catalogue/A1");

        Assert.Equal("/kk/catalogue/A2", Assert.Single(page.QuerySelectorAll(".editions a")).GetAttribute("href"));
        Assert.Equal("/kk/exhibitions/qoja", Assert.Single(page.QuerySelectorAll(".elsewhere a")).GetAttribute("href"));
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("978-0-306-40615-7")]
    public async Task The_cover_is_the_librarys_own_picture_where_there_is_one(string name)
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            record number,title,isbn
            A1,Менің атым Қожа,978-0-306-40615-7
            """);
        Directory.CreateDirectory(Path.Combine(portal.ContentPath, "covers"));
        await File.WriteAllBytesAsync(Path.Combine(portal.ContentPath, "covers", name + ".png"), [0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
        using var visitor = portal.Visitor();

        var cover = (await portal.PageAt("/kk/catalogue/A1")).QuerySelector(".record-cover img");
        using var answer = await visitor.GetAsync(new Uri(cover!.GetAttribute("src")!, UriKind.Relative));

        Assert.Equal("", cover.GetAttribute("alt"));
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("sandbox", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/covers/..%2Fsite.md")]
    [InlineData("/covers/%2Fetc%2Fpasswd")]
    [InlineData("/covers/none")]
    public async Task A_cover_that_is_not_there_is_not_found(string address)
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/kk/catalogue/none")]
    [InlineData("/kk/catalogue/..%5C..%5Cetc")]
    public async Task An_unknown_record_is_not_found_and_a_search_offered(string address)
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("role=\"search\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
