using System.Xml.Linq;

namespace Opac.Web.Tests.Interchange;

public sealed class HarvestTests
{
    private static readonly XNamespace sru = "http://www.loc.gov/zing/srw/", sru2 = "http://docs.oasis-open.org/ns/search-ws/sruResponse", oai = "http://www.openarchives.org/OAI/2.0/",
        marc = "http://www.loc.gov/MARC21/slim", dc = "http://purl.org/dc/elements/1.1/", diagnostic = "http://www.loc.gov/zing/srw/diagnostic/";

    private static readonly string books = """
        -- catalogue/books.csv --
        title,author,year,language
        Менің атым Қожа,"Соқпақбаев, Бердібек",1957,kaz
        Балалық шаққа саяхат,"Соқпақбаев, Бердібек",1960,kaz
        Детство,"Горький, Максим",1913,rus

        """;

    [Fact]
    public async Task Another_library_finds_records_by_cql_and_reads_them_as_marc()
    {
        await using var portal = Portal.With(books);

        var answer = await Ask(portal, "/sru?version=1.2&operation=searchRetrieve&query=" + Uri.EscapeDataString("dc.creator = соқпақбаев and dc.date < 1960"));

        Assert.Equal("1", answer.Element(sru + "numberOfRecords")!.Value);
        var title = answer.Descendants(marc + "datafield").Single(field => field.Attribute("tag")!.Value == "245");
        Assert.Contains("Менің атым Қожа", title.Value, StringComparison.Ordinal);
        Assert.Null(answer.Element(sru + "diagnostics"));
    }

    [Fact]
    public async Task Version_2_has_its_own_names_and_positions_go_on_where_the_last_answer_ended()
    {
        await using var portal = Portal.With(books);

        var first = await Ask(portal, "/sru?version=2.0&query=cql.allRecords%3D1%20sortby%20dc.date&maximumRecords=2&recordSchema=dc");
        var second = await Ask(portal, $"/sru?version=2.0&query=cql.allRecords%3D1%20sortby%20dc.date&maximumRecords=2&recordSchema=dc&startRecord={first.Element(sru2 + "nextRecordPosition")!.Value}");
        var middle = await Ask(portal, "/sru?version=2.0&query=cql.allRecords%3D1%20sortby%20dc.date&maximumRecords=2&recordSchema=dc&startRecord=2");

        Assert.Equal(["Детство", "Менің атым Қожа"], first.Descendants(dc + "title").Select(title => title.Value));
        Assert.Equal(["Балалық шаққа саяхат"], second.Descendants(dc + "title").Select(title => title.Value));
        Assert.Equal(["Менің атым Қожа", "Балалық шаққа саяхат"], middle.Descendants(dc + "title").Select(title => title.Value));
        Assert.Null(second.Element(sru2 + "nextRecordPosition"));
    }

