using System.Globalization;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>Turns counters into the facets that a page shows.</summary>
internal static class FacetReport
{
    private const int MostValues = 20, MostClasses = 60, MostMonths = 36;

    /// <summary>The facets that have a value, in the order of <see cref="FacetNames.All"/>.</summary>
    public static IReadOnlyList<Facet> Of(FacetTable table, FacetCounts counts, IReadOnlyList<Constraint> constraints)
    {
        var byFacet = counts.Parted(MostOf);
        var facets = new List<Facet>(byFacet.Count);
        for (var i = 0; i < byFacet.Count; i++)
        {
            var range = table.Ranges[i];
            var chosen = constraints.Count == 0 ? [] : constraints.Where(c => c.Facet == range.Field.Name).ToList();
            if (byFacet[i].Total > 0 || chosen.Count > 0)
                facets.Add(One(table, counts, range, byFacet[i], chosen));
        }
        return [.. facets.OrderBy(facet => ((IList<string>)FacetNames.All).IndexOf(facet.Name))];
    }

    private static Facet One(FacetTable table, FacetCounts counts, FacetRange range, MostCounted counted, List<Constraint> chosen)
    {
        var (ordinals, total) = (counted.Kept, counted.Total);
        switch (range.Field.Name)
        {
            case FacetNames.Year:
                ordinals.Sort();
                break;
            case FacetNames.Grade:
                ordinals.Sort((a, b) => Grade(table, a) - Grade(table, b));
                break;
            case FacetNames.Arrival:
                // Ordinals are in the order of time.
                ordinals.Sort((a, b) => b - a);
                ordinals.RemoveRange(Math.Min(MostMonths, total), Math.Max(0, total - MostMonths));
                break;
        }
        var values = ordinals.ConvertAll(ordinal => new FacetValue(table.Value(ordinal), counts[ordinal]));
        foreach (var constraint in chosen)
        {
            var at = values.FindIndex(value => value.Value == constraint.Value);
            if (at < 0)
            {
                at = values.Count;
                var ordinal = table.OrdinalOf(range, constraint.Value);
                values.Add(new FacetValue(constraint.Value, ordinal < 0 ? 0 : counts[ordinal]));
            }
            values[at] = values[at] with { IsChosen = !constraint.Excluded, IsExcluded = constraint.Excluded };
        }
        return new Facet(range.Field.Name, values, Math.Max(total, values.Count));
    }

    private static int Grade(FacetTable table, int ordinal) => int.Parse(table.Value(ordinal), CultureInfo.InvariantCulture);

    private static int MostOf(FacetRange range) => range.Field.Name switch
    {
        FacetNames.Year or FacetNames.Grade or FacetNames.Arrival => int.MaxValue,
        FacetNames.Classification => MostClasses,
        _ => MostValues,
    };
}
