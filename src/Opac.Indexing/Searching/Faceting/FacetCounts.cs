namespace Opac.Indexing.Searching.Faceting;

/// <summary>
/// Counters for every facet value, used for one search after another: an array of their size for each request would be large enough to
/// cost a full garbage collection. Only what was counted is looked at and cleared, so that few hits cost little.
/// </summary>
internal sealed class FacetCounts(int values)
{
    private readonly int[] counts = new int[values];
    private readonly int[] touched = new int[values];
    private List<int>[] parts = [];
    private int touchedCount;

    /// <summary>The ordinals counted at least once, in the order in which they were met.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, touchedCount);

    /// <summary>How often a value was counted.</summary>
    public int this[int ordinal] => counts[ordinal];

    /// <summary>Counts all values of a document.</summary>
    public void Add(ReadOnlySpan<int> row)
    {
        foreach (var ordinal in row)
        {
            if (counts[ordinal]++ == 0)
                touched[touchedCount++] = ordinal;
        }
    }

    /// <summary>Counts the values of a document that belong to one facet.</summary>
    public void Add(ReadOnlySpan<int> row, FacetRange range)
    {
        foreach (var ordinal in row)
        {
            if (range.Holds(ordinal) && counts[ordinal]++ == 0)
                touched[touchedCount++] = ordinal;
        }
    }

    /// <summary>The ordinals counted, parted by facet, in the order of the table's ranges. To be changed at will, and good until the next search.</summary>
    public List<int>[] Parted(FacetTable table)
    {
        if (parts.Length != table.Ranges.Count)
            parts = [.. table.Ranges.Select(_ => new List<int>())];
        foreach (var part in parts)
            part.Clear();
        foreach (var ordinal in Touched)
            parts[table.RangeOf(ordinal)].Add(ordinal);
        return parts;
    }

    /// <summary>Makes ready for the next search.</summary>
    public void Clear()
    {
        foreach (var ordinal in Touched)
            counts[ordinal] = 0;
        touchedCount = 0;
    }
}
