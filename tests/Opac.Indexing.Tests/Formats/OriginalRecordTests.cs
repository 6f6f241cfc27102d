using System.IO.Compression;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats;

public sealed class OriginalRecordTests : IDisposable
{
    private static readonly byte[] books = [.. MarcBytes.Of("001 1", "245 00$aАбай жолы"), .. MarcBytes.Of("001 2", "245 00$aҰлпан"), .. MarcBytes.Of("001 3", "245 00$aҚан мен тер")];

    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Of_two_records_with_one_number_the_one_that_was_read_last_is_found()
    {
        var read = folder.Read("books.json", """
            {"leader":"00000nam a2200000 i 4500","fields":[{"001":"J1"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Абай жолы"}]}}]}
            {"leader":"00000nam a2200000 i 4500","fields":[{"001":"J1"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Абай жолы, түзетілген"}]}}]}
            """);

        Assert.Equal("Абай жолы, түзетілген", Found([read[1].Origins[0]]).Single().Title.Proper);
    }

    [Fact]
    public void A_record_that_has_moved_in_its_file_is_found_by_its_number()
    {
        var read = folder.Read("books.mrc", books);
        folder.Save("books.mrc", [.. MarcBytes.Of("001 9", "245 00$aЖаңа кітап"), .. books]);

        Assert.Equal(["Абай жолы", "Қан мен тер"], Found([read[0].Origins[0], read[2].Origins[0]]).Select(record => record.Title.Proper));
    }

    [Theory]
    [InlineData("books.mrc", 0, 3)]
    [InlineData("books.mrc.gz", 0, 0)]
    [InlineData("books.mrc.gz", 500, 0)]
    [InlineData("books.mrc.gz", long.MaxValue, 3)]
    public void No_file_is_read_through_that_is_longer_than_it_may_be(string name, long longest, int expected)
    {
        var read = folder.Read(name, name.EndsWith(".gz", StringComparison.Ordinal) ? Packed(books) : books);

        Assert.Equal(expected, Found([.. read.Select(record => record.Origins[0])], longest).Count);
    }

    private List<BibliographicRecord> Found(RecordOrigin[] origins, long longest = long.MaxValue)
    {
        var found = OriginalRecord.FindAll(folder.Path, origins, longest, TestContext.Current.CancellationToken);
        return [.. origins.Select(found.GetValueOrDefault).OfType<BibliographicRecord>()];
    }

    private static byte[] Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
