using System.Globalization;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>Turns counters into the facets that a page shows.</summary>
internal static class FacetReport
{
    private const int MostValues = 20, MostClasses = 60, MostMonths = 36;

    /// <summary>The facets that have a value, in the order of <see cref="FacetNames.All"/>.</summary>
    public static IReadOnlyList<Facet> Of(FacetTable table, FacetCounts counts, IReadOnlyList<Constraint> constraints)
    {
        var byFacet = counts.Parted(table);
        var facets = new List<Facet>(byFacet.Length);
        for (var i = 0; i < byFacet.Length; i++)
        {
            var range = table.Ranges[i];
            var chosen = constraints.Where(c => c.Facet == range.Field.Name).ToList();
            if (byFacet[i].Count > 0 || chosen.Count > 0)
                facets.Add(One(table, counts, range, byFacet[i], chosen));
        }
        return [.. facets.OrderBy(facet => ((IList<string>)FacetNames.All).IndexOf(facet.Name))];
    }

    private static Facet One(FacetTable table, FacetCounts counts, FacetRange range, List<int> ordinals, List<Constraint> chosen)
    {
        var total = ordinals.Count;
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
            default:
                KeepMost(counts, ordinals, range.Field.Name == FacetNames.Classification ? MostClasses : MostValues);
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

    // A common word touches tens of thousands of authors, of which twenty are shown: no need to sort them all.
    private static void KeepMost(FacetCounts counts, List<int> ordinals, int most)
    {
        int Order(int a, int b) => counts[b] != counts[a] ? counts[b].CompareTo(counts[a]) : a.CompareTo(b);
        if (ordinals.Count > most * 4)
        {
            var kept = new List<int>(most + 1);
            foreach (var ordinal in ordinals)
            {
                if (kept.Count == most && (counts[ordinal] < counts[kept[^1]] || Order(ordinal, kept[^1]) > 0))
                    continue;
                var at = kept.BinarySearch(ordinal, Comparer<int>.Create(Order));
                kept.Insert(~at, ordinal);
                if (kept.Count > most)
                    kept.RemoveAt(most);
            }
            ordinals.Clear();
            ordinals.AddRange(kept);
            return;
        }
        ordinals.Sort(Order);
        if (ordinals.Count > most)
            ordinals.RemoveRange(most, ordinals.Count - most);
    }
}
