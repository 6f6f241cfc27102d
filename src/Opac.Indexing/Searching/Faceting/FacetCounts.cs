using System.Runtime.InteropServices;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>
/// Counters for every facet value, used for one search after another: an array of their size for each request would be large enough to
/// cost a full garbage collection. Only what was counted is looked at and cleared, so that few hits cost little.
/// </summary>
internal sealed class FacetCounts(FacetTable table)
{
    private readonly int[] counts = new int[table.ValueCount + table.GroupCount];
    private readonly int[] touched = new int[table.ValueCount + table.GroupCount + 1];
    private readonly List<int> groups = [];
    private MostCounted[]? parts;
    private int touchedCount;

    /// <summary>The ordinals counted at least once; after <see cref="Spread"/>.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, touchedCount);

    /// <summary>How often a value was counted; after <see cref="Spread"/>.</summary>
    public int this[int ordinal] => counts[ordinal];

    /// <summary>Counts all values of documents.</summary>
    public void Add(ReadOnlySpan<int> docs)
    {
        var (all, met, next) = (counts, touched, touchedCount);
        foreach (var doc in docs)
        {
            foreach (var number in table.Row(doc))
            {
                // Without a branch, which would be guessed wrong at every second author.
                met[next] = number;
                next += all[number]++ == 0 ? 1 : 0;
            }
        }
        touchedCount = next;
    }

    /// <summary>Counts the values of a document that belong to one facet.</summary>
    public void Add(ReadOnlySpan<int> row, FacetRange range)
    {
        foreach (ref readonly var number in row)
        {
            foreach (var ordinal in table.Members(in number))
            {
                if (range.Holds(ordinal))
                    Add(ordinal, 1);
            }
        }
    }

    /// <summary>Gives what groups were counted to the values in them: once, when everything is counted.</summary>
    public void Spread()
    {
        var met = touchedCount;
        for (touchedCount = 0; touchedCount < met && touched[touchedCount] < table.ValueCount;)
            touchedCount++;
        groups.Clear();
        for (var i = touchedCount; i < met; i++)
        {
            if (touched[i] >= table.ValueCount)
                groups.Add(touched[i]);
            else
                touched[touchedCount++] = touched[i];
        }
        foreach (ref readonly var group in CollectionsMarshal.AsSpan(groups))
        {
            var count = counts[group];
            counts[group] = 0;
            foreach (var ordinal in table.Members(in group))
                Add(ordinal, count);
        }
    }

    /// <summary>
    /// The ordinals counted, parted by facet, in the order of the table's ranges; of facets of which only some are wanted those counted most, most
    /// first. To be changed at will, and good until the next search.
    /// </summary>
    /// <param name="most">How many are wanted of each facet; <see cref="int.MaxValue"/> for all, as they come.</param>
    public IReadOnlyList<MostCounted> Parted(Func<FacetRange, int> most)
    {
        parts ??= [.. table.Ranges.Select(range => new MostCounted(this, most(range)))];
        foreach (var part in parts)
            part.Begin();
        foreach (var ordinal in Touched)
            parts[table.RangeOf(ordinal)].Offer(ordinal, counts[ordinal]);
        return parts;
    }

    /// <summary>Makes ready for the next search.</summary>
    public void Clear()
    {
        foreach (var ordinal in Touched)
            counts[ordinal] = 0;
        touchedCount = 0;
    }

    private void Add(int ordinal, int count)
    {
        if (counts[ordinal] == 0)
            touched[touchedCount++] = ordinal;
        counts[ordinal] += count;
    }
}
