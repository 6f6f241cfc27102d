using System.Xml.Linq;

namespace Opac.Web.Tests.Pages.Arrivals;

public sealed class NewBooksTests
{
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    private const string Books = """
        -- catalogue/books.csv --
        record number,title,udc,inventory number,acquired
        A1,Абай жолы,821.512.122,1,2026-09-10
        A2,Физика 7,53,2,2026-10-02
        A3,Мысалдар,821.161.1,3,2026-10-20
        A4,Ескі кітап,821,4,
        """;

    [Fact]
    public async Task They_stand_by_month_and_the_latest_month_first()
    {
        await using var portal = Portal.With(Books);

        Assert.Equal(["Мысалдар", "Физика 7", "Абай жолы"], await portal.TextsAt("/kk/new", ".book-card h3"));
        Assert.Equal(["#m2026-10", "#m2026-09"], (await portal.PageAt("/kk/new")).QuerySelectorAll(".months a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("kk", "2026 жылғы қазан", "2026 жылғы қыркүйек")]
    [InlineData("ru", "октябрь 2026 года", "сентябрь 2026 года")]
    [InlineData("en", "October 2026", "September 2026")]
    public async Task Their_months_are_written_as_the_language_does(string language, params string[] months)
    {
        await using var portal = Portal.With(Books);

        Assert.Equal(months, await portal.TextsAt($"/{language}/new", "h2.month-title"));
    }

    [Fact]
    public async Task They_can_be_had_of_one_branch_of_knowledge()
    {
        await using var portal = Portal.With(Books);

        var page = await portal.PageAt("/kk/new?class=udc%2F8");

        Assert.Equal(["Мысалдар", "Абай жолы"], page.QuerySelectorAll(".book-card h3").Select(title => title.TextContent.Trim()));
        Assert.Equal("/feeds/new.atom?lang=kk&class=udc%2F8", page.QuerySelector("link[type='application/atom+xml']")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/feeds/new.atom?lang=kk", 3)]
    [InlineData("/feeds/new.atom?lang=kk&class=udc%2F8", 2)]
    [InlineData("/feeds/new.atom?lang=xx&class=none", 0)]
    public async Task Feed_readers_get_them_as_Atom(string address, int count)
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        var feed = XDocument.Parse((await visitor.GetStringAsync(new Uri(address, UriKind.Relative))).TrimStart('\uFEFF')).Root!;

        Assert.Equal(count, feed.Elements(atom + "entry").Count());
        Assert.All(feed.Elements(atom + "entry"), entry => Assert.Equal(entry.Element(atom + "id")!.Value, entry.Element(atom + "link")!.Attribute("href")!.Value));
        Assert.NotNull(feed.Element(atom + "updated"));
    }
}
