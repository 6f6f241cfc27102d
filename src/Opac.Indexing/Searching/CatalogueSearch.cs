using System.Collections.Frozen;
using System.Globalization;
using Lucene.Net.Search;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching.Correcting;
using Opac.Indexing.Searching.Faceting;
using Opac.Indexing.Searching.Highlighting;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>One search of one snapshot: as typed, then, where that finds nothing, by other readings of what was typed.</summary>
internal sealed class CatalogueSearch
{
    // Words are offered in place of those typed where these found at most so many records, and the others at least so many times more.
    private const int FewHits = 2, ManyMore = 10, MostOffersTried = 4;

    private readonly CatalogueSnapshot snapshot;
    private readonly SearchRequest request;
    private readonly CatalogueAnalyzer analyzer;
    private readonly TypedWords words;
    private readonly FacetFilter[] filters;
    private FacetRequest? listing;
    private FacetPage? listed;

    public CatalogueSearch(CatalogueSnapshot snapshot, SearchRequest request, CatalogueAnalyzer analyzer)
    {
        this.snapshot = snapshot;
        this.request = request;
        this.analyzer = analyzer;
        words = new TypedWords(snapshot.TypedBefore, LanguageCodes.Of(request.Language));
        filters = [.. snapshot.Facets.Ranges.Select(FilterOf).OfType<FacetFilter>()];
    }

    /// <summary>The answer.</summary>
    public SearchResponse Run()
    {
        var asked = QueryParser.Parse(request.Text);
        if (asked.Root is null && !asked.IsEverything)
            return SearchResponse.Empty;
        if (asked.IsEverything && filters.Length == 0 && listing is null)
            return OfEverything();

        var response = Answer(asked.Root, out var isPartial);
        if (asked.Root is not null && !request.AsTyped && Corrected(asked.Root, response) is { } corrected)
            return corrected;
        return asked.IsPartial || isPartial
            ? response with { IsPartial = true, Correction = new(CorrectionKind.Budget, request.Text, QueryPrinter.Print(asked.Root, request.Language), true) }
            : response;
    }

    /// <summary>The answer to what may have been meant; <c>null</c> where the question stands as typed.</summary>
    private SearchResponse? Corrected(QueryNode root, SearchResponse asTyped)
    {
        if (asTyped.Total > 0)
        {
            // Found in annotations only: words run together or parted may stand in a title otherwise.
            var top = asTyped.Hits.Count > 0 && request.Sort == SortOrder.Relevance && Page == 1 ? asTyped.Hits[0].Score : float.MaxValue;
            using var better = top <= WordWeights.OfAnnotation ? BestOf(Corrector().Spacings(request.Text)) : null;
            if (better?.Score > WordWeights.OfAnnotation)
                return Applied(better);
            return Offered(root, asTyped) is { } offered ? asTyped with { Correction = offered } : null;
        }
        // Where facets leave nothing, the words are not to blame.
        if (filters.Length > 0 && Trial(Translator().Translate(root).Query).Total > 0)
            return null;
        using var best = Corrector().Kinds(request.Text).Select(BestOf).FirstOrDefault(found => found is not null);
        // Who types «шахмат» and gets books of Ахмет is not helped: a word that is known, only to no book, is asked about.
        if (best is { Proposal.Kind: CorrectionKind.Spelling } && root is QueryNode.Word { Text: var word } && Correcting.Corrector.IsWellKnown(word))
            return asTyped with { Correction = new(CorrectionKind.Spelling, request.Text, best.Proposal.Text, Applied: false) };
        if (best is not null)
            return Applied(best);
        if (root is not QueryNode.All)
            return null;
        var some = Answer(root, out _, mostOnly: true);
        return some.Total == 0 ? null : some with { Correction = new(CorrectionKind.FewerWords, request.Text, request.Text, Applied: true) };
    }

    /// <summary>Of proposals of one kind the one with the best first hit, of equal ones the surest; <c>null</c> where none finds anything.</summary>
    private ProposalTrial? BestOf(IEnumerable<Proposal> proposals)
    {
        // What can score most comes first: of the others few need be tried then, or made a query of.
        var waiting = new PriorityQueue<ProposalTrial, (float Most, int Place)>(TrialsOf(proposals).Select(trial => (trial, (-trial.Most, trial.Place))));
        ProposalTrial? best = null;
        while (waiting.TryDequeue(out var trial, out _) && (best is null || trial.GoesBefore(best, trial.Most)))
        {
            if (trial.Query is null)
            {
                Translate(trial);
                waiting.Enqueue(trial, (-trial.Most, trial.Place));
            }
            else if (Try(trial, mayBeShown: best is null) && (best is null || trial.GoesBefore(best, trial.Score)))
            {
                best?.Dispose();
                best = trial;
            }
        }
        return best;
    }

