using System.Numerics;
using Lucene.Net.Search;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Walks several lists of documents at once, a window of documents at a time: each list writes its weight into the window where it is the heaviest
/// yet. A heap of lists, as Lucene has it, costs some 100 ns a document with twenty lists; a window costs a few for each posting.
/// </summary>
/// <remarks>
/// How small a window is after a jump depends on the lists: to jump in all of them costs as much as to read on for a while.
/// </remarks>
internal sealed class BestTermScorer : WindowScorer
{
    private const int PostingsForJump = 8, ManyTimes = 16;

    private readonly BlockDocs[] lists;
    private readonly float[] weights;
    private readonly int[] docs;
    private readonly long cost;
    private int active;

    public BestTermScorer(Weight weight, List<(BlockDocs Docs, float Weight)> postings, int maxDoc, ScoreWindow window)
        : base(weight, window, maxDoc)
    {
        // The lightest are written into a window first, so that the heaviest stay.
        postings.Sort(static (a, b) => b.Weight.CompareTo(a.Weight));
        active = postings.Count;
        lists = new BlockDocs[active];
        weights = new float[active];
        docs = new int[active];
        for (var i = 0; i < active; i++)
        {
            (lists[i], weights[i]) = postings[i];
            docs[i] = -1;
            cost += lists[i].GetCost();
        }
        Lists = lists.Count(list => list.GetCost() * ManyTimes >= cost);
        Smallest = (int)BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp((long)Lists * PostingsForJump * maxDoc / Math.Max(1, cost), SmallestWindow, ScoreWindow.Size));
    }

    /// <summary>How many lists are worth counting: in short ones there is little to jump over.</summary>
    public int Lists { get; }

    public override long GetCost() => cost;

    /// <summary>The first document from a number on that any list has.</summary>
    public override int MoveTo(int target)
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

    protected override void Write(int first, int last, ScoreWindow into)
    {
        for (var i = active - 1; i >= 0; i--)
            Write(i, first, last, into.Filled, into.Best);
    }

    private void Write(int i, int start, int end, ulong[] filled, float[] best)
    {
        docs[i] = lists[i].WriteTo(start, end, filled, best, weights[i]);
        if (docs[i] == NO_MORE_DOCS)
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
