using System.Net;

namespace Opac.Web.Tests.Http;

public sealed class PageCachingTests
{
    private const string Books = """
        -- catalogue/books.csv --
        title,author,language
        Менің атым Қожа,"Соқпақбаев, Бердібек",kaz
        """;

    [Fact]
    public async Task A_page_is_kept_from_the_second_time_that_it_is_asked_for()
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        var isKept = new List<bool>();
        var pages = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await visitor.GetAsync("/kk/catalogue?q=қожа", TestContext.Current.CancellationToken);
            isKept.Add(answer.Headers.Age is not null);
            pages.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal([false, false, true], isKept);
        Assert.Single(pages.Distinct());
    }

    [Theory]
    [InlineData("/kk/catalogue?q=қожа", HttpStatusCode.OK, HttpStatusCode.NotModified)]
    [InlineData("/kk/catalogue/nowhere", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    public async Task Only_what_is_there_has_a_tag_to_ask_by(string address, HttpStatusCode first, HttpStatusCode again)
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);

        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        if (answer.Headers.ETag is { } tag)
            asking.Headers.IfNoneMatch.Add(tag);
        using var other = await visitor.SendAsync(asking, TestContext.Current.CancellationToken);

        Assert.Equal((first, first == HttpStatusCode.OK), (answer.StatusCode, answer.Headers.ETag is not null));
        Assert.Equal((again, first == HttpStatusCode.OK), (other.StatusCode, other.Headers.ETag is not null));
    }
}
