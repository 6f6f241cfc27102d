using Opac.Indexing.Indexing.Headings;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>Lists the values of one facet at length, out of counters.</summary>
internal static class FacetListing
{
    /// <summary>The part asked for.</summary>
    public static FacetPage Of(CatalogueSnapshot snapshot, FacetRange range, FacetCounts counts, SearchRequest search, FacetRequest request)
    {
        var table = snapshot.Facets;
        var wanted = request.Containing is null ? null : new ValueFilter(request.Containing);
        var ordinals = new List<int>();
        foreach (var ordinal in counts.Of(range))
        {
            if (wanted?.Passes(table.Value(ordinal)) != false)
                ordinals.Add(ordinal);
        }

        if (request.ByAlphabet)
        {
            var ranks = snapshot.FacetRanks(range, search.Language);
            ordinals.Sort((a, b) => ranks[a - range.First] - ranks[b - range.First]);
        }
        else
        {
            ordinals.Sort((a, b) => counts[b] != counts[a] ? counts[b].CompareTo(counts[a]) : a.CompareTo(b));
        }
        var first = Math.Max(0, request.Position);
        var page = ordinals.Skip(first).Take(Math.Clamp(request.Size, 1, FacetRequest.LargestSize)).Select(ordinal =>
        {
            var value = table.Value(ordinal);
            var constraint = search.Constraints.FirstOrDefault(c => c.Facet == request.Facet && c.Value == value);
            return new FacetValue(value, counts[ordinal], constraint is { Excluded: false }, constraint is { Excluded: true });
        });
        return new(request.Facet, [.. page], first, ordinals.Count);
    }

    /// <summary>The place of each value of a facet in the order of an alphabet; class marks, grades and years stay in the order of their codes and numbers.</summary>
    public static int[] RanksOf(FacetTable table, FacetRange range, string language)
    {
        var values = new string[range.End - range.First];
        for (var i = 0; i < values.Length; i++)
            values[i] = range.Field.Name == FacetNames.Grade ? table.Value(range.First + i).PadLeft(2, '0') : table.Value(range.First + i);
        var ranks = new int[values.Length];
        var order = range.Field.Name == FacetNames.Classification ? [.. Enumerable.Range(0, values.Length)] : AlphabetOrder.Sort(values, language);
        for (var place = 0; place < order.Length; place++)
            ranks[order[place]] = place;
        return ranks;
    }
}
