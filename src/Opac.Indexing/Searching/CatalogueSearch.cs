using Lucene.Net.Index;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching.Correcting;
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
        if (response.Total == 0 && asked.Root is not null && !request.AsTyped)
            return Corrected(asked.Root) ?? response;
        return asked.IsPartial || isPartial
            ? response with { Correction = new(CorrectionKind.Budget, request.Text, QueryPrinter.Print(asked.Root, request.Language), true) }
            : response;
    }

    /// <summary>The answer to what may have been meant; <c>null</c> where that finds nothing either.</summary>
    private SearchResponse? Corrected(QueryNode root)
    {
        var corrector = new Corrector(snapshot.Vocabulary, Exists);
        foreach (var proposal in corrector.Proposals(request.Text))
        {
            if (QueryParser.Parse(proposal.Text).Root is not { } meant)
                continue;
            var response = Answer(meant, out _);
            if (response.Total > 0)
                return response with { Correction = new(proposal.Kind, request.Text, proposal.Text, Applied: true) };
        }
        if (root is not QueryNode.All)
            return null;
        var some = Answer(root, out _, mostOnly: true);
        return some.Total == 0 ? null : some with { Correction = new(CorrectionKind.FewerWords, request.Text, request.Text, Applied: true) };
    }

    private bool Exists(string word)
    {
        foreach (var term in snapshot.Words.QueryTerms(word, LanguageCodes.Of(request.Language)))
        {
            foreach (var area in IndexSchema.Areas)
            {
                if (snapshot.Reader.DocFreq(new Term(area.Name, term.Term)) > 0)
                    return true;
            }
        }
        return false;
    }

    private FacetFilter? FilterOf(FacetRange range)
    {
        var constraints = request.Constraints.Where(c => c.Facet == range.Field.Name).ToList();
        var years = range.Field.Name == FacetNames.Year ? (request.YearFrom, request.YearTo) : (null, null);
        return constraints.Count == 0 && years == (null, null) ? null : new FacetFilter(snapshot.Facets, range, constraints, years);
    }

    // The answer about everything is the same for everyone until the next generation: its facets are counted once, and its first pages kept.
    private SearchResponse OfEverything()
    {
        var key = (request.Sort, request.Language, Page, Size);
        if (snapshot.Everything is { } known && snapshot.PagesOfEverything.TryGetValue(key, out var docs))
            return known with { Hits = HitsOf(docs, new Highlighter(analyzer, new HashSet<string>())) };
        var response = Answer(null, out _);
        snapshot.Everything = response with { Hits = [] };
        if (Page <= CatalogueSnapshot.MostPagesKept)
            snapshot.PagesOfEverything.TryAdd(key, [.. BestOf(Match(null, null, out _))]);
        return response;
    }

    private SearchResponse Answer(QueryNode? root, out bool isPartial, bool mostOnly = false)
    {
        var counts = snapshot.RentCounts();
        try
        {
            var matches = Match(root, counts, out var translated, mostOnly);
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

    private MatchCollector Match(QueryNode? root, FacetCounts? counts, out TranslatedQuery translated, bool mostOnly = false)
    {
        translated = Translator().Translate(root, mostOnly);
        var wanted = Math.Min((long)Page * Size, SearchRequest.DeepestHit);
        var collector = new MatchCollector(snapshot, new HitOrder(snapshot, request, root is not null), filters, counts, (int)wanted);
        snapshot.Searcher.Search(translated.Query, collector);
        return collector;
    }

    private QueryTranslator Translator() =>
        new(snapshot.Reader, snapshot.Words, new LanguageHint(snapshot.Reader, snapshot.Languages, LanguageCodes.Of(request.Language)), request.Language);

    private int Page => Math.Max(1, request.Page);

    private int Size => Math.Clamp(request.Size, 1, 100);

    private List<Hit> HitsOf(MatchCollector matches, TranslatedQuery translated) => HitsOf(BestOf(matches), new Highlighter(analyzer, translated.Terms));

    private List<Hit> HitsOf(IEnumerable<(int Doc, float Score)> matches, Highlighter highlighter) => [.. matches.Select(match => HitOf(match.Doc, match.Score, highlighter))];

    private IEnumerable<(int Doc, float Score)> BestOf(MatchCollector matches)
    {
        var skipped = (long)(Page - 1) * Size;
        return skipped >= SearchRequest.DeepestHit ? [] : matches.Best().Skip((int)skipped);
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
