namespace Opac.Indexing.Searching;

/// <summary>Keeps the documents with the greatest keys; of equal ones those that stand first in the index, so that pages never overlap.</summary>
internal sealed class TopKeys(int wanted)
{
    private (long Key, int Doc, float Score)[] heap = new (long, int, float)[Math.Min(wanted, 64)];
    private int count;

    /// <summary>What is less than this is not kept.</summary>
    public long Least => count < wanted ? long.MinValue : heap[0].Key;

    /// <summary>Offers a document.</summary>
    public void Offer(long key, int doc, float score)
    {
        if (count < wanted)
        {
            if (count == heap.Length)
                Array.Resize(ref heap, Math.Min(wanted, count * 2));
            heap[count] = (key, doc, score);
            Rise(count++);
        }
        else if (IsWorse(heap[0], (key, doc, score)))
        {
            heap[0] = (key, doc, score);
            Sink();
        }
    }

    /// <summary>The documents kept, greatest key first.</summary>
    public IReadOnlyList<(int Doc, float Score)> Ordered()
    {
        var kept = heap.AsSpan(0, count).ToArray();
        Array.Sort(kept, static (a, b) => IsWorse(a, b) ? 1 : -1);
        return Array.ConvertAll(kept, static hit => (hit.Doc, hit.Score));
    }

    // The root is the worst kept.
    private static bool IsWorse((long Key, int Doc, float Score) a, (long Key, int Doc, float Score) b) => a.Key < b.Key || (a.Key == b.Key && a.Doc > b.Doc);

    private void Rise(int at)
    {
        while (at > 0 && IsWorse(heap[at], heap[(at - 1) / 2]))
        {
            (heap[at], heap[(at - 1) / 2]) = (heap[(at - 1) / 2], heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var child = (2 * at) + 1;
            if (child >= count)
                return;
            if (child + 1 < count && IsWorse(heap[child + 1], heap[child]))
                child++;
            if (!IsWorse(heap[child], heap[at]))
                return;
            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }
}
