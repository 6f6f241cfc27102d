namespace Opac.Indexing.Tests.Formats.DublinCore;

public sealed class DublinCoreReaderTests
{
    [Fact]
    public void Records_of_an_OAI_answer_are_read_with_their_identifiers()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("oai.xml", """
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
            <record><header status="deleted"><identifier>oai:0</identifier></header></record>
            <record><header><identifier>oai:1</identifier></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>Қара сөздер : ғақлия</dc:title><dc:creator>Абай</dc:creator><dc:date>1993-05-01</dc:date><dc:language>kk</dc:language><dc:identifier>urn:isbn:978-601-01-0000-1</dc:identifier></oai_dc:dc></metadata></record>
            <record><header><identifier>oai:2</identifier></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>Второй</dc:title></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>
            """);
        Assert.Equal(["oai:1", "oai:2"], records.Select(record => record.Id.Value));
        Assert.Equal(("Қара сөздер", "ғақлия", "Абай", 1993, "kaz"), (records[0].Title.Proper, records[0].Title.Remainder, records[0].Contributors[0].Name, records[0].Year, records[0].Languages[0]));
        Assert.Single(records[0].Isbns);
    }
}
