using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Walks several lists of documents at once, a window of documents at a time: each list writes its weight into the window where it is the heaviest
/// yet. A heap of lists, as Lucene has it, costs some 100 ns a document with twenty lists; a window costs a few for each posting.
/// </summary>
/// <remarks>
/// Windows are small after a jump, when another part of the query leads and few documents are wanted, and grow while one document follows another. How
/// small depends on the lists: to jump in all of them costs as much as to read on for a while.
/// </remarks>
internal sealed class BestTermScorer : BatchScorer
{
    private const int SmallestWindow = 64, LargestWindow = ScoreWindow.Size, PostingsForJump = 8, ManyTimes = 16;

    private readonly DocsEnum[] lists;
    private readonly float[] weights;
    private readonly int[] docs;
    private readonly float[] best;
    private readonly ulong[] filled;
    private readonly int maxDoc;
    private readonly long cost;
    private readonly int smallest;
    private int active;
    private int start;
    private int end;
    private int size;
    private int doc = -1;

    public BestTermScorer(Weight weight, List<(DocsEnum Docs, float Weight)> postings, int maxDoc, ScoreWindow window)
        : base(weight)
    {
        (best, filled) = (window.Best, window.Filled);
        this.maxDoc = maxDoc;
        // The lightest are written into a window first, so that the heaviest stay.
        postings.Sort(static (a, b) => b.Weight.CompareTo(a.Weight));
        active = postings.Count;
        lists = new DocsEnum[active];
        weights = new float[active];
        docs = new int[active];
        for (var i = 0; i < active; i++)
        {
            (lists[i], weights[i]) = postings[i];
            docs[i] = -1;
            cost += lists[i].GetCost();
        }
        Lists = lists.Count(list => list.GetCost() * ManyTimes >= cost);
        size = smallest = (int)BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp((long)Lists * PostingsForJump * maxDoc / Math.Max(1, cost), SmallestWindow, LargestWindow));
    }

    /// <summary>How many lists are worth counting: in short ones there is little to jump over.</summary>
    public int Lists { get; }

    /// <summary>A bit for each document of the window that a list has.</summary>
    public ReadOnlySpan<ulong> Filled => filled;

    /// <summary>The scores of the documents of the window.</summary>
    public ReadOnlySpan<float> Best => best;

    public override int DocID => doc;

    public override int Freq => 1;

    public override float GetScore() => best[doc - start];

    public override long GetCost() => cost;

    public override int NextDoc() => Seek(doc + 1);

    public override int Advance(int target)
    {
        if (target >= end)
            size = smallest;
        return Seek(target);
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

    public override int Take(Span<int> docs, Span<float> scores)
    {
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

    private int FirstFrom(int target)
    {
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

    // The window begins where the nearest list is, so that empty stretches are jumped over.
    private bool Fill(int target)
    {
        var nearest = MoveTo(target);
        if (nearest == NO_MORE_DOCS)
            return false;
        Fill(nearest, nearest + size);
        size = Math.Min(size * 2, LargestWindow);
        return true;
    }

    /// <summary>The first document from a number on that any list has.</summary>
    public int MoveTo(int target)
    {
        var nearest = NO_MORE_DOCS;
        for (var i = active - 1; i >= 0; i--)
        {
            if (docs[i] < target)
                docs[i] = docs[i] + 1 == target ? lists[i].NextDoc() : lists[i].Advance(target);
            if (docs[i] == NO_MORE_DOCS)
                Drop(i);
            else
                nearest = Math.Min(nearest, docs[i]);
        }
        return nearest;
    }

    /// <summary>Writes what lists have of some documents that follow one another into the window; lists must have been moved to the first of them.</summary>
    /// <param name="first">The first document.</param>
    /// <param name="last">The document after the last; at most <see cref="ScoreWindow.Size"/> of them, a multiple of 64.</param>
    public void Fill(int first, int last)
    {
        (start, end) = (first, last);
        filled.AsSpan(0, (last - first) >> 6).Clear();
        for (var i = active - 1; i >= 0; i--)
            Write(i);
    }

    private void Write(int i)
    {
        var (list, weight, at) = (lists[i], weights[i], docs[i]);
        if (list is BlockDocs blocks)
        {
            at = blocks.WriteTo(start, end, filled, best, weight);
        }
        else
        {
            for (; at < end; at = list.NextDoc())
            {
                var offset = at - start;
                filled[offset >> 6] |= 1UL << offset;
                best[offset] = weight;
            }
        }
        docs[i] = at;
        if (at == NO_MORE_DOCS)
            Drop(i);
    }

    // The others keep their order.
    private void Drop(int i)
    {
        active--;
        for (; i < active; i++)
            (lists[i], weights[i], docs[i]) = (lists[i + 1], weights[i + 1], docs[i + 1]);
    }
}
