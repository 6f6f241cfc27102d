namespace Opac.Indexing.Searching.Faceting;

/// <summary>What a reader chose and excluded in one facet.</summary>
internal sealed class FacetFilter
{
    private readonly FacetTable table;
    private readonly (int First, int End)[] chosen;
    private readonly (int First, int End)[] excluded;

    /// <summary>A filter of the values chosen in one facet.</summary>
    /// <param name="table">The facets of the index.</param>
    /// <param name="range">The facet.</param>
    /// <param name="constraints">Its constraints; a value that no record has matches none.</param>
    /// <param name="span">First and last value wanted where the values are points in time, <c>null</c> where open.</param>
    public FacetFilter(FacetTable table, FacetRange range, IReadOnlyList<Constraint> constraints, (string? From, string? To) span = default)
    {
        (this.table, Range) = (table, range);
        excluded = [.. constraints.Where(c => c.Excluded).Select(c => Ordinals(table, c.Value))];
        chosen = [.. constraints.Where(c => !c.Excluded).Select(c => Ordinals(table, c.Value))];
        if (span != (null, null))
            chosen = [.. chosen, (table.FirstFrom(range, span.From ?? ""), span.To is null ? range.End : table.FirstFrom(range, span.To + char.MaxValue))];
    }

    /// <summary>The facet.</summary>
    public FacetRange Range { get; }

    /// <summary>Whether a document with this row passes.</summary>
    public bool Passes(ReadOnlySpan<int> row)
    {
        var has = chosen.Length == 0;
        foreach (ref readonly var number in row)
        {
            foreach (var ordinal in table.Members(in number))
            {
                if (!Range.Holds(ordinal))
                    continue;
                if (Contains(excluded, ordinal))
                    return false;
                has = has || Contains(chosen, ordinal);
            }
        }
        return has;
    }

    private static bool Contains((int First, int End)[] spans, int ordinal)
    {
        foreach (var (first, end) in spans)
        {
            if (ordinal >= first && ordinal < end)
                return true;
        }
        return false;
    }

    // A year of arrival stands for all its months.
    private (int First, int End) Ordinals(FacetTable table, string value)
    {
        if (Range.Field.Name == FacetNames.Arrival && value.Length == 4)
            return (table.FirstFrom(Range, value), table.FirstFrom(Range, value + char.MaxValue));
        return table.OrdinalOf(Range, value) is >= 0 and var ordinal ? (ordinal, ordinal + 1) : (0, 0);
    }
}
