using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Win32.SafeHandles;

namespace Opac.Indexing.Indexing.Storing;

/// <summary>Reads stored records, see <see cref="PackedRecordsFormat"/>. For one thread; each has a clone.</summary>
internal sealed class PackedRecordsReader : StoredFieldsReader
{
    // What is unpacked is read eight bytes at a time. The lengths of a block are no longer than this. Most blocks are read at one go.
    private const int BeyondEnd = 8, LongestHead = PackedRecordsFormat.BlockRecords * 2 * 5, Stretch = 4096;

    private readonly Codebook book;
    private readonly IndexInput data;
    private readonly IndexInput places;
    private readonly long firstPlace;
    private readonly int documents;
    private readonly FieldInfo? field;
    // Read as a file: mapped, every page that was ever looked at would count as memory of the process, and records are a quarter of the index.
    private readonly SafeFileHandle? file;
    private byte[] stretch = new byte[Stretch];
    private long stretchStart;
    private int stretchLength;

    public PackedRecordsReader(Lucene.Net.Store.Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
    {
        (documents, field) = (segment.DocCount, fields.FieldInfo(IndexSchema.Record));
        var name = IndexFileNames.SegmentFileName(segment.Name, "", "fdt");
        data = directory.OpenInput(name, context);
        try
        {
            places = directory.OpenInput(IndexFileNames.SegmentFileName(segment.Name, "", "fdx"), context);
            CodecUtil.CheckHeader(data, PackedRecordsFormat.DataName, PackedRecordsFormat.Version, PackedRecordsFormat.Version);
            CodecUtil.CheckHeader(places, PackedRecordsFormat.PlacesName, PackedRecordsFormat.Version, PackedRecordsFormat.Version);
            book = Codebook.Read(data);
            firstPlace = places.Position;
            file = (directory as MappedDirectory)?.OpenFile(name);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(data, places);
            throw;
        }
    }

    private PackedRecordsReader(PackedRecordsReader other)
    {
        (book, firstPlace, documents, field, file) = (other.book, other.firstPlace, other.documents, other.field, other.file);
        (data, places) = ((IndexInput)other.data.Clone(), (IndexInput)other.places.Clone());
    }

    public override void VisitDocument(int n, StoredFieldVisitor visitor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)n, (uint)documents);
        if (field is null || visitor.NeedsField(field) != StoredFieldVisitor.Status.YES)
            return;
        places.Seek(firstPlace + (n / PackedRecordsFormat.BlockRecords * 8L));
        var place = places.ReadInt64();
        var head = new ByteReader(At(place, LongestHead));
        var (packedLength, length) = (0, 0);
        for (var i = 0; i < PackedRecordsFormat.BlockRecords; i++)
        {
            var (onePacked, one) = (head.Number(), head.Number());
            if (i < n % PackedRecordsFormat.BlockRecords)
                place += onePacked;
            else if (i == n % PackedRecordsFormat.BlockRecords)
                (packedLength, length) = (onePacked, one);
        }
        place += head.Position;
        // A damaged length must not ask for gigabytes: no byte of a record takes less than a bit for the longest string.
        if (packedLength < 0 || packedLength > Math.Min(data.Length - place, int.MaxValue - Stretch - BeyondEnd) || (uint)length > (packedLength + 1L) * 8 * byte.MaxValue)
            throw new InvalidDataException("A record of the index is damaged.");
        if (length == 0)
            return;
        var record = new byte[length];
        book.Unpack(At(place, packedLength + BeyondEnd), record);
        visitor.BinaryField(field, record);
    }

    // What stands at a place of the file: so many bytes, or as many as there are.
    private ReadOnlySpan<byte> At(long place, int most)
    {
        if ((ulong)place > (ulong)data.Length)
            throw new InvalidDataException("A record of the index is damaged.");
        most = (int)Math.Min(most, data.Length - place);
        if (place < stretchStart || place + most > stretchStart + stretchLength)
            ReadStretch(place, most);
        return stretch.AsSpan((int)(place - stretchStart), most);
    }

    private void ReadStretch(long place, int least)
    {
        if (stretch.Length < least)
            stretch = new byte[least + Stretch];
        var length = (int)Math.Min(stretch.Length, data.Length - place);
        (stretchStart, stretchLength) = (place, 0);
        if (file is null)
        {
            data.Seek(place);
            data.ReadBytes(stretch, 0, length);
        }
        else
        {
            // A disk far away may give a part of what was asked for.
            for (var read = 0; read < length;)
            {
                var more = RandomAccess.Read(file, stretch.AsSpan(read, length - read), place + read);
                if (more == 0)
                    throw new EndOfStreamException("The records of the index end before what is looked for.");
                read += more;
            }
        }
        stretchLength = length;
    }

    public override object Clone() => new PackedRecordsReader(this);

    public override long RamBytesUsed() => stretch.Length;

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