    [Fact]
    public async Task No_position_is_offered_at_which_nothing_is_given()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 10_002).Select(number => $"Кітап {number}"));
        await using var portal = Portal.With($"-- catalogue/books.csv --\ntitle\n{rows}\n");

        var last = await Ask(portal, "/sru?version=2.0&query=cql.allRecords%3D1&maximumRecords=1&startRecord=10000");
        var beyond = await Ask(portal, "/sru?version=2.0&query=cql.allRecords%3D1&maximumRecords=1&startRecord=10001");

        Assert.Single(last.Descendants(sru2 + "record"));
        Assert.Null(last.Element(sru2 + "nextRecordPosition"));
        Assert.Contains("/61", beyond.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query=dc.colour%3Dred", "16")]
    [InlineData("query=%22open", "14")]
    [InlineData("operation=searchRetrieve", "7")]
    [InlineData("operation=scan&scanClause=a", "4")]
    [InlineData("version=9&query=a", "5")]
    [InlineData("query=a&recordSchema=pdf", "66")]
    [InlineData("query=a&maximumRecords=x", "6")]
    [InlineData("query=dc.creator%3D%D1%81%D0%BE%D2%9B%D0%BF%D0%B0%D2%9B%D0%B1%D0%B0%D0%B5%D0%B2&startRecord=50", "61")]
    [InlineData("query=a%00%27%3Cb%3E%3Da", "16")]
    public async Task What_cannot_be_done_is_a_diagnostic_and_no_error(string query, string number)
    {
        await using var portal = Portal.With(books);

        var answer = await Ask(portal, "/sru?" + query);

        Assert.Equal("info:srw/diagnostic/1/" + number, answer.Descendants(diagnostic + "uri").Single().Value);
    }

    [Fact]
    public async Task Sru_explains_itself()
    {
        await using var portal = Portal.With(books);

        var answer = await Ask(portal, "/sru");

        Assert.Equal("explainResponse", answer.Name.LocalName);
        Assert.Contains(answer.Descendants().Where(element => element.Name.LocalName == "name"), name => name.Value == "title");
    }

    [Fact]
    public async Task All_records_are_harvested_each_once_by_tokens()
    {
        await using var portal = Portal.With("-- catalogue/many.csv --\ntitle,language\n" + string.Concat(Enumerable.Range(1, 250).Select(i => $"Кітап {i},{(i % 5 == 0 ? "rus" : "kaz")}\n")));

        Assert.Equal(250, (await Harvest(portal, "metadataPrefix=oai_dc")).Distinct().Count());
        Assert.Equal(50, (await Harvest(portal, "metadataPrefix=marcxml&set=language:rus")).Distinct().Count());
    }

    [Fact]
    public async Task One_record_is_asked_for_by_its_identifier()
    {
        await using var portal = Portal.With(books);
        var header = (await Ask(portal, "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc")).Descendants(oai + "header").First();

        var answer = await Ask(portal, $"/oai?verb=GetRecord&metadataPrefix=marcxml&identifier={Uri.EscapeDataString(header.Element(oai + "identifier")!.Value)}");

        Assert.Single(answer.Descendants(marc + "record"));
        Assert.Contains("type:book", header.Elements(oai + "setSpec").Select(set => set.Value));
    }

    [Theory]
    [InlineData("/sru?query=cql.allRecords%3D1")]
    [InlineData("/sru?query=cql.allRecords%3D1&recordPacking=string")]
    [InlineData("/oai?verb=ListRecords&metadataPrefix=marcxml")]
    [InlineData("/oai?verb=GetRecord&metadataPrefix=marcxml&identifier=oai:localhost:J1")]
    public async Task Marc_goes_out_with_the_fields_that_it_came_in_with(string address)
    {
        await using var portal = Portal.With("""
            -- catalogue/books.json --
            {"leader":"00000nam a2200000 i 4500","fields":[{"001":"J1"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Абай жолы"}]}},{"591":{"ind1":" ","ind2":" ","subfields":[{"a":"өз белгісі"}]}}]}
            """);

        Assert.Contains("өз белгісі", (await Ask(portal, address)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_repository_tells_what_it_is_what_it_has_and_in_which_forms()
    {
        await using var portal = Portal.With(books + "-- site.md --\n---\nатауы: Сынақ кітапханасы\nпошта: kitap@example.kz\n---\n");

        var repository = await Ask(portal, "/oai?verb=Identify");
        Assert.Equal("2.0", repository.Descendants(oai + "protocolVersion").Single().Value);
        Assert.Equal("kitap@example.kz", repository.Descendants(oai + "adminEmail").Single().Value);
        Assert.Equal(["oai_dc", "marcxml"], (await Ask(portal, "/oai?verb=ListMetadataFormats")).Descendants(oai + "metadataPrefix").Select(prefix => prefix.Value));
        Assert.Equal(["language:kaz", "language:rus", "type:book"], (await Ask(portal, "/oai?verb=ListSets")).Descendants(oai + "setSpec").Select(set => set.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "badVerb")]
    [InlineData("verb=Steal", "badVerb")]
    [InlineData("verb=Identify&colour=red", "badArgument")]
    [InlineData("verb=Identify&a%00=red", "badArgument")]
    [InlineData("verb=ListRecords", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=yesterday", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2023-01-01", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=pdf", "cannotDisseminateFormat")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01", "noRecordsMatch")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=colour:red", "noRecordsMatch")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=language:xxx", "noRecordsMatch")]
    [InlineData("verb=ListRecords&resumptionToken=abc", "badResumptionToken")]
    [InlineData("verb=ListRecords&resumptionToken=%25%25", "badResumptionToken")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:1", "idDoesNotExist")]
    public async Task What_is_asked_wrongly_has_the_protocols_own_error(string query, string code)
    {
        await using var portal = Portal.With(books);

        var answer = await Ask(portal, "/oai?" + query);

        Assert.Equal(code, answer.Element(oai + "error")!.Attribute("code")!.Value);
    }

    [Theory]
    [InlineData("multipart/form-data", "verb=Identify", 400)]
    [InlineData("application/x-www-form-urlencoded", "verb=Identify", 200)]
    [InlineData("text/plain", "verb=Identify", 200)]
    public async Task What_is_posted_and_no_form_is_a_fault_of_who_asks(string type, string body, int expected)
    {
        await using var portal = Portal.With(books);
        using var program = portal.Visitor();
        using var sent = new StringContent(body);
        sent.Headers.ContentType = new(type);

        using var answer = await program.PostAsync(new Uri("/oai", UriKind.Relative), sent);

        Assert.Equal(expected, (int)answer.StatusCode);
    }

    private static async Task<List<string>> Harvest(Portal portal, string arguments)
    {
        var seen = new List<string>();
        string? token = null;
        do
        {
            var answer = await Ask(portal, "/oai?verb=ListRecords&" + (token is null ? arguments : "resumptionToken=" + Uri.EscapeDataString(token)));
            seen.AddRange(answer.Descendants(oai + "header").Select(header => header.Element(oai + "identifier")!.Value));
            token = answer.Descendants(oai + "resumptionToken").SingleOrDefault()?.Value;
        }
        while (!string.IsNullOrEmpty(token));
        return seen;
    }

    private static async Task<XElement> Ask(Portal portal, string address)
    {
        using var program = portal.Visitor();
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
    }
}
