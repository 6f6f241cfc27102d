using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Walks several lists of documents at once, a window of documents at a time: each list writes its weight into the window where it is the heaviest
/// yet. A heap of lists, as Lucene has it, costs some 100 ns a document with twenty lists; a window costs a few for each posting.
/// </summary>
/// <remarks>Windows are small after a jump, when another part of the query leads and few documents are wanted, and grow while one document follows another.</remarks>
internal sealed class BestTermScorer : Scorer
{
    private const int SmallestWindow = 64, LargestWindow = ScoreWindow.Size;

    private readonly DocsEnum[] lists;
    private readonly float[] weights;
    private readonly int[] docs;
    private readonly float[] best;
    private readonly ulong[] filled;
    private readonly int maxDoc;
    private readonly long cost;
    private int active;
    private int start;
    private int end;
    private int size = SmallestWindow;
    private int doc = -1;

    public BestTermScorer(Weight weight, List<(DocsEnum Docs, float Weight)> postings, int maxDoc, ScoreWindow window)
        : base(weight)
    {
        (best, filled) = (window.Best, window.Filled);
        this.maxDoc = maxDoc;
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
    }

    public override int DocID => doc;

    public override int Freq => 1;

    public override float GetScore() => best[doc - start];

    public override long GetCost() => cost;

    public override int NextDoc() => Seek(doc + 1);

    public override int Advance(int target)
    {
        if (target >= end)
            size = SmallestWindow;
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
        if (nearest == NO_MORE_DOCS)
            return false;

        start = nearest;
        end = start + size;
        filled.AsSpan(0, size >> 6).Clear();
        size = Math.Min(size * 2, LargestWindow);
        for (var i = active - 1; i >= 0; i--)
            Write(i);
        return true;
    }

    private void Write(int i)
    {
        var (list, weight, at) = (lists[i], weights[i], docs[i]);
        while (at < end)
        {
            var offset = at - start;
            ref var block = ref filled[offset >> 6];
            var bit = 1UL << offset;
            if ((block & bit) == 0 || best[offset] < weight)
                best[offset] = weight;
            block |= bit;
            at = list.NextDoc();
        }
        docs[i] = at;
        if (at == NO_MORE_DOCS)
            Drop(i);
    }

    private void Drop(int i)
    {
        active--;
        (lists[i], weights[i], docs[i]) = (lists[active], weights[active], docs[active]);
    }
}
