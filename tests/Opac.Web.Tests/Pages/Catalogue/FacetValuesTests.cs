using System.Globalization;
using System.Net;

namespace Opac.Web.Tests.Pages.Catalogue;

public sealed class FacetValuesTests
{
    private static readonly string books = "-- catalogue/books.csv --\ntitle,author,language,year\n" + string.Join('\n', Enumerable.Range(0, 80).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"Кітап {i},\"{(i < 3 ? "Әуезов, Мұхтар" : i < 5 ? "Абай" : $"Жазушы{i:00}, Н.")}\",{(i % 2 == 0 ? "kaz" : "rus")},2001")));

    [Fact]
    public async Task The_search_page_shows_the_first_values_and_leads_to_all()
    {
        await using var portal = Portal.With(books);

        var search = await portal.PageAt("/kk/catalogue?q=кітап&language=kaz");
        var all = search.QuerySelector("#facet-author .facet-more")!;
        var page = await portal.PageAt(all.GetAttribute("href")!);

        Assert.Equal(6, search.QuerySelectorAll("#facet-author li").Length);
        Assert.Equal("Барлығы: 39", all.TextContent);
        Assert.Null(search.QuerySelector("#facet-language .facet-more"));
        Assert.Equal(("Автор", "Барлығы 39 мән"), (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".lead")!.TextContent));
        Assert.Equal("/kk/catalogue?q=%D0%BA%D1%96%D1%82%D0%B0%D0%BF&language=kaz", page.QuerySelector(".eyebrow a")!.GetAttribute("href"));
        Assert.Equal("Әуезов, Мұхтар", page.QuerySelector(".browse-list a > span")!.TextContent);
    }

    [Fact]
    public async Task A_value_chosen_there_narrows_the_search_and_one_left_out_narrows_it_too()
    {
        await using var portal = Portal.With(books);

        var value = (await portal.PageAt("/kk/catalogue/facets/author?q=кітап")).QuerySelectorAll(".browse-list li").First(value => value.TextContent.Contains("Абай", StringComparison.Ordinal));
        var links = value.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal("2 жазба табылды", (await portal.PageAt(links[0])).QuerySelector("#total")!.TextContent);
        Assert.Equal("78 жазба табылды", (await portal.PageAt(links[1])).QuerySelector("#total")!.TextContent);
    }

    [Fact]
    public async Task All_values_are_turned_over_by_alphabet()
    {
        await using var portal = Portal.With(books);

        var first = await portal.PageAt("/kk/catalogue/facets/author?order=alphabet");
        var second = await portal.PageAt(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(["Абай", "Әуезов, Мұхтар", "Жазушы05, Н."], first.QuerySelectorAll(".browse-list a:first-child > span:first-child").Take(3).Select(label => label.TextContent));
        Assert.Equal((60, 17), (first.QuerySelectorAll(".browse-list li").Length, second.QuerySelectorAll(".browse-list li").Length));
        Assert.Equal("Әліпби бойынша", second.QuerySelector(".browse-orders [aria-current]")!.TextContent);
        Assert.Equal("/kk/catalogue/facets/author?order=alphabet", second.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("ауез", 1, "1 мән табылды")]
    [InlineData("жоқ", 0, "0 мән табылды")]
    public async Task A_long_facet_is_searched_without_Kazakh_letters_and_says_when_nothing_fits(string typed, int count, string told)
    {
        await using var portal = Portal.With(books);

        var page = await portal.PageAt($"/kk/catalogue/facets/author?q=кітап&find={Uri.EscapeDataString(typed)}");

        Assert.Equal((count, told), (page.QuerySelectorAll(".browse-list li").Length, page.QuerySelector(".lead")!.TextContent));
        Assert.Equal(count == 0, page.QuerySelector(".nothing") is not null);
        Assert.Equal("кітап", page.QuerySelector(".browse-jump input[name=q]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("year")]
    [InlineData("nothing")]
    public async Task What_is_no_list_of_values_is_not_found(string facet)
    {
        await using var portal = Portal.With(books);

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visitor().GetAsync($"/kk/catalogue/facets/{facet}", TestContext.Current.CancellationToken)).StatusCode);
    }
}