    private IEnumerable<ProposalTrial> TrialsOf(IEnumerable<Proposal> proposals)
    {
        foreach (var (place, proposal) in proposals.Index())
        {
            if (QueryParser.Parse(proposal.Text).Root is not { } root)
                continue;
            var trial = new ProposalTrial(proposal, root, place);
            if (Translator().MostOfWord(root) is { } most)
                trial.Most = most;
            else
                Translate(trial);
            yield return trial;
        }
    }

    private void Translate(ProposalTrial trial)
    {
        trial.Query = Translator().Translate(trial.Root);
        trial.Most = MostOf(trial.Query.Query);
    }

    private float MostOf(Query query) => query is TitleBonusQuery words ? words.MostIn(snapshot.Searcher) : float.PositiveInfinity;

    // What is most likely the answer is counted while it is tried, so that it need not be searched again. Answers whether it finds anything.
    private bool Try(ProposalTrial trial, bool mayBeShown)
    {
        if (!mayBeShown || filters.Length > 0 || listing is not null || request.Sort != SortOrder.Relevance)
        {
            (var total, trial.Score) = Trial(trial.Query!.Query);
            return total > 0;
        }
        var found = Find(trial.Root, trial.Query!);
        if (found.Matches.Total == 0)
        {
            found.Dispose();
            return false;
        }
        (trial.Found, trial.Score) = (found, found.Matches.Best()[0].Score);
        return true;
    }

    // Only the best hit is wanted, in the order of relevance whatever was asked for, and whatever facets leave of it.
    private (int Total, float Score) Trial(Query query)
    {
        var collector = new MatchCollector(snapshot, new HitOrder(snapshot, request with { Sort = SortOrder.Relevance }, hasWords: true), [], null, 1);
        snapshot.Searcher.Search(query, collector);
        return (collector.Total, collector.Best() is [var first, ..] ? first.Score : 0);
    }

    private SearchResponse Applied(ProposalTrial best)
    {
        var proposal = best.Proposal;
        var answer = Told(best.Found ??= Find(best.Root, best.Query!)) with { Correction = new(proposal.Kind, request.Text, proposal.Text, Applied: true) };
        return request.WithReasons ? answer with { Hits = [.. answer.Hits.Select(hit => hit with { Reasons = Corrected(hit.Reasons, proposal.Kind) })] } : answer;
    }

    // What was corrected was not typed.
    private List<HitReason> Corrected(IReadOnlyList<HitReason> reasons, CorrectionKind kind)
    {
        HitForm? corrected = kind switch { CorrectionKind.Spelling => HitForm.Slip, CorrectionKind.Layout => HitForm.OtherLayout, _ => null };
        var typed = WordSplitter.Words(request.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. reasons.Select(reason => corrected is { } form && reason.Form == HitForm.AsTyped && !typed.Contains(reason.Word) ? reason with { Form = form } : reason)];
    }

    /// <summary>
    /// What few hits, none of them a whole title, may have been a slip for: a question that many more records answer. Only offered, for what was typed was found.
    /// </summary>
    private Correction? Offered(QueryNode root, SearchResponse asTyped)
    {
        // More words, all found together, are no slip: whoever types them knows the book.
        if (root is not QueryNode.Word || asTyped.Total > FewHits || Page > 1 || filters.Length > 0 || request.Sort != SortOrder.Relevance || asTyped.Hits is not [var first, ..] || first.Score >= WordWeights.OfOtherTitle)
            return null;
        var typed = request.Text.Trim().ToLowerInvariant();
        // Slips are the last kind: what comes before them is not looked for.
        var likely = (Corrector().Kinds(request.Text).LastOrDefault() ?? [])
            .Where(proposal => proposal.Kind == CorrectionKind.Spelling && EditDistance.Between(typed, proposal.Text.ToLowerInvariant(), 1) <= 1)
            .Take(MostOffersTried);
        foreach (var trial in TrialsOf(likely))
        {
            if (trial.Query is null && trial.Most > first.Score)
                Translate(trial);
            if (trial.Most > first.Score && Trial(trial.Query!.Query) is var (total, score) && total >= ManyMore * asTyped.Total && score > first.Score)
                return new(trial.Proposal.Kind, request.Text, trial.Proposal.Text, Applied: false);
        }
        return null;
    }

