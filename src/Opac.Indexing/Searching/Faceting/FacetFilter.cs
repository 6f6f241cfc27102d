namespace Opac.Indexing.Searching.Faceting;

/// <summary>What a reader chose and excluded in one facet.</summary>
internal sealed class FacetFilter
{
    private readonly int[] chosen;
    private readonly int[] excluded;
    private readonly int firstYear;
    private readonly int endYear;
    private readonly bool mustHave;

    /// <summary>A filter of the values chosen in one facet.</summary>
    /// <param name="table">The facets of the index.</param>
    /// <param name="range">The facet.</param>
    /// <param name="constraints">Its constraints; a value that no record has matches none.</param>
    /// <param name="years">For the year: first and last year wanted, <c>null</c> where open.</param>
    public FacetFilter(FacetTable table, FacetRange range, IReadOnlyList<Constraint> constraints, (int? From, int? To) years)
    {
        Range = range;
        chosen = [.. constraints.Where(c => !c.Excluded).Select(c => table.OrdinalOf(range, c.Value))];
        excluded = [.. constraints.Where(c => c.Excluded).Select(c => table.OrdinalOf(range, c.Value))];
        mustHave = chosen.Length > 0 || years != (null, null);
        if (years == (null, null))
            return;
        // Years are four digits, so that their order is that of the ordinals.
        (firstYear, endYear) = (range.End, range.First);
        for (var ordinal = range.First; ordinal < range.End; ordinal++)
        {
            var year = int.Parse(table.Value(ordinal), System.Globalization.CultureInfo.InvariantCulture);
            if (year >= (years.From ?? 0) && year <= (years.To ?? int.MaxValue))
                (firstYear, endYear) = (Math.Min(firstYear, ordinal), ordinal + 1);
        }
    }

    /// <summary>The facet.</summary>
    public FacetRange Range { get; }

    /// <summary>Whether a document with these ordinals passes.</summary>
    public bool Passes(ReadOnlySpan<int> row)
    {
        var has = !mustHave;
        foreach (var ordinal in row)
        {
            if (!Range.Holds(ordinal))
                continue;
            if (excluded.AsSpan().Contains(ordinal))
                return false;
            has |= (ordinal >= firstYear && ordinal < endYear) || chosen.AsSpan().Contains(ordinal);
        }
        return has;
    }
}
