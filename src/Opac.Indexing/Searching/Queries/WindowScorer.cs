using System.Numerics;
using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Walks matches a window of documents at a time: what is written into a window costs no call for each document.</summary>
/// <remarks>
/// Windows are small after a jump, when another part of the query leads and few documents are wanted, and grow while one document follows another.
/// </remarks>
/// <param name="weight">What it is of.</param>
/// <param name="window">Room for the window.</param>
/// <param name="maxDoc">How many documents the segment has.</param>
internal abstract class WindowScorer(Weight weight, ScoreWindow window, int maxDoc) : BatchScorer(weight)
{
    /// <summary>The least that a window has.</summary>
    protected const int SmallestWindow = 64;

    private int start;
    private int end;
    private int smallest = SmallestWindow;
    private int size = SmallestWindow;
    private int doc = -1;

    /// <summary>A bit for each document of the window that matches.</summary>
    public ReadOnlySpan<ulong> Filled => window.Filled;

    /// <summary>The scores of the documents of the window.</summary>
    public ReadOnlySpan<float> Best => window.Best;

    public override int DocID => doc;

    public override int Freq => 1;

    /// <summary>How many documents the window after a jump has, a power of two.</summary>
    protected int Smallest
    {
        init => size = smallest = value;
    }

    /// <summary>A document from a number on before which none matches.</summary>
    public abstract int MoveTo(int target);

    /// <summary>Writes the matches among some documents that follow one another into the window; this must have been moved to the first of them.</summary>
    /// <param name="first">The first document.</param>
    /// <param name="last">The document after the last; at most as many as the window has room for, a multiple of 64.</param>
    public void Fill(int first, int last)
    {
        (start, end) = (first, last);
        window.Filled.AsSpan(0, (last - first) >> 6).Clear();
        Write(first, last, window);
    }

    /// <summary>Writes the matches among some documents into a window in which there is none yet.</summary>
    protected abstract void Write(int first, int last, ScoreWindow into);

    public override float GetScore() => window.Best[doc - start];

    public override int NextDoc() => Seek(doc + 1);

    public override int Advance(int target)
    {
        if (target >= end)
            size = smallest;
        return Seek(target);
    }

    public override int Take(Span<int> docs, Span<float> scores)
    {
        var (filled, best) = (window.Filled, window.Best);
        var count = 0;
        for (var at = doc + 1; at < end || (at < maxDoc && Fill(at)); at = end)
        {
            at = Math.Max(at, start);
            var block = (at - start) >> 6;
            var bits = filled[block] & (ulong.MaxValue << (at - start));
            while (true)
            {
                for (; bits != 0; bits &= bits - 1)
                {
                    var offset = (block << 6) + BitOperations.TrailingZeroCount(bits);
                    docs[count] = start + offset;
                    scores[count] = best[offset];
                    if (++count < docs.Length)
                        continue;
                    doc = start + offset;
                    return count;
                }
                if (++block == (end - start) >> 6)
                    break;
                bits = filled[block];
            }
        }
        doc = NO_MORE_DOCS;
        return count;
    }

    private int Seek(int target)
    {
        while (true)
        {
            if (target < end && FirstFrom(Math.Max(target, start)) is >= 0 and var next)
                return doc = next;
            target = Math.Max(target, end);
            if (target >= maxDoc || !Fill(target))
                return doc = NO_MORE_DOCS;
        }
    }

    private int FirstFrom(int target)
    {
        var filled = window.Filled;
        var offset = target - start;
        var block = offset >> 6;
        var bits = filled[block] & (ulong.MaxValue << offset);
        while (bits == 0)
        {
            if (++block >= (end - start) >> 6)
                return -1;
            bits = filled[block];
        }
        return start + (block << 6) + BitOperations.TrailingZeroCount(bits);
    }

    // The window begins where something may match, so that empty stretches are jumped over.
    private bool Fill(int target)
    {
        var nearest = MoveTo(target);
        if (nearest == NO_MORE_DOCS)
            return false;
        Fill(nearest, nearest + size);
        size = Math.Min(size * 2, window.Best.Length);
        return true;
    }
}
