using System.Text;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats.Irbis;

public sealed class IrbisReaderTests
{
    private const string Book = """
        #920: PAZK
        #700: ^AПевзнер^BМ. М.^GМария Михайловна
        #702: ^4340 Ред.^AМельник^BА.Н.
        #200: ^A<1000=тысяча> вулканов^Eмонография^FМ. М. Певзнер
        #210: ^CГеос^AМосква^D2015
        #10: ^A978-5-89118-682-8^D1000.00
        #101: rus
        #675: 551.21
        #908: П 23
        #903: 551.21-658
        #907: ^CПК^A20160328^Boperator
        #910: ^A0^B666468^C20160324^DКХ^E500
        #910: ^A1^B666469^DКХ
        #910: ^AU^120^DУЧ
        *****

        """;

    [Fact]
    public void Fields_are_read_by_their_numbers_and_the_log_of_operators_is_not()
    {
        using var folder = new RecordFolder();
        var record = Assert.Single(folder.Read("irbis.txt", Book.ReplaceLineEndings("\r\n")));

        Assert.Equal(("551.21-658", "1000 вулканов : монография"), (record.Id.Value, record.Title.Full));
        Assert.Equal(["Певзнер, М. М. Author", "Мельник, А.Н. Editor"], record.Contributors.Select(c => $"{c.Name} {c.Role}"));
        Assert.Equal((2015, "rus", "9785891186828"), (record.Year, record.Languages[0], record.Isbns[0].Key));
        Assert.Equal(["666468 Available 1", "666469 OnLoan 1", " Available 20"], record.Holdings.Select(h => $"{h.InventoryNumber} {h.Status} {h.Copies}"));
        Assert.DoesNotContain(record.Notes, note => note.Contains("operator", StringComparison.Ordinal));
        Assert.Empty(folder.Codes);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("ibm866")]
    public void Old_encodings_are_found(string encoding)
    {
        using var folder = new RecordFolder();
        Assert.Equal("1000 вулканов", folder.Read("irbis.txt", CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(Book))[0].Title.Proper);
    }

    [Fact]
    public void A_volume_without_a_name_is_called_by_its_set_and_an_issue_by_its_journal()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("irbis.txt", "#920: SPEC\n#461: ^CВолейбол\n#200: ^VЧ. 2\n#903: 1\n*****\n#920: J\n#903: К1\n#200: ^AКругозор\n*****\n#920: NJ\n#933: К1\n#934: 1989\n#936: 2\n#903: К1/1989/2\n");
        Assert.Equal(["Волейбол. Ч. 2", "Кругозор", "Кругозор. 1989, № 2"], records.Select(record => record.Title.Full));
        Assert.Equal(RecordType.Periodical, records[2].Type);
    }

    [Fact]
    public void A_line_that_is_no_field_is_reported_and_passed_over()
    {
        using var folder = new RecordFolder();
        Assert.Single(folder.Read("irbis.txt", "#920: PAZK\nлишняя строка\n#200: ^AКнига\n*****\n"));
        Assert.Contains("irbis-bad-line", folder.Codes);
    }
}
