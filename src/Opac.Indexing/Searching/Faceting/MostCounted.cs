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
        if (count < floor)
            return;
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

    /// <summary>Those counted more come first, and of equal ones those that come first by their text.</summary>
    public int Compare(int x, int y) => counts[y] != counts[x] ? counts[y].CompareTo(counts[x]) : x.CompareTo(y);
}
