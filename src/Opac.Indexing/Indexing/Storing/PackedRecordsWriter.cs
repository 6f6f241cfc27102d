using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Storing;

/// <summary>Writes stored records, see <see cref="PackedRecordsFormat"/>. The first are kept back until there are enough to learn a book from.</summary>
internal sealed class PackedRecordsWriter : StoredFieldsWriter
{
    private readonly Lucene.Net.Store.Directory directory;
    private readonly string dataName;
    private readonly string placesName;
    private readonly IndexOutput data;
    private readonly IndexOutput places;
    private readonly List<byte[]> waiting = [];
    private readonly int[] lengths = new int[PackedRecordsFormat.BlockRecords];
    private readonly int[] packedLengths = new int[PackedRecordsFormat.BlockRecords];
    private int waitingBytes;
    private int inBlock;
    private int blockBytes;
    private int documents;
    private byte[] block = new byte[1 << 14];
    private BytesRef? record;
    private Codebook? book;
    private StringTrie? trie;

    public PackedRecordsWriter(Lucene.Net.Store.Directory directory, SegmentInfo segment, IOContext context)
    {
        this.directory = directory;
        dataName = IndexFileNames.SegmentFileName(segment.Name, "", "fdt");
        placesName = IndexFileNames.SegmentFileName(segment.Name, "", "fdx");
        data = directory.CreateOutput(dataName, context);
        places = directory.CreateOutput(placesName, context);
        CodecUtil.WriteHeader(data, PackedRecordsFormat.DataName, PackedRecordsFormat.Version);
        CodecUtil.WriteHeader(places, PackedRecordsFormat.PlacesName, PackedRecordsFormat.Version);
    }

    public override void StartDocument(int numStoredFields) => record = null;

    public override void WriteField(FieldInfo info, IIndexableField field)
    {
        if (info.Name != IndexSchema.Record || record is not null)
            throw new NotSupportedException($"Of a document «{IndexSchema.Record}» is stored and nothing else, once; not «{info.Name}».");
        record = field.GetBinaryValue() ?? throw new NotSupportedException($"«{info.Name}» is stored as bytes.");
    }

    public override void FinishDocument() => Add(record is null ? default : record.Bytes.AsSpan(record.Offset, record.Length));

    /// <summary>Writes the next document's record; empty for none.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        documents++;
        if (book is not null)
        {
            Pack(bytes);
            return;
        }
        waiting.Add(bytes.ToArray());
        waitingBytes += bytes.Length;
        if (waitingBytes >= CodebookLearner.SampleBytes)
            Learn();
    }

    public override void Abort()
    {
        IOUtils.DisposeWhileHandlingException(data, places);
        IOUtils.DeleteFilesIgnoringExceptions(directory, dataName, placesName);
    }

    public override void Finish(FieldInfos fis, int numDocs)
    {
        if (documents != numDocs)
            throw new InvalidOperationException($"{documents} of {numDocs} records were stored.");
        if (book is null)
            Learn();
        EndBlock();
        CodecUtil.WriteFooter(data);
        CodecUtil.WriteFooter(places);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        data.Dispose();
        places.Dispose();
    }

    private void Learn()
    {
        book = CodebookLearner.Learn(waiting);
        trie = book.Trie();
        book.Write(data);
        waiting.ForEach(bytes => Pack(bytes));
        waiting.Clear();
    }

    private void Pack(ReadOnlySpan<byte> added)
    {
        if (inBlock == 0)
            places.WriteInt64(data.Position);
        var most = Codebook.MostPacked(added.Length);
        if (block.Length - blockBytes < most)
            Array.Resize(ref block, Math.Max(block.Length * 2, blockBytes + most));
        lengths[inBlock] = added.Length;
        packedLengths[inBlock] = book!.Pack(added, trie!, block.AsSpan(blockBytes));
        blockBytes += packedLengths[inBlock];
        if (++inBlock == lengths.Length)
            EndBlock();
    }

    // Both lengths of each record, for the last block too: what is missing there has none.
    private void EndBlock()
    {
        if (inBlock == 0)
            return;
        for (var i = 0; i < lengths.Length; i++)
        {
            data.WriteVInt32(i < inBlock ? packedLengths[i] : 0);
            data.WriteVInt32(i < inBlock ? lengths[i] : 0);
        }
        data.WriteBytes(block, blockBytes);
        (inBlock, blockBytes) = (0, 0);
    }
}
