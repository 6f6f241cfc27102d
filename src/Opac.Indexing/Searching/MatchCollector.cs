using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Opac.Indexing.Searching;

/// <summary>
/// Finds the best hits and counts all facets in one pass. A document that fails the constraints of one facet only is no hit, but counts
/// for that facet: so each facet is counted without its own filter.
/// </summary>
internal sealed class MatchCollector : ICollector
{
    private readonly CatalogueSnapshot snapshot;
    private readonly SearchRequest request;
    private readonly Filter?[] filters;
    private readonly int[][] counts;
    private readonly List<(int Doc, float Score)> matches = [];
    private Scorer? scorer;
    private int docBase;

    public MatchCollector(CatalogueSnapshot snapshot, SearchRequest request)
    {
        (this.snapshot, this.request) = (snapshot, request);
        filters = [.. snapshot.Facets.Select(FilterOf)];
        counts = [.. snapshot.Facets.Select(facet => new int[facet.Labels.Length])];
    }

    public IReadOnlyList<(int Doc, float Score)> Matches => matches;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer next) => scorer = next;

    public void SetNextReader(AtomicReaderContext context) => docBase = context.DocBase;

    public void Collect(int segmentDoc)
    {
        var doc = docBase + segmentDoc;
        var failed = -1;
        for (var i = 0; i < filters.Length; i++)
        {
            if (filters[i] is not { } filter || filter.Lets(snapshot.Facets[i].Of(doc)))
                continue;
            if (failed >= 0)
                return;
            failed = i;
        }
        if (failed >= 0)
        {
            Count(failed, doc);
            return;
        }
        matches.Add((doc, scorer!.GetScore()));
        for (var i = 0; i < counts.Length; i++)
            Count(i, doc);
    }

    public IReadOnlyList<Facet> Facets(int most) => [.. snapshot.Facets.Select((facet, i) => FacetOf(facet, counts[i], most)).Where(facet => facet.Values.Count > 0)];

    private void Count(int facet, int doc)
    {
        foreach (var ordinal in snapshot.Facets[facet].Of(doc))
            counts[facet][ordinal]++;
    }

    private Facet FacetOf(FacetColumn column, int[] counted, int most)
    {
        var constraints = request.Constraints.Where(constraint => constraint.Facet == column.Name).ToList();
        var values = counted
            .Select((count, ordinal) => new FacetValue(column.Labels[ordinal], count,
                constraints.Contains(new(column.Name, column.Labels[ordinal])), constraints.Contains(new(column.Name, column.Labels[ordinal], true))))
            .Where(value => value.Count > 0 || value.IsChosen || value.IsExcluded)
            .ToList();
        IEnumerable<FacetValue> ordered = column.Name switch
        {
            FacetNames.Year => values.OrderBy(value => value.Value, StringComparer.Ordinal),
            FacetNames.Grade => values.OrderBy(value => value.Value.Length).ThenBy(value => value.Value, StringComparer.Ordinal),
            _ => values.OrderByDescending(value => value.IsChosen || value.IsExcluded).ThenByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(most),
        };
        return new(column.Name, [.. ordered], values.Count);
    }

    private Filter? FilterOf(FacetColumn column)
    {
        var wanted = new HashSet<int>();
        var unwanted = new HashSet<int>();
        var any = false;
        foreach (var constraint in request.Constraints.Where(constraint => constraint.Facet == column.Name))
        {
            any |= !constraint.Excluded;
            var ordinal = Array.BinarySearch(column.Labels, constraint.Value, Utf8Order.Instance);
            if (ordinal >= 0)
                (constraint.Excluded ? unwanted : wanted).Add(ordinal);
        }
        if (column.Name == FacetNames.Year && (request.YearFrom ?? request.YearTo) is not null)
        {
            any = true;
            for (var ordinal = 0; ordinal < column.Labels.Length; ordinal++)
            {
                var year = int.Parse(column.Labels[ordinal], System.Globalization.CultureInfo.InvariantCulture);
                if (year >= (request.YearFrom ?? 0) && year <= (request.YearTo ?? 9999))
                    wanted.Add(ordinal);
            }
        }
        return any || unwanted.Count > 0 ? new(any ? wanted : null, unwanted) : null;
    }

    private sealed record Filter(HashSet<int>? Wanted, HashSet<int> Unwanted)
    {
        public bool Lets(ReadOnlySpan<int> ordinals)
        {
            var found = Wanted is null;
            foreach (var ordinal in ordinals)
            {
                if (Unwanted.Contains(ordinal))
                    return false;
                found = found || Wanted!.Contains(ordinal);
            }
            return found;
        }
    }

    // Labels lie in the order of their UTF-8 bytes, which is that of code points and not of UTF-16.
    private sealed class Utf8Order : IComparer<string>
    {
        public static Utf8Order Instance { get; } = new();

        public int Compare(string? x, string? y) =>
            System.Text.Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(y ?? ""));
    }
}
