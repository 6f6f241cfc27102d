using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Scores as <see cref="BestTermScorer"/> does, for the hundreds of lists that the beginning of a word stands for: one after another is walked to its
/// end and written over the whole segment, so that all can be read by one enumerator. One for each took a kilobyte and a half, and most of the time.
/// </summary>
internal sealed class SpreadScorer : BatchScorer
{
    /// <summary>How many different weights there may be.</summary>
    public const int MostWeights = byte.MaxValue + 1;

    private readonly float[] weights;
    private readonly ulong[] filled;
    private readonly byte[] best;
    private int doc = -1;
    private int count;

    /// <summary>A scorer that matches nothing yet.</summary>
    /// <param name="weight">What it is of.</param>
    /// <param name="weights">The weights that lists have, ascending, at most <see cref="MostWeights"/>.</param>
    /// <param name="room">Room for the segment's documents, clean.</param>
    public SpreadScorer(Weight weight, float[] weights, ScoreSpread room)
        : base(weight)
    {
        this.weights = weights;
        (filled, best) = (room.Filled, room.Best);
    }

    public override int DocID => doc;

    public override int Freq => 1;

    public override float GetScore() => weights[best[doc]];

    public override long GetCost() => count;

    /// <summary>Takes in the documents of a list that is at its beginning.</summary>
    public void Add(DocsEnum docs, float weight)
    {
        var rank = (byte)weights.AsSpan().BinarySearch(weight);
        if (docs is BlockDocs { IsWhole: true } blocks)
        {
            for (var some = blocks.Take(); some.Length > 0; some = blocks.Take())
            {
                foreach (var at in some)
                    Add(at, rank);
            }
            return;
        }
        for (int at; (at = docs.NextDoc()) != NO_MORE_DOCS;)
            Add(at, rank);
    }

    private void Add(int at, byte rank)
    {
        ref var block = ref filled[at >> 6];
        var bit = 1UL << at;
        if ((block & bit) == 0)
        {
            block |= bit;
            best[at] = rank;
            count++;
        }
        else if (best[at] < rank)
        {
            best[at] = rank;
        }
    }

    public override int Take(Span<int> docs, Span<float> scores)
    {
        var taken = 0;
        var block = (doc + 1) >> 6;
        if (doc == NO_MORE_DOCS || block >= filled.Length)
            return 0;
        for (var bits = filled[block] & (ulong.MaxValue << (doc + 1)); ; bits = filled[block])
        {
            for (; bits != 0; bits &= bits - 1)
            {
                var at = (block << 6) + BitOperations.TrailingZeroCount(bits);
                docs[taken] = at;
                scores[taken] = weights[best[at]];
                if (++taken < docs.Length)
                    continue;
                doc = at;
                return taken;
            }
            if (++block < filled.Length)
                continue;
            doc = NO_MORE_DOCS;
            return taken;
        }
    }

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        var block = target >> 6;
        if (block >= filled.Length)
            return doc = NO_MORE_DOCS;
        var bits = filled[block] & (ulong.MaxValue << target);
        while (bits == 0)
        {
            if (++block == filled.Length)
                return doc = NO_MORE_DOCS;
            bits = filled[block];
        }
        return doc = (block << 6) + BitOperations.TrailingZeroCount(bits);
    }
}
