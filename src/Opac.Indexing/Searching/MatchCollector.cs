using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Opac.Indexing.Searching.Faceting;

namespace Opac.Indexing.Searching;

/// <summary>Takes all matches in one pass: counts their facets and keeps the best of them.</summary>
/// <remarks>A match that fails the constraints of one facet only is counted in that facet: so each facet shows what choosing another of its values would give.</remarks>
internal sealed class MatchCollector(CatalogueSnapshot snapshot, HitOrder order, IReadOnlyList<FacetFilter> filters, FacetCounts? counts, int wanted) : ICollector
{
    // Matches are taken a batch at a time: the rows of many are fetched at once, where one after another would wait for memory.
    private const int BatchSize = 256, BatchesBetweenLooks = 31;

    // A million matches are counted in a thirtieth of this: only a hostile question on a machine with much to do ends here.
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(2);

    private readonly long began = Stopwatch.GetTimestamp();
    private readonly TopKeys best = new(wanted);
    private readonly bool needsScores = wanted > 0 && order.NeedsScores;
    private readonly int[] docs = new int[BatchSize];
    private readonly float[] scores = new float[BatchSize];
    private Scorer? scorer;
    private int docBase;
    private int collected;
    private int batches;

    /// <summary>Whether looking ended because it took too long: then there are more matches than were counted.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>How many documents match all that was asked; good after <see cref="Finish"/>.</summary>
    public int Total { get; private set; }

    /// <summary>The best of them, best first, with their scores.</summary>
    public IReadOnlyList<(int Doc, float Score)> Best() => best.Ordered();

    // Out of order would be no quicker, and to find that out Lucene would make every scorer twice.
    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        if (IsPartial)
            throw new CollectionTerminatedException();
        docBase = context.DocBase;
    }

    public void Collect(int docInSegment)
    {
        scores[collected] = needsScores ? scorer!.GetScore() : 0;
        docs[collected] = docBase + docInSegment;
        if (++collected < BatchSize)
            return;
        Finish();
        if ((++batches & BatchesBetweenLooks) == 0 && Stopwatch.GetElapsedTime(began) > longest)
        {
            IsPartial = true;
            throw new CollectionTerminatedException();
        }
    }

    /// <summary>Takes in what has been collected; to be called when all is.</summary>
    public void Finish()
    {
        if (filters.Count > 0 || counts is not null)
            snapshot.Facets.Fetch(docs.AsSpan(0, collected));
        if (filters.Count > 0)
            KeepPassing();
        Total += collected;
        counts?.Add(docs.AsSpan(0, collected));
        for (var i = 0; i < collected && wanted > 0; i++)
        {
            if (!needsScores || HitOrder.KeyOfBest(scores[i]) >= best.Least)
                best.Offer(order.KeyOf(docs[i], scores[i]), docs[i], scores[i]);
        }
        collected = 0;
    }

    private void KeepPassing()
    {
        var kept = 0;
        for (var i = 0; i < collected; i++)
        {
            if (PassesFilters(docs[i]))
                (docs[kept], scores[kept++]) = (docs[i], scores[i]);
        }
        collected = kept;
    }

    private bool PassesFilters(int doc)
    {
        var row = snapshot.Facets.Row(doc);
        FacetFilter? failed = null;
        foreach (var filter in filters)
        {
            if (filter.Passes(row))
                continue;
            if (failed is not null)
                return false;
            failed = filter;
        }
        if (failed is null)
            return true;
        counts?.Add(row, failed.Range);
        return false;
    }
}