    /// <summary>How the score of a record comes about.</summary>
    public string Explain(RecordId id)
    {
        var doc = snapshot.DocOf(id);
        if (doc < 0 || QueryParser.Parse(request.Text).Root is not { } root)
            return "";
        var explanation = snapshot.Searcher.Explain(Translator().Translate(root).Query, doc);
        var worth = new HitOrder(snapshot, request, hasWords: true).Worth(doc);
        return explanation.Value == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{explanation.Value + worth:0.00} = {worth:0.00} (the record itself) + {explanation}");
    }

    private Corrector Corrector() => new(snapshot.Vocabulary, words.IsFound);

    /// <summary>A part of one facet of the answer.</summary>
    public FacetPage Values(FacetRequest wanted)
    {
        listing = wanted;
        Run();
        return listed ?? new(wanted.Facet, [], 0, 0);
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

    // The answer about everything is the same for everyone until the next generation: its facets are counted once, and its first pages kept.
    private SearchResponse OfEverything()
    {
        var key = (request.Sort, request.Language, Page, Size);
        if (snapshot.Everything is { } known && snapshot.PagesOfEverything.TryGetValue(key, out var docs))
            return known with { Hits = HitsOf(docs, new Highlighter(analyzer, FrozenSet<string>.Empty), null) };
        var response = Answer(null, out _);
        snapshot.Everything = response with { Hits = [] };
        if (Page <= CatalogueSnapshot.MostPagesKept)
            snapshot.PagesOfEverything.TryAdd(key, [.. BestOf(Match(null, Translator().Translate(null).Query, null))]);
        return response;
    }

    private SearchResponse Answer(QueryNode? root, out bool isPartial, bool mostOnly = false)
    {
        using var found = Find(root, Translator().Translate(root, mostOnly));
        isPartial = found.IsPartial;
        return Told(found);
    }

    private FoundMatches Find(QueryNode? root, TranslatedQuery query)
    {
        var counts = snapshot.RentCounts();
        return new(snapshot, root, query, Match(root, query.Query, counts), counts);
    }

    private SearchResponse Told(FoundMatches found)
    {
        found.Counts.Spread();
        if (listing is not null && snapshot.Facets.Ranges.FirstOrDefault(range => range.Field.Name == listing.Facet) is { } listedFacet)
            listed = FacetListing.Of(snapshot, listedFacet, found.Counts, request, listing);
        return new()
        {
            Total = found.Matches.Total,
            Hits = HitsOf(BestOf(found.Matches), new Highlighter(analyzer, request.WithMarks ? found.Query.Terms : FrozenSet<string>.Empty), request.WithReasons ? new MatchReasons(analyzer, words, found.Root) : null),
            Facets = FacetReport.Of(snapshot.Facets, found.Counts, request.Constraints),
        };
    }

    private MatchCollector Match(QueryNode? root, Query query, FacetCounts? counts)
    {
        var wanted = listing is null ? Math.Min((long)Page * Size, SearchRequest.DeepestHit) : 0;
        var collector = new MatchCollector(snapshot, new HitOrder(snapshot, request, root is not null), filters, counts, (int)wanted);
        snapshot.Searcher.Search(query, collector);
        return collector;
    }

    private QueryTranslator Translator() =>
        new(snapshot.Searcher, words, new LanguageHint(snapshot.Searcher, snapshot.Languages, words.Language));

    private int Page => Math.Max(1, request.Page);

    private int Size => Math.Clamp(request.Size, 1, 100);

    private List<Hit> HitsOf(IEnumerable<(int Doc, float Score)> matches, Highlighter highlighter, MatchReasons? reasons) =>
        [.. matches.Select(match => HitOf(match.Doc, match.Score, highlighter, reasons))];

    private IEnumerable<(int Doc, float Score)> BestOf(MatchCollector matches)
    {
        var skipped = (long)(Page - 1) * Size;
        return skipped >= SearchRequest.DeepestHit ? [] : matches.Best().Skip((int)skipped);
    }

    private static IEnumerable<string> PassagesOf(BibliographicRecord record) => new[] { record.Summary, record.Contents }.OfType<string>().Concat(record.Notes);

    private Hit HitOf(int doc, float score, Highlighter highlighter, MatchReasons? reasons)
    {
        var record = snapshot.RecordOfHit(doc);
        var language = IndexSchema.Main(record);
        var authors = string.Join(" ; ", record.Authors.Select(author => author.Name));
        return new()
        {
            Record = record,
            Title = highlighter.Mark(record.Title.Full, language),
            Authors = authors.Length == 0 ? null : highlighter.Mark(authors, null),
            Snippet = highlighter.Snippet(PassagesOf(record), language),
            Score = score,
            Reasons = reasons?.Of(record) ?? [],
        };
    }
}
