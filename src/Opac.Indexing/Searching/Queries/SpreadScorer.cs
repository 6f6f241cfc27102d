using System.Numerics;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Scores as <see cref="BestTermScorer"/> does, for the hundreds of lists that the beginning of a word stands for: one after another is walked to its
/// end and written over the whole segment, so that all can be read by one enumerator. One for each took a kilobyte and a half, and most of the time.
/// </summary>
internal sealed class SpreadScorer : BatchScorer
{
    private const int MostWeights = byte.MaxValue + 1, AtOnce = 4;

    private readonly float[] weights = new float[MostWeights];
    private readonly ulong[] filled;
    private readonly byte[] best;
    private int rank = -1;
    private int doc = -1;
    private int count;

    /// <summary>A scorer that matches nothing yet.</summary>
    /// <param name="weight">What it is of.</param>
    /// <param name="room">Room for the segment's documents, clean.</param>
    public SpreadScorer(Weight weight, ScoreSpread room)
        : base(weight) => (filled, best) = (room.Filled, room.Best);

    public override int DocID => doc;

    public override int Freq => 1;

    public override float GetScore() => weights[best[doc]];

    public override long GetCost() => count;

    /// <summary>Takes in lists that are worth the same, and no less than those before.</summary>
    /// <param name="docs">What reads lists of their field.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="weight">What they are worth.</param>
    public void Add(BlockDocs docs, ReadOnlySpan<FoundList> lists, float weight)
    {
        if (rank < 0 || weight > weights[rank])
            weights[++rank] = weight;
        foreach (var (_, place) in lists)
            docs.WriteAll(place, filled, best, (byte)rank);
    }

    /// <summary>Ends the taking in.</summary>
    /// <param name="accepted">The documents that have not been deleted; <c>null</c> for all.</param>
    public void Begin(IBits? accepted)
    {
        for (var block = 0; block < filled.Length; block++)
        {
            for (var bits = accepted is null ? 0 : filled[block]; bits != 0; bits &= bits - 1)
            {
                var at = BitOperations.TrailingZeroCount(bits);
                if (!accepted!.Get((block << 6) + at))
                    filled[block] &= ~(1UL << at);
            }
            count += BitOperations.PopCount(filled[block]);
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
            var first = block << 6;
            // A few are written whether there are so many or not: how many there are would be guessed wrong in every other block.
            for (var left = BitOperations.PopCount(bits); left > 0; left -= AtOnce)
            {
                if (docs.Length - taken <= AtOnce)
                {
                    for (; bits != 0 && taken < docs.Length; bits &= bits - 1)
                        docs[taken++] = doc = first + BitOperations.TrailingZeroCount(bits);
                    if (taken == docs.Length)
                        return Score(docs, scores, taken);
                    break;
                }
                for (var i = 0; i < AtOnce; i++, bits &= bits - 1)
                    docs[taken + i] = first + BitOperations.TrailingZeroCount(bits);
                taken += Math.Min(left, AtOnce);
            }
            if (++block < filled.Length)
                continue;
            doc = NO_MORE_DOCS;
            return Score(docs, scores, taken);
        }
    }

    private int Score(Span<int> docs, Span<float> scores, int taken)
    {
        for (var i = 0; i < taken; i++)
            scores[i] = weights[best[docs[i]]];
        return taken;
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
