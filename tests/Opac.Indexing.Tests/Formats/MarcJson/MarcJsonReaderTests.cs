namespace Opac.Indexing.Tests.Formats.MarcJson;

public sealed class MarcJsonReaderTests
{
    [Fact]
    public void A_file_that_ends_within_an_escape_gives_the_records_before_it()
    {
        using var folder = new RecordFolder();
        Assert.Equal(["J1"], folder.Read("cut.json", Record("J1", "Әліппе") + "\n{\"leader\":\"x\\").Select(record => record.Id.Value));
        Assert.Contains("json-not-well-formed", folder.Codes);
    }

    // The reader's buffer holds 65,536 bytes: one of two neighbouring lengths has a backslash at its very end.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_title_full_of_quotation_marks_is_read_wherever_the_buffer_ends(int more)
    {
        using var folder = new RecordFolder();
        var title = new string('x', more) + string.Concat(Enumerable.Repeat("\\\"", 70_000)) + "z";
        var records = folder.Read("long.json", "[" + Record("J1", title) + "," + Record("J2", "Екінші") + "]");
        Assert.Equal([more + 70_001, 6], records.Select(record => record.Title.Proper.Length));
    }

    private static string Record(string number, string title) =>
        "{\"leader\":\"00000nam a2200000 a 4500\",\"fields\":[{\"001\":\"" + number + "\"},{\"245\":{\"ind1\":\"0\",\"ind2\":\"0\",\"subfields\":[{\"a\":\"" + title + "\"}]}}]}";
}
