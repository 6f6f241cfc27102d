namespace Opac.Indexing.Searching.Faceting;

/// <summary>
/// Counters for every facet value, used for one search after another: an array of their size for each request would be large enough to
/// cost a full garbage collection. Where few values were counted only these are looked at and cleared, so that few hits cost little; where many
/// were, all are, one after another, which is less than to keep a list of them.
/// </summary>
internal sealed class FacetCounts
{
    // A counter that is reached by a list costs as much as some dozen that are passed over in a row.
    private const int CountersForOneListed = 16;

    private readonly FacetTable table;
    private readonly int[] counts;
    private readonly int[] touched;
    private readonly int mostTouched;
    private readonly List<int> groups = [];
    private MostCounted[]? parts;
    private int touchedCount;

    /// <summary>Counters for the values of a table.</summary>
    public FacetCounts(FacetTable table)
    {
        this.table = table;
        counts = new int[table.NumberCount + FacetLines.Size];
        touched = new int[counts.Length + 1];
        mostTouched = counts.Length / CountersForOneListed;
        Clear();
    }

    /// <summary>How often a value was counted; after <see cref="Spread"/>.</summary>
    public int this[int ordinal] => counts[ordinal];

    private bool IsListed => touchedCount <= mostTouched;

    /// <summary>Counts all values of documents.</summary>
    public void Add(ReadOnlySpan<int> docs)
    {
        if (!IsListed)
        {
            table.Lines.Count(docs, counts);
            return;
        }
        foreach (var doc in docs)
            AddListed(table.Lines.Row(doc));
    }

    private void AddListed(ReadOnlySpan<int> row)
    {
        var (all, met, next) = (counts, touched, touchedCount);
        foreach (var number in row)
        {
            // Without a branch, which would be guessed wrong at every second author.
            met[next] = number;
            next += all[number]++ == 0 ? 1 : 0;
        }
        touchedCount = next;
    }

    /// <summary>Counts a value so many times.</summary>
    public void Add(int ordinal, int count)
    {
        // Where what was counted outgrows the list, it is not read any more.
        if (counts[ordinal] == 0 && IsListed)
            touched[touchedCount++] = ordinal;
        counts[ordinal] += count;
    }

    /// <summary>Gives what groups were counted to the values in them: once, when everything is counted.</summary>
    public void Spread()
    {
        if (!IsListed)
        {
            for (var group = Next(table.ValueCount, table.NumberCount); group < table.NumberCount; group = Next(group + 1, table.NumberCount))
                Part(in group);
            return;
        }
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
        foreach (var group in groups)
            Part(in group);
    }

    /// <summary>The ordinals of a facet that were counted, in no order; after <see cref="Spread"/>.</summary>
    public IEnumerable<int> Of(FacetRange range)
    {
        if (IsListed)
        {
            for (var i = 0; i < touchedCount; i++)
            {
                if (range.Holds(touched[i]))
                    yield return touched[i];
            }
            yield break;
        }
        for (var ordinal = Next(range.First, range.End); ordinal < range.End; ordinal = Next(ordinal + 1, range.End))
            yield return ordinal;
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
        if (IsListed)
        {
            foreach (var ordinal in touched.AsSpan(0, touchedCount))
                parts[table.RangeOf(ordinal)].Offer(ordinal, counts[ordinal]);
            return parts;
        }
        for (var i = 0; i < parts.Length; i++)
        {
            var range = table.Ranges[i];
            parts[i].OfferAll(counts.AsSpan(range.First, range.End - range.First), range.First);
        }
        return parts;
    }

    /// <summary>Makes ready for the next search.</summary>
    public void Clear()
    {
        if (!IsListed)
            counts.AsSpan().Clear();
        foreach (var ordinal in touched.AsSpan(0, IsListed ? touchedCount : 0))
            counts[ordinal] = 0;
        touchedCount = 0;
        // What fills rows up is counted too, for that costs less than to look; it has been met before, so that it is not listed.
        counts.AsSpan(table.NumberCount).Fill(1);
    }

    private void Part(ref readonly int group)
    {
        var count = counts[group];
        counts[group] = 0;
        foreach (var ordinal in table.Members(in group))
            Add(ordinal, count);
    }

    private int Next(int from, int end)
    {
        var at = counts.AsSpan(from, end - from).IndexOfAnyExcept(0);
        return at < 0 ? end : from + at;
    }
}
