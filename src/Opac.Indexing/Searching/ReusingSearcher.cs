using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Opac.Indexing.Searching;

/// <summary>Searches with enumerators of terms and postings that are kept for each thread: making them anew was most of what a search allocated.</summary>
internal sealed class ReusingSearcher(IndexReader reader) : IndexSearcher(reader), IDisposable
{
    private readonly ThreadLocal<SegmentLookup?[]> lookups = new(() => new SegmentLookup?[reader.Leaves.Count]);
    private Dictionary<string, TermFilter>[]? filters;

    /// <summary>Looks terms up in a segment, for this thread.</summary>
    public SegmentLookup LookupIn(AtomicReaderContext segment) => lookups.Value![segment.Ord] ??= new SegmentLookup(segment.AtomicReader, segment.Ord, Volatile.Read(ref filters)?[segment.Ord]);

    /// <summary>Makes filters of the terms of some fields, for all searches that begin from then on. Reads every term: a second for some millions.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="isWanted">Asked now and then whether to go on.</param>
    public void Filter(IReadOnlyCollection<string> fields, Func<bool> isWanted)
    {
        var made = new Dictionary<string, TermFilter>[TopReaderContext.Leaves.Count];
        foreach (var leaf in TopReaderContext.Leaves)
        {
            made[leaf.Ord] = new(StringComparer.Ordinal);
            foreach (var field in fields)
            {
                if (leaf.AtomicReader.GetTerms(field) is not { } terms)
                    continue;
                if (TermFilter.Of(terms, isWanted) is not { } filter)
                    return;
                made[leaf.Ord].Add(field, filter);
            }
        }
        Volatile.Write(ref filters, made);
    }

    /// <summary>Whether any document has a term.</summary>
    public bool Has(string field, BytesRef term)
    {
        foreach (var leaf in TopReaderContext.Leaves)
        {
            if (LookupIn(leaf).Has(field, term))
                return true;
        }
        return false;
    }

    /// <summary>Hands all matches of a query to a collector.</summary>
    public void Search(Query query, MatchCollector matches)
    {
        var weight = CreateNormalizedWeight(query);
        Begin();
        foreach (var leaf in TopReaderContext.Leaves)
        {
            if (!matches.IsPartial && weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is { } scorer)
                matches.TakeAll(scorer, leaf.DocBase);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => lookups.Dispose();

    protected override void Search(IList<AtomicReaderContext> leaves, Weight weight, ICollector collector)
    {
        Begin();
        base.Search(leaves, weight, collector);
    }

    // One search after another on a thread: what the last one used of a segment is free again.
    private void Begin()
    {
        var known = Volatile.Read(ref filters);
        var mine = lookups.Value!;
        for (var i = 0; i < mine.Length; i++)
            mine[i]?.Begin(known?[i]);
    }
}
