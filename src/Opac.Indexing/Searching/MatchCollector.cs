using System.Diagnostics;
using Lucene.Net.Search;
using Opac.Indexing.Searching.Faceting;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>Takes all matches in one pass: counts their facets and keeps the best of them.</summary>
/// <remarks>A match that fails the constraints of one facet only is counted in that facet: so each facet shows what choosing another of its values would give.</remarks>
internal sealed class MatchCollector(CatalogueSnapshot snapshot, HitOrder order, FacetFilter[] filters, FacetCounts? counts, int wanted)
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
    // What each document of the batch earns for its whole title.
    private readonly float[] wholes = new float[BatchSize];
    private readonly byte[] likely = new byte[BatchSize];
    private TitleBonusScorer? bonus;
    private SlightWordsScorer? slight;
    private int docBase;
    private int collected;
    private int likelyCount;
    private bool hasWholes;
    private float slightMost;
    private float phraseMost;
    private int batches;

    /// <summary>Whether looking ended because it took too long: then there are more matches than were counted.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>How many documents match all that was asked.</summary>
    public int Total { get; private set; }

    /// <summary>The best of them, best first, with their scores.</summary>
    public IReadOnlyList<(int Doc, float Score)> Best() => best.Ordered();

    /// <summary>Takes in all matches of one segment.</summary>
    /// <param name="scorer">What walks them.</param>
    /// <param name="firstDoc">The number of the segment's first document.</param>
    public void TakeAll(Scorer scorer, int firstDoc)
    {
        docBase = firstDoc;
        bonus = scorer as TitleBonusScorer;
        scorer = bonus?.Main ?? scorer;
        slight = scorer as SlightWordsScorer;
        scorer = slight?.Main ?? scorer;
        (slightMost, phraseMost) = (slight?.Most ?? 0, bonus?.Most(0) ?? 0);
        if (scorer is BatchScorer batch)
            TakeBatches(batch);
        else
            TakeEach(scorer);
    }

    private void TakeBatches(BatchScorer scorer)
    {
        do
        {
            collected = scorer.Take(docs, scores);
            foreach (ref var doc in docs.AsSpan(0, collected))
                doc += docBase;
        }
        while (Finish(collected == BatchSize));
    }

    private void TakeEach(Scorer scorer)
    {
        for (int doc; (doc = scorer.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
        {
            scores[collected] = needsScores ? scorer.GetScore() : 0;
            docs[collected] = docBase + doc;
            if (++collected == BatchSize && !Finish(true))
                return;
        }
        Finish(false);
    }

    // Takes in what has been collected; answers whether to go on.
    private bool Finish(bool more)
    {
        if (filters.Length > 0 || counts is not null)
            snapshot.Facets.Lines.Fetch(docs.AsSpan(0, collected));
        if (filters.Length > 0)
            KeepPassing();
        Total += collected;
        if (needsScores)
            FindLikely();
        counts?.Add(docs.AsSpan(0, collected));
        if (needsScores)
            OfferLikely();
        else
            OfferAll();
        collected = 0;
        if (!more || (++batches & BatchesBetweenLooks) != 0)
            return more;
        IsPartial = Stopwatch.GetElapsedTime(began) > longest;
        return !IsPartial;
    }

    // Most matches cannot be among the best by what they score, whatever they are worth beside it: so much is told without a look at the memory.
    private void FindLikely()
    {
        FindWholes();
        likelyCount = HitOrder.MayReach(scores, collected, slightMost, wholes, phraseMost, best.Least, likely);
        foreach (var i in likely.AsSpan(0, likelyCount))
            order.Fetch(docs[i]);
    }

    // The documents of a batch ascend.
    private void FindWholes()
    {
        if (hasWholes)
            Array.Clear(wholes);
        hasWholes = false;
        if (bonus is null || collected == 0)
            return;
        var batch = docs.AsSpan(0, collected);
        var last = batch[^1] - docBase;
        for (var whole = bonus.NextWhole(batch[0] - docBase); whole <= last; whole = bonus.NextWhole(whole + 1))
        {
            if (batch.BinarySearch(whole + docBase) is >= 0 and var at)
                (hasWholes, wholes[at]) = (true, bonus.Whole(whole));
        }
    }

    private void OfferLikely()
    {
        foreach (var i in likely.AsSpan(0, likelyCount))
        {
            if (order.MostOf(docs[i], scores[i] + slightMost + (wholes[i] + phraseMost), mayRound: slight is not null) > best.Least)
                OfferScored(docs[i], scores[i], wholes[i]);
        }
    }

    // What slight words and the title earn is looked for where the document could be among the best by it.
    private void OfferScored(int doc, float score, float whole)
    {
        var inSegment = doc - docBase;
        if (slight is not null)
        {
            score += slight.Of(inSegment);
            if (order.MostOf(doc, score + (whole + phraseMost), mayRound: false) <= best.Least)
                return;
        }
        if (bonus is not null)
            score += bonus.Bonus(inSegment, whole);
        best.Offer(order.KeyOf(doc, score), doc, score);
    }

    private void OfferAll()
    {
        for (var i = 0; i < collected && wanted > 0; i++)
            best.Offer(order.KeyOf(docs[i], 0), docs[i], 0);
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
        var row = snapshot.Facets.Lines.Row(doc);
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
        if (counts is not null)
            failed.Count(row, counts);
        return false;
    }
}
