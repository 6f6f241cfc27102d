using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>Makes an index of records.</summary>
public sealed class IndexBuilder(WordAnalyzer words)
{
    /// <summary>Writes the records into an empty folder and commits. The same id again replaces the earlier record.</summary>
    /// <returns>How many records the index holds.</returns>
    public int Build(string folder, IEnumerable<BibliographicRecord> records, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        using var directory = FSDirectory.Open(folder);
        using var unused = new KeywordAnalyzer();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, unused) { RAMBufferSizeMB = 64, OpenMode = OpenMode.CREATE });
        var document = new RecordDocument(words);
        var count = 0;
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.UpdateDocument(new Term(IndexSchema.Id, record.Id.Value), document.Of(record));
            progress?.Invoke(++count);
        }
        writer.Commit();
        return writer.NumDocs;
    }
}
