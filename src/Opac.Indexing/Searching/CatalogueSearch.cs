using System.Globalization;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching.Faceting;
using Opac.Indexing.Searching.Highlighting;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>One search of one snapshot: as typed, then, where that finds nothing, by other readings of what was typed.</summary>
internal sealed class CatalogueSearch
{
    private readonly CatalogueSnapshot snapshot;
    private readonly SearchRequest request;
    private readonly CatalogueAnalyzer analyzer;
    private readonly List<FacetFilter> filters;

    public CatalogueSearch(CatalogueSnapshot snapshot, SearchRequest request, CatalogueAnalyzer analyzer)
    {
        this.snapshot = snapshot;
        this.request = request;
        this.analyzer = analyzer;
        filters = [.. snapshot.Facets.Ranges.Select(FilterOf).OfType<FacetFilter>()];
    }

    /// <summary>The answer.</summary>
    public SearchResponse Run()
    {
        var asked = QueryParser.Parse(request.Text);
        if (asked.Root is null && !asked.IsEverything)
            return SearchResponse.Empty;
        if (asked.IsEverything && filters.Count == 0)
            return OfEverything();

        var response = Answer(asked.Root, out var isPartial);
        return asked.IsPartial || isPartial
            ? response with { IsPartial = true, Correction = new(CorrectionKind.Budget, request.Text, QueryPrinter.Print(asked.Root, request.Language), true) }
            : response;
    }

    /// <summary>A part of one facet of the words as typed.</summary>
    public FacetPage Values(FacetRequest wanted)
    {
        var asked = QueryParser.Parse(request.Text);
        if (snapshot.Facets.Ranges.FirstOrDefault(range => range.Field.Name == wanted.Facet) is not { } facet || (asked.Root is null && !asked.IsEverything))
            return new(wanted.Facet, [], 0, 0);
        var counts = snapshot.RentCounts();
        try
        {
            Match(asked.Root, counts, hits: 0, out _);
            return FacetListing.Of(snapshot, facet, counts, request, wanted);
        }
        finally
        {
            snapshot.Return(counts);
        }
    }

    private FacetFilter? FilterOf(FacetRange range)
    {
        var constraints = request.Constraints.Where(c => c.Facet == range.Field.Name).ToList();
        (string? From, string? To) span = range.Field.Name switch
        {
            FacetNames.Year => (request.YearFrom?.ToString("0000", CultureInfo.InvariantCulture), request.YearTo?.ToString("0000", CultureInfo.InvariantCulture)),
            FacetNames.Arrival => (request.ArrivedSince?.ToString("yyyy-MM", CultureInfo.InvariantCulture), null),
            _ => (null, null),
        };
        return constraints.Count == 0 && span == (null, null) ? null : new FacetFilter(snapshot.Facets, range, constraints, span);
    }

    // The facets of everything are the same for everyone until the next generation; only the hits are looked up anew.
    private SearchResponse OfEverything()
    {
        if (snapshot.Everything is { } known)
        {
            var page = Match(null, null, HitsWanted, out var everything);
            return known with { Hits = HitsOf(page, everything) };
        }
        var response = Answer(null, out _);
        snapshot.Everything = response with { Hits = [] };
        return response;
    }

    private SearchResponse Answer(QueryNode? root, out bool isPartial)
    {
        var counts = snapshot.RentCounts();
        try
        {
            var matches = Match(root, counts, HitsWanted, out var translated);
            isPartial = translated.IsPartial;
            return new()
            {
                Total = matches.Total,
                Hits = HitsOf(matches, translated),
                Facets = FacetReport.Of(snapshot.Facets, counts, request.Constraints),
            };
        }
        finally
        {
            snapshot.Return(counts);
        }
    }

    private MatchCollector Match(QueryNode? root, FacetCounts? counts, int hits, out TranslatedQuery translated)
    {
        translated = new QueryTranslator(snapshot.Reader, snapshot.Words, request.Language).Translate(root);
        var collector = new MatchCollector(snapshot, new HitOrder(snapshot, request, root is not null), filters, counts, hits);
        snapshot.Searcher.Search(translated.Query, collector);
        return collector;
    }

    private int HitsWanted => (int)Math.Min((long)Page * Size, SearchRequest.DeepestHit);

    private int Page => Math.Max(1, request.Page);

    private int Size => Math.Clamp(request.Size, 1, 100);

    private List<Hit> HitsOf(MatchCollector matches, TranslatedQuery translated)
    {
        var highlighter = new Highlighter(analyzer, translated.Terms);
        var skipped = (long)(Page - 1) * Size;
        return skipped >= SearchRequest.DeepestHit ? [] : [.. matches.Best().Skip((int)skipped).Select(match => HitOf(match.Doc, match.Score, highlighter))];
    }

    private Hit HitOf(int doc, float score, Highlighter highlighter)
    {
        var record = snapshot.Record(doc);
        var language = IndexSchema.Main(record);
        var authors = string.Join(" ; ", record.Authors.Select(author => author.Name));
        return new()
        {
            Record = record,
            Title = highlighter.Mark(record.Title.Full, language),
            Authors = authors.Length == 0 ? null : highlighter.Mark(authors, null),
            Snippet = record.Summary is null ? null : highlighter.Snippet(record.Summary, language),
            Score = score,
        };
    }
}
