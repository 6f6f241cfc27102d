using System.Numerics;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>The values of one facet that were counted most. A common word touches tens of thousands of authors, of which twenty are shown: the others cost a look each.</summary>
/// <param name="counts">The counters.</param>
/// <param name="most">How many are kept; <see cref="int.MaxValue"/> for all, in no order.</param>
internal sealed class MostCounted(FacetCounts counts, int most) : IComparer<int>
{
    private int floor;

    /// <summary>The ordinals kept.</summary>
    public List<int> Kept { get; } = [];

    /// <summary>How many values were counted, those not kept among them.</summary>
    public int Total { get; private set; }

    /// <summary>Makes ready for the next search.</summary>
    public void Begin()
    {
        Kept.Clear();
        (floor, Total) = (0, 0);
    }

    /// <summary>Takes a value in.</summary>
    public void Offer(int ordinal, int count)
    {
        Total++;
        if (count >= floor)
            Keep(ordinal);
    }

    /// <summary>Takes all values in that were counted; of those that were not the counters are 0.</summary>
    /// <param name="all">The counters of all values, in their order.</param>
    /// <param name="first">The ordinal of the first.</param>
    public void OfferAll(ReadOnlySpan<int> all, int first)
    {
        var at = 0;
        var counted = Vector<int>.Zero;
        // Most are passed over without being looked at one by one.
        for (var least = new Vector<int>(Least); at + Vector<int>.Count <= all.Length; at += Vector<int>.Count)
        {
            var some = new Vector<int>(all[at..]);
            counted -= Vector.GreaterThan(some, Vector<int>.Zero);
            if (Vector.LessThanAll(some, least))
                continue;
            Keep(all.Slice(at, Vector<int>.Count), first + at);
            least = new Vector<int>(Least);
        }
        Total = Vector.Sum(counted) + all.Length - at - all[at..].Count(0);
        Keep(all[at..], first + at);
    }

    /// <summary>Those counted more come first, and of equal ones those that come first by their text.</summary>
    public int Compare(int x, int y) => counts[y] != counts[x] ? counts[y].CompareTo(counts[x]) : x.CompareTo(y);

    // Of values that come in their order the next must be counted more often than the least that is kept.
    private int Least => floor + 1;

    private void Keep(ReadOnlySpan<int> some, int first)
    {
        for (var i = 0; i < some.Length; i++)
        {
            if (some[i] >= Least)
                Keep(first + i);
        }
    }

    private void Keep(int ordinal)
    {
        if (most == int.MaxValue)
        {
            Kept.Add(ordinal);
            return;
        }
        if (Kept.Count == most && Compare(ordinal, Kept[^1]) > 0)
            return;
        Kept.Insert(~Kept.BinarySearch(ordinal, this), ordinal);
        if (Kept.Count > most)
            Kept.RemoveAt(most);
        if (Kept.Count == most)
            floor = counts[Kept[^1]];
    }
}
