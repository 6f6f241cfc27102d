using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Opac.Indexing.Searching.Faceting;

namespace Opac.Indexing.Searching;

/// <summary>Takes all matches in one pass: counts their facets and keeps the best of them.</summary>
/// <remarks>A match that fails the constraints of one facet only is counted in that facet: so each facet shows what choosing another of its values would give.</remarks>
internal sealed class MatchCollector(CatalogueSnapshot snapshot, HitOrder order, IReadOnlyList<FacetFilter> filters, FacetCounts? counts, int wanted) : ICollector
{
    private const int MatchesBetweenLooks = (1 << 13) - 1;

    // A million matches are counted in a thirtieth of this: only a hostile question on a machine with much to do ends here.
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(2);

    private readonly long began = Stopwatch.GetTimestamp();
    private readonly TopKeys best = new(wanted);
    private Scorer? scorer;
    private int docBase;
    private int collected;

    /// <summary>Whether looking ended because it took too long: then there are more matches than were counted.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>How many documents match all that was asked.</summary>
    public int Total { get; private set; }

    /// <summary>The best of them, best first, with their scores.</summary>
    public IReadOnlyList<(int Doc, float Score)> Best() => best.Ordered();

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        if (IsPartial)
            throw new CollectionTerminatedException();
        docBase = context.DocBase;
    }

    public void Collect(int docInSegment)
    {
        if ((++collected & MatchesBetweenLooks) == 0 && Stopwatch.GetElapsedTime(began) > longest)
        {
            IsPartial = true;
            throw new CollectionTerminatedException();
        }
        var doc = docBase + docInSegment;
        if (filters.Count > 0 && !PassesFilters(doc))
            return;
        Total++;
        counts?.Add(snapshot.Facets.Row(doc));
        if (wanted == 0)
            return;
        var score = order.NeedsScores ? scorer!.GetScore() : 0;
        best.Offer(order.KeyOf(doc, score), doc, score);
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
