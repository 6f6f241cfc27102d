using System.Text;

namespace Opac.Indexing.Tests.Formats.MarcXml;

public sealed class MarcXmlReaderTests
{
    private const string Record = """
        <record><leader>00000nam a2200000 a 4500</leader><controlfield tag="001">X1</controlfield>
        <datafield tag="245" ind1="0" ind2="0"><subfield code="a">Менің атым Қожа</subfield></datafield></record>
        """;

    [Theory]
    [InlineData("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">{0}{0}</collection>", 2)]
    [InlineData("<?xml version=\"1.0\"?><OAI-PMH><ListRecords><record><header><identifier>i</identifier></header><metadata>{0}</metadata></record></ListRecords></OAI-PMH>", 1)]
    [InlineData("<zs:searchRetrieveResponse xmlns:zs=\"z\"><zs:records><zs:record><zs:recordData>{0}</zs:recordData></zs:record></zs:records></zs:searchRetrieveResponse>", 1)]
    [InlineData("{0}", 1)]
    public void Records_are_found_whatever_is_around_them(string around, int count)
    {
        using var folder = new RecordFolder();
        var records = folder.Read("records.xml", around.Replace("{0}", Record, StringComparison.Ordinal));
        Assert.Equal(count, records.Count);
        Assert.All(records, record => Assert.Equal(("X1", "Менің атым Қожа"), (record.Id.Value, record.Title.Proper)));
    }

    [Fact]
    public void A_code_page_named_in_the_declaration_is_read()
    {
        using var folder = new RecordFolder();
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + Record.Replace("Менің атым Қожа", "Меня зовут Кожа", StringComparison.Ordinal));
        Assert.Equal("Меня зовут Кожа", folder.Read("records.xml", bytes)[0].Title.Proper);
    }

    [Fact]
    public void Broken_XML_gives_the_records_before_the_break_and_says_where_it_is()
    {
        using var folder = new RecordFolder();
        Assert.Single(folder.Read("broken.xml", $"<collection>\n{Record}\n<record><leader>"));
        var problem = Assert.Single(folder.Problems.Kept, problem => problem.Kind.Code == "xml-not-well-formed");
        Assert.Equal(4, problem.Position.Line);
    }

    [Theory]
    [InlineData("<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]><collection>&lol2;<leader/></collection>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><collection><leader/></collection>")]
    public void Entities_are_refused(string xml)
    {
        using var folder = new RecordFolder();
        Assert.Empty(folder.Read("laughs.xml", xml));
        Assert.Equal(["xml-dtd-forbidden"], folder.Codes);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        using var folder = new RecordFolder();
        Assert.Empty(folder.Read("deep.xml", "<collection><leader/>" + string.Concat(Enumerable.Repeat("<a>", 100_000))));
        Assert.Contains("xml-not-well-formed", folder.Codes);
    }
}
