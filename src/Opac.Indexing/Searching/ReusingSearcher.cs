using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Opac.Indexing.Searching;

/// <summary>Searches with enumerators of terms and postings that are kept for each thread: making them anew was most of what a search allocated.</summary>
internal sealed class ReusingSearcher(IndexReader reader) : IndexSearcher(reader), IDisposable
{
    private readonly ThreadLocal<SegmentLookup?[]> lookups = new(() => new SegmentLookup?[reader.Leaves.Count]);

    /// <summary>Looks terms up in a segment, for this thread.</summary>
    public SegmentLookup LookupIn(AtomicReaderContext segment) => lookups.Value![segment.Ord] ??= new SegmentLookup(segment.AtomicReader);

    /// <inheritdoc/>
    public void Dispose() => lookups.Dispose();

    // One search after another on a thread: what the last one used of a segment is free again.
    protected override void Search(IList<AtomicReaderContext> leaves, Weight weight, ICollector collector)
    {
        foreach (var lookup in lookups.Value!)
            lookup?.Begin();
        base.Search(leaves, weight, collector);
    }
}
