using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats;

public sealed class ExportFormatTests
{
    private static readonly byte[] Qozha = MarcBytes.Of("001 KZ1", "003 KzOpac", "008 240101s1957    kz a  j      000 1 kaz d", "020   $a978-601-01-0000-1", "080   $a821.512.122",
        "100 1 $aСоқпақбаев, Бердібек,$d1924-1991,$4aut", "245 10$aМенің атым Қожа :$bхикаят /$cБ. Соқпақбаев & \"Қожа\" <1>.", "264  1$aАлматы :$bЖазушы,$c1957.", "300   $a192 б. :$bсур.",
        "490 0 $aМектеп кітапханасы ;$v5", "650  4$aҚазақ әдебиеті$xБалаларға", "700 1 $aИванов, И. И.,$4trl", "856 40$uhttps://library.example/1", "949   $a0001$bKIDS$savailable");

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_format_writes_records_and_none_without_fault(string name)
    {
        using var folder = new RecordFolder();
        var format = ExportFormat.Find(name)!;
        var text = Encoding.UTF8.GetString(Written(format, folder.Read("books.mrc", Qozha)));
        var none = Encoding.UTF8.GetString(Written(format, []));

        Assert.Contains("Менің атым Қожа", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Қожа", none, StringComparison.Ordinal);
        foreach (var written in (string[])[text, none])
        {
            if (format.Extension == ".xml")
                new XmlDocument().LoadXml(written);
            if (format.Extension is ".json" or ".jsonld")
                JsonDocument.Parse(written).Dispose();
        }
    }

    public static TheoryData<string> Names => [.. ExportFormat.All.Select(format => format.Name)];

    [Fact]
    public void A_line_of_JSON_has_every_key_in_the_documented_order()
    {
        using var folder = new RecordFolder();
        using var json = JsonDocument.Parse(Written(ExportFormat.Find("jsonl")!, folder.Read("books.mrc", Qozha)));
        Assert.Equal(["id", "type", "title", "subtitle", "authors", "contributors", "publisher", "place", "year", "isbns", "issns", "languages", "subjects", "genres",
            "classifications", "series", "extent", "summary", "links", "holdings"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("""{"inventoryNumber":"0001","shelfMark":null,"location":"KIDS","status":"available","copies":1}""", json.RootElement.GetProperty("holdings")[0].GetRawText());
        Assert.Equal("""{"scheme":"udc","value":"821.512.122"}""", json.RootElement.GetProperty("classifications")[0].GetRawText());
        Assert.Equal(1957, json.RootElement.GetProperty("year").GetInt32());
    }

    [Theory]
    [InlineData("mrc", "books.mrc")]
    [InlineData("marcxml", "books.xml")]
    [InlineData("marcjson", "books.json")]
    public void A_record_that_came_as_MARC_comes_back_byte_for_byte(string name, string file)
    {
        using var folder = new RecordFolder();
        var out1 = Written(ExportFormat.Find(name)!, folder.Read("books.mrc", Qozha));
        Assert.Equal(Qozha, Written(ExportFormat.Find("mrc")!, folder.Read(file, out1)));
    }

    [Fact]
    public void A_table_goes_out_as_MARC_and_comes_back_the_same()
    {
        using var folder = new RecordFolder();
        var before = folder.Read("books.csv", "id;Автор;Заглавие;Место издания;Издательство;Год;ISBN;Язык;УДК;Класс;Тема;Инв. №;Место хранения\n7;Абай;Қара сөздер;Алматы;Ел;1993;978-601-01-0000-1;каз;821;9;Әдебиет;101;Абонемент\n")[0];
        var after = folder.Read("books.mrc", Written(ExportFormat.Find("mrc")!, [before]))[0];
        Assert.Equal((before.Id, before.Title.Full, before.Year, before.Contributors[0].Name), (after.Id, after.Title.Full, after.Year, after.Contributors[0].Name));
        Assert.Equal(before.Publication.Publishers, after.Publication.Publishers);
        Assert.Equal(before.Audience.Grades, after.Audience.Grades);
        Assert.Equal(before.Languages, after.Languages);
        Assert.Equal((before.Holdings[0].InventoryNumber, before.Holdings[0].Location), (after.Holdings[0].InventoryNumber, after.Holdings[0].Location));
    }

    [Fact]
    public void A_record_longer_than_its_five_digits_can_say_comes_back_whole()
    {
        using var folder = new RecordFolder();
        var notes = Enumerable.Range(1, 3000).Select(i => $"500   $aЕскерту {i}, " + new string('x', 60)).ToArray();
        var xml = new StringBuilder("<collection><record><leader>     nam a22     a 4500</leader><controlfield tag=\"001\">L1</controlfield><datafield tag=\"245\" ind1=\"0\" ind2=\"0\"><subfield code=\"a\">Ұзын</subfield></datafield>");
        foreach (var note in notes)
            xml.Append(CultureInfo.InvariantCulture, $"<datafield tag=\"500\" ind1=\" \" ind2=\" \"><subfield code=\"a\">{note[8..]}</subfield></datafield>");
        var before = folder.Read("long.xml", xml.Append("</record></collection>").ToString());
        var after = folder.Read("long.mrc", [.. Written(ExportFormat.Find("mrc")!, before), .. Qozha]);

        Assert.Equal(before[0].Notes, after[0].Notes);
        Assert.Equal(["L1", "KZ1"], after.Select(record => record.Id.Value));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_disarmed()
    {
        using var folder = new RecordFolder();
        var csv = Encoding.UTF8.GetString(Written(ExportFormat.Find("csv")!, folder.Read("evil.mrc", MarcBytes.Of("001 E1", "245 00$a=HYPERLINK(\"http://evil.example\")"))));
        Assert.DoesNotContain(",=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("\"=HYPERLINK", csv, StringComparison.Ordinal);
    }

    private static byte[] Written(ExportFormat format, IEnumerable<BibliographicRecord> records)
    {
        using var into = new MemoryStream();
        format.Write(records, into, TestContext.Current.CancellationToken);
        return into.ToArray();
    }
}
