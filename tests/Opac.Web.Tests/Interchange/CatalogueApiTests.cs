using System.Net;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using Opac.Web.Interchange;

namespace Opac.Web.Tests.Interchange;

public sealed class CatalogueApiTests
{
    private static readonly JsonSerializerOptions asOthers = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Books = """
        -- catalogue/books.csv --
        record number,title,author,language,year,grade
        A1,Менің атым Қожа,"Соқпақбаев, Бердібек",kaz,1957,5
        A2,Абай жолы,"Әуезов, Мұхтар",kaz,1942,10
        A3,Путь Абая,"Әуезов, Мұхтар",rus,1952,10
        """;

    [Fact]
    public async Task A_search_answers_with_hits_facets_and_the_time_it_took()
    {
        await using var portal = Portal.With(Books);

        var found = await Ask(portal, "/api/v1/search?q=қожа");

        Assert.Equal(1, found.GetProperty("total").GetInt32());
        Assert.Equal("Менің атым Қожа", found.GetProperty("hits")[0].GetProperty("title").GetString());
        Assert.Equal("Соқпақбаев, Бердібек", found.GetProperty("hits")[0].GetProperty("authors")[0].GetString());
        Assert.Equal("kaz", found.GetProperty("facets").GetProperty("language")[0].GetProperty("value").GetString());
        Assert.True(found.GetProperty("elapsedMs").GetDouble() >= 0);
    }

    [Fact]
    public async Task What_is_found_is_written_with_the_keys_and_letters_of_every_other_answer()
    {
        await using var portal = Portal.With(Books);
        using var program = portal.Visitor();

        using var answer = await program.GetAsync(new Uri("/api/v1/search?q=қожа&why=1", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("""{"total":1,"hits":[{"id":""", text, StringComparison.Ordinal);
        Assert.Contains(""","title":"Менің атым Қожа","subtitle":null,"authors":["Соқпақбаев, Бердібек"],""", text, StringComparison.Ordinal);
        Assert.Contains(""""language":[{"value":"kaz","count":1}]"""", text, StringComparison.Ordinal);
        Assert.Contains(""","isPartial":false,"elapsedMs":""", text, StringComparison.Ordinal);
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<FoundJson>(text, asOthers), asOthers));
    }

    [Theory]
    [InlineData("?facet.language=rus", 1)]
    [InlineData("?facet.language=rus&facet.language=kaz", 3)]
    [InlineData("?not.language=rus", 2)]
    [InlineData("?from=1950&to=1960", 2)]
    [InlineData("?size=2&page=2", 3)]
    public async Task Facets_years_and_pages_are_parameters(string query, int total)
    {
        await using var portal = Portal.With(Books);

        Assert.Equal(total, (await Ask(portal, "/api/v1/search" + query)).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/api/v1/search?page=x", "page")]
    [InlineData("/api/v1/search?page=0", "page")]
    [InlineData("/api/v1/search?size=1000", "size")]
    [InlineData("/api/v1/search?page=9000&size=100", "narrow")]
    [InlineData("/api/v1/search?sort=best", "relevance")]
    [InlineData("/api/v1/search?facet.colour=red", "language")]
    [InlineData("/api/v1/search?from=x", "years")]
    [InlineData("/api/v1/suggest?q=a&lang=de", "lang")]
    public async Task What_is_asked_wrongly_is_refused_with_a_hint(string address, string hint)
    {
        await using var portal = Portal.With(Books);
        using var program = portal.Visitor();

        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(hint, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_has_the_keys_of_the_export_and_an_unknown_one_is_not_found()
    {
        await using var portal = Portal.With(Books);
        using var program = portal.Visitor();

        var record = await Ask(portal, "/api/v1/records/A2");
        using var unknown = await program.GetAsync(new Uri("/api/v1/records/none", UriKind.Relative));

        Assert.Equal(
            ["id", "type", "title", "subtitle", "authors", "contributors", "publisher", "place", "year", "isbns", "issns", "languages", "subjects", "genres", "classifications", "series", "extent", "summary", "links", "holdings"],
            record.EnumerateObject().Select(property => property.Name));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Suggestions_begin_with_what_is_typed()
    {
        await using var portal = Portal.With(Books);

        var suggestions = await Ask(portal, "/api/v1/suggest?q=аба&lang=kk");

        Assert.Contains(suggestions.EnumerateArray(), suggestion => suggestion.GetProperty("text").GetString() == "Абай жолы" && suggestion.GetProperty("id").GetString() == "A2");
        Assert.Equal(0, (await Ask(portal, "/api/v1/suggest?q=а")).GetArrayLength());
    }

    [Fact]
    public async Task The_catalogue_describes_itself_to_programs_and_search_engines()
    {
        await using var portal = Portal.With(Books);
        using var program = portal.Visitor();

        var description = await Ask(portal, "/openapi/v1.json");
        var search = XDocument.Parse(await program.GetStringAsync(new Uri("/opensearch.xml", UriKind.Relative)));
        var map = XDocument.Parse(await program.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));

        Assert.True(description.GetProperty("paths").TryGetProperty("/api/v1/search", out _));
        Assert.Contains(search.Descendants(), element => element.Attribute("template")?.Value == "http://localhost:5080/kk/catalogue?q={searchTerms}");
        Assert.Contains(map.Descendants(), element => element.Value == "http://localhost:5080/ru/catalogue/A3");
    }

    [Fact]
    public async Task Search_engines_find_the_list_of_pages_and_leave_what_is_nobody_else_s()
    {
        await using var portal = Portal.With("");
        using var program = portal.Visitor();

        using var answer = await program.GetAsync(new Uri("/robots.txt", UriKind.Relative), TestContext.Current.CancellationToken);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Sitemap: http://localhost:5080/sitemap.xml", lines);
        Assert.Contains("Disallow: /studio", lines);
    }

    private static async Task<JsonElement> Ask(Portal portal, string address)
    {
        using var program = portal.Visitor();
        return await program.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));
    }
}
