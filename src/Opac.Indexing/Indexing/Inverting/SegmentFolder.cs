using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing.Inverting;

/// <summary>A folder of segments that records are written into, an index by itself when it is finished. For one thread.</summary>
internal sealed class SegmentFolder : IDisposable
{
    // The file that names the segments, as Lucene 4.8 has it.
    private const string ListName = "segments";
    private const int ListVersion = 2;

    private readonly FSDirectory directory;
    private readonly CatalogueAnalyzer analyzer;
    private readonly RecordDocument document;
    private readonly long mostMemory;
    private readonly List<SegmentCommitInfo> segments = [];
    private readonly List<(string Id, int Segment, int Before)> replaced = [];
    private SegmentInverter? segment;

    /// <summary>Makes the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="analyzer">Its own analyzer.</param>
    /// <param name="bufferMegabytes">How much is gathered in memory before it is written as a segment.</param>
    public SegmentFolder(string folder, CatalogueAnalyzer analyzer, double bufferMegabytes)
    {
        System.IO.Directory.CreateDirectory(folder);
        (directory, this.analyzer, document, mostMemory) = (IndexFiles.Open(folder), analyzer, new RecordDocument(analyzer), (long)(bufferMegabytes * (1 << 20)));
    }

    /// <summary>Takes a record in.</summary>
    /// <param name="record">The record.</param>
    /// <param name="authorities">The persons known by several names.</param>
    /// <param name="replaces">Whether it takes the place of whatever was taken in under its id before.</param>
    public void Add(BibliographicRecord record, AuthorityList authorities, bool replaces)
    {
        segment ??= new SegmentInverter(directory, NameOf(segments.Count), analyzer);
        if (replaces)
            replaced.Add((record.Id.Value, segments.Count, segment.Documents));
        document.AddTo(segment, record, OtherName.Of(record, authorities));
        if (segment.Documents % IndexLane.BatchSize == 0 && segment.MemoryBytes > mostMemory)
            WriteSegment();
    }

    /// <summary>Writes what is left, and takes out what was replaced.</summary>
    public void Finish()
    {
        if (segment is not null)
            WriteSegment();
        WriteList();
        if (replaced.Count > 0)
            RemoveReplaced();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        segment?.Dispose();
        directory.Dispose();
    }

    private static string NameOf(int number) => FormattableString.Invariant($"_{number}");

    private void WriteSegment()
    {
        segments.Add(segment!.Write());
        segment.Dispose();
        segment = null;
    }

    // What Lucene's own writer writes when it commits, which cannot be told of segments made by others.
    private void WriteList()
    {
        using var list = directory.CreateOutput($"{ListName}_1", IOContext.DEFAULT);
        CodecUtil.WriteHeader(list, ListName, ListVersion);
        list.WriteInt64(1);
        list.WriteInt32(segments.Count);
        list.WriteInt32(segments.Count);
        foreach (var written in segments)
        {
            list.WriteString(written.Info.Name);
            list.WriteString(written.Info.Codec.Name);
            list.WriteInt64(-1);
            list.WriteInt32(0);
            list.WriteInt64(-1);
            list.WriteInt32(0);
        }
        list.WriteStringStringMap(new Dictionary<string, string>());
        CodecUtil.WriteFooter(list);
    }

    private void RemoveReplaced()
    {
        using var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.APPEND, IndexBuilder.UpdateBufferMegabytes));
        using (var reader = DirectoryReader.Open(writer, applyAllDeletes: false))
        {
            // Each once: the writer forgets a segment with its last document.
            foreach (var (number, doc) in DocumentsReplaced(reader))
            {
                if (!writer.TryDeleteDocument(reader.Leaves[number].AtomicReader, doc))
                    throw new InvalidOperationException("A record could not be replaced.");
            }
        }
        writer.Commit();
    }

    private HashSet<(int Segment, int Document)> DocumentsReplaced(DirectoryReader reader)
    {
        var found = new HashSet<(int, int)>();
        foreach (var (id, last, before) in replaced)
        {
            for (var i = 0; i <= last && i < reader.Leaves.Count; i++)
            {
                var docs = reader.Leaves[i].AtomicReader.GetTermDocsEnum(new Term(IndexSchema.Id, id));
                for (int doc; docs is not null && (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS && (i < last || doc < before);)
                    found.Add((i, doc));
            }
        }
        return found;
    }
}
