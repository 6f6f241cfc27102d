using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Opac.Indexing.Indexing.Storing;

/// <summary>Reads stored records, see <see cref="PackedRecordsFormat"/>. For one thread; each has a clone.</summary>
internal sealed class PackedRecordsReader : StoredFieldsReader
{
    // What is unpacked is read eight bytes at a time. The lengths of a block are no longer than this.
    private const int BeyondEnd = 8, LongestHead = PackedRecordsFormat.BlockRecords * 2 * 5;

    private readonly Codebook book;
    private readonly IndexInput data;
    private readonly IndexInput places;
    private readonly long firstPlace;
    private readonly int documents;
    private readonly FieldInfo? field;
    private byte[] packed = [];

    public PackedRecordsReader(Lucene.Net.Store.Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
    {
        (documents, field) = (segment.DocCount, fields.FieldInfo(IndexSchema.Record));
        data = directory.OpenInput(IndexFileNames.SegmentFileName(segment.Name, "", "fdt"), context);
        places = directory.OpenInput(IndexFileNames.SegmentFileName(segment.Name, "", "fdx"), context);
        CodecUtil.CheckHeader(data, PackedRecordsFormat.DataName, PackedRecordsFormat.Version, PackedRecordsFormat.Version);
        CodecUtil.CheckHeader(places, PackedRecordsFormat.PlacesName, PackedRecordsFormat.Version, PackedRecordsFormat.Version);
        book = Codebook.Read(data);
        firstPlace = places.Position;
    }

    private PackedRecordsReader(PackedRecordsReader other)
    {
        (book, firstPlace, documents, field) = (other.book, other.firstPlace, other.documents, other.field);
        (data, places) = ((IndexInput)other.data.Clone(), (IndexInput)other.places.Clone());
    }

    public override void VisitDocument(int n, StoredFieldVisitor visitor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)n, (uint)documents);
        if (field is null || visitor.NeedsField(field) != StoredFieldVisitor.Status.YES)
            return;
        places.Seek(firstPlace + (n / PackedRecordsFormat.BlockRecords * 8L));
        data.Seek(places.ReadInt64());
        var head = new ByteReader(Ahead(LongestHead));
        var (place, packedLength, length) = (0L, 0, 0);
        for (var i = 0; i < PackedRecordsFormat.BlockRecords; i++)
        {
            var (onePacked, one) = (head.Number(), head.Number());
            if (i < n % PackedRecordsFormat.BlockRecords)
                place += onePacked;
            else if (i == n % PackedRecordsFormat.BlockRecords)
                (packedLength, length) = (onePacked, one);
        }
        data.Seek(data.Position + head.Position);
        // A damaged length must not ask for gigabytes: no byte of a record takes less than a bit for the longest string.
        if (packedLength < 0 || place < 0 || packedLength > data.Length - data.Position || (uint)length > (packedLength + 1L) * 8 * byte.MaxValue)
            throw new InvalidDataException("A record of the index is damaged.");
        if (length == 0)
            return;
        data.Seek(data.Position + place);
        var record = new byte[length];
        book.Unpack(Ahead(packedLength + BeyondEnd), record);
        visitor.BinaryField(field, record);
    }

    // What follows, at most so many bytes; of a mapped file without copying it.
    private ReadOnlySpan<byte> Ahead(int most)
    {
        if (data is MappedInput mapped)
            return mapped.Ahead(most);
        most = (int)Math.Min(most, data.Length - data.Position);
        if (packed.Length < most)
            packed = new byte[most + 256];
        data.ReadBytes(packed, 0, most);
        data.Seek(data.Position - most);
        return packed.AsSpan(0, most);
    }

    public override object Clone() => new PackedRecordsReader(this);

    public override long RamBytesUsed() => packed.Length;

    public override void CheckIntegrity()
    {
        CodecUtil.ChecksumEntireFile(data);
        CodecUtil.ChecksumEntireFile(places);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        data.Dispose();
        places.Dispose();
    }
}
