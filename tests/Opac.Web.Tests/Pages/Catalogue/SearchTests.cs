namespace Opac.Web.Tests.Pages.Catalogue;

public sealed class SearchTests
{
    private const string Books = """
        -- catalogue/books.csv --
        title,author,language,year,grade,subject,status,inventory number,shelf mark
        Менің атым Қожа,"Соқпақбаев, Бердібек",kaz,1957,5-7,Балалар әдебиеті,қолда бар,101,84Қ С70
        Балалық шаққа саяхат,"Соқпақбаев, Бердібек",kaz,1960,6,Балалар әдебиеті,берілген,102,84Қ С70
        Красная книга Казахстана,,rus,2010,5,Природа,,103,28
        """;

    [Fact]
    public async Task A_book_is_found_and_its_match_marked()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue?q=қожа");

        Assert.Equal("Менің атым Қожа", Assert.Single(page.QuerySelectorAll(".hit h2")).TextContent.Trim());
        Assert.Equal("Қожа", page.QuerySelector(".hit h2 mark")?.TextContent);
        Assert.Equal("1 жазба табылды", page.QuerySelector("#total")?.TextContent);
    }

    [Theory]
    [InlineData("kk", "қожаның", "қожаның — атауында: «Қожа»сөздің басқа тұлғасы")]
    [InlineData("kk", "қожв", "қожа — атауындатерудегі қате түзетілді")]
    [InlineData("ru", "qoja", "qoja — в названии: «Қожа»набрано другими буквами")]
    [InlineData("en", "rj;f", "кожа — in the title: «Қожа»typed in other letters")]
    public async Task A_hit_tells_why_it_is_there(string language, string typed, string reason)
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt($"/{language}/catalogue?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(reason, page.QuerySelector(".hit-why li")?.TextContent.Trim());
    }

    [Theory]
    [InlineData("kk", "қожа", "«қожа»")]
    [InlineData("kk", "\"атым қожа\"", "«атым қожа»")]
    [InlineData("ru", "«атым қожа»", "«атым қожа»")]
    [InlineData("en", "\"атым қожа\"", "“атым қожа”")]
    [InlineData("kk", "«атым» қожа", "«“атым” қожа»")]
    [InlineData("en", "“атым” қожа", "“‘атым’ қожа”")]
    [InlineData("kk", "\"атым\" \"қожа\"", "«\"атым\" \"қожа\"»")]
    public async Task Quotation_marks_that_were_typed_are_those_of_the_heading(string language, string typed, string heading)
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt($"/{language}/catalogue?q={Uri.EscapeDataString(typed)}");
        var back = await portal.TextsAt($"/{language}/catalogue/facets/author?q={Uri.EscapeDataString(typed)}", ".eyebrow a");

        Assert.Equal(heading, page.QuerySelector("h1")?.TextContent);
        Assert.Contains(heading, Assert.Single(back), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_value_is_a_link_that_narrows_and_a_chip_that_takes_back()
    {
        await using var portal = Portal.With(Books);

        var link = (await portal.PageAt("/kk/catalogue")).QuerySelectorAll("#facet-language a").Single(value => value.TextContent.Contains("Қазақ тілі", StringComparison.Ordinal));
        var narrowed = await portal.PageAt(link.GetAttribute("href")!);

        Assert.Equal("/kk/catalogue?language=kaz", link.GetAttribute("href"));
        Assert.Equal(2, narrowed.QuerySelectorAll(".hit").Length);
        Assert.Equal("/kk/catalogue", Assert.Single(narrowed.QuerySelectorAll(".chip")).GetAttribute("href"));
    }

    [Fact]
    public async Task Years_narrow_and_are_kept_in_the_fields()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue?from=1958&to=1999");

        Assert.Equal("Балалық шаққа саяхат", Assert.Single(page.QuerySelectorAll(".hit h2")).TextContent.Trim());
        Assert.Equal("1958", page.QuerySelector("input[name=from]")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("kk", "2024 жылғы қыркүйек айынан бастап түскен")]
    [InlineData("ru", "Поступили с: Сентябрь 2024")]
    [InlineData("en", "Came since September 2024")]
    public async Task A_month_of_arrival_is_a_chip_that_takes_back(string language, string told)
    {
        await using var portal = Portal.With(Books);

        var chip = Assert.Single((await portal.PageAt($"/{language}/catalogue?since=2024-09")).QuerySelectorAll(".chip"));

        Assert.Contains(told, chip.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"/{language}/catalogue", chip.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_found_is_no_dead_end()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue?q=қожа&language=rus");

        Assert.Equal("Ештеңе табылмады", page.QuerySelector("#total")?.TextContent);
        var way = page.QuerySelector(".ways a");
        Assert.Equal("/kk/catalogue?q=%D2%9B%D0%BE%D0%B6%D0%B0", way?.GetAttribute("href"));
        Assert.Equal("1", way?.QuerySelector(".count")?.TextContent);
    }

    [Theory]
    [InlineData("/kk/catalogue?page=7")]
    [InlineData("/kk/catalogue?q=сокпакбаев&page=2")]
    public async Task A_page_that_is_no_more_leads_to_the_first(string address)
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt(address);

        Assert.Empty(page.QuerySelectorAll(".hit"));
        var way = page.QuerySelector(".ways-links a");
        Assert.Equal("Бірінші беттен бастау", way?.TextContent);
        Assert.NotEmpty((await portal.PageAt(way!.GetAttribute("href")!)).QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task The_page_before_one_that_is_no_more_is_the_last()
    {
        await using var portal = Portal.With("-- catalogue/books.csv --\ntitle\n" + string.Concat(Enumerable.Range(1, 25).Select(i => $"Кітап {i}\n")));

        var before = (await portal.PageAt("/kk/catalogue?page=50")).QuerySelector("a[rel=prev]")?.GetAttribute("href");

        Assert.Equal("/kk/catalogue?page=3", before);
        Assert.Equal(5, (await portal.PageAt(before!)).QuerySelectorAll(".hit").Length);
    }

    [Fact]
    public async Task A_hostile_question_is_shown_as_text()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/catalogue?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("h1")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kk/catalogue?q=кітап&language=kaz&page=2", "/ru/catalogue?q=%D0%BA%D1%96%D1%82%D0%B0%D0%BF&language=kaz&page=2")]
    public async Task The_language_switch_keeps_the_page_and_the_query(string address, string russian)
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt(address);

        Assert.Equal(russian, page.QuerySelector(".languages a[lang=ru]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_search_names_its_own_address_and_its_counterparts()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/ru/catalogue?language=kaz&view=grid&junk=1");

        Assert.Equal("http://localhost:5080/ru/catalogue?language=kaz", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(["kk", "ru", "en"], page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")));
    }

    [Theory]
    [InlineData("available", "Қолда бар")]
    [InlineData("not-available", "Қазір қолда жоқ")]
    public async Task Whether_a_book_is_there_is_said_in_words(string code, string words)
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt($"/kk/catalogue?availability={code}");

        Assert.All(page.QuerySelectorAll(".hit .badge"), badge => Assert.Equal(words, badge.TextContent.Trim()));
        Assert.NotEmpty(page.QuerySelectorAll(".hit"));
    }
}
