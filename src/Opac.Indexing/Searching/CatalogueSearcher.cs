using System.Diagnostics;
using Lucene.Net.Search;
using Opac.Indexing.Analysis;
using Opac.Indexing.Records;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>Answers readers' questions from one generation of the index. Safe for several threads; answers are empty until a generation is opened.</summary>
public sealed class CatalogueSearcher(WordAnalyzer words) : IDisposable
{
    private const int FacetValuesShown = 20;

    private CatalogueSnapshot? current;

    /// <summary>How many records there are.</summary>
    public int RecordCount => current?.Reader.NumDocs ?? 0;

    /// <summary>Serves from the index in a folder from now on.</summary>
    public void Open(string folder)
    {
        // The one before is left to the garbage collector: a search may still be reading it.
        current = new CatalogueSnapshot(folder);
    }

    /// <summary>Finds what was asked for.</summary>
    public SearchResponse Search(SearchRequest request)
    {
        var clock = Stopwatch.StartNew();
        if (current is not { } snapshot)
            return SearchResponse.Empty;

        var question = QueryParser.Parse(request.Text, out var wasCut);
        var matches = Run(snapshot, request, question, request.Text);
        Correction? correction = wasCut ? new(CorrectionKind.Budget, request.Text, request.Text[..Math.Min(request.Text.Length, 256)], true) : null;
        if (matches.Matches.Count == 0 && !request.AsTyped && question.Parts.Count > 1)
        {
            var wider = new QueryNode.All([new QueryNode.Any([.. question.Parts.Where(part => part is not QueryNode.Not)])]);
            var found = Run(snapshot, request, wider, request.Text);
            if (found.Matches.Count > 0)
                (matches, question, correction) = (found, wider, new(CorrectionKind.FewerWords, request.Text, request.Text, true));
        }

        var marker = new Highlighter(words, question, request.Language);
        var from = Math.Min((long)(request.Page - 1) * request.Size, SearchRequest.DeepestHit);
        var page = Order(snapshot, request, matches.Matches).Skip((int)from).Take(request.Size);
        return new()
        {
            Total = matches.Matches.Count,
            Hits = [.. page.Select(match => HitOf(snapshot.Record(match.Doc), match.Score, marker))],
            Facets = matches.Facets(FacetValuesShown),
            Correction = correction,
            Elapsed = clock.Elapsed,
        };
    }

    /// <summary>The record of this name; <c>null</c> where there is none.</summary>
    public BibliographicRecord? Find(RecordId id) => current is { } snapshot && snapshot.DocOf(id) is { } doc ? snapshot.Record(doc) : null;

    /// <summary>Those of the records that there are, in the order asked for.</summary>
    public IReadOnlyList<BibliographicRecord> Find(IReadOnlyCollection<RecordId> ids) => [.. ids.Select(Find).OfType<BibliographicRecord>()];

    /// <summary>Records by the same writer or on the same subjects, most alike first.</summary>
    public IReadOnlyList<BibliographicRecord> Similar(RecordId id, int count)
    {
        if (current is not { } snapshot || snapshot.DocOf(id) is not { } doc)
            return [];
        var record = snapshot.Record(doc);
        var query = new BooleanQuery();
        foreach (var author in record.Authors.Take(3))
            query.Add(Facet(FacetNames.Author, author.Name, 1.2f), Occur.SHOULD);
        foreach (var subject in record.Subjects.Take(6))
            query.Add(Facet(FacetNames.Subject, subject.Heading, 1f), Occur.SHOULD);
        foreach (var genre in record.Genres.Take(2))
            query.Add(Facet(FacetNames.Genre, genre, 0.4f), Occur.SHOULD);
        return [.. snapshot.Searcher.Search(query, count + 1).ScoreDocs.Where(found => found.Doc != doc).Take(count).Select(found => snapshot.Record(found.Doc))];
    }

    /// <summary>What came to the library last.</summary>
    public IReadOnlyList<BibliographicRecord> NewArrivals(int count)
    {
        if (current is not { } snapshot)
            return [];
        return [.. Enumerable.Range(0, snapshot.Reader.MaxDoc).Where(doc => snapshot.Arrivals[doc] > 0).OrderByDescending(doc => snapshot.Arrivals[doc]).ThenBy(doc => snapshot.TitleRanks[doc]).Take(count).Select(snapshot.Record)];
    }

    /// <inheritdoc/>
    public void Dispose() => current?.Dispose();

    private static ConstantScoreQuery Facet(string facet, string value, float weight) =>
        new(DocTermOrdsRangeFilter.NewBytesRefRange(Indexing.IndexSchema.FacetFieldOf(facet), new(value), new(value), true, true)) { Boost = weight };

    private MatchCollector Run(CatalogueSnapshot snapshot, SearchRequest request, QueryNode.All question, string typed)
    {
        var collector = new MatchCollector(snapshot, request);
        snapshot.Searcher.Search(new QueryTranslator(words, request.Language).Translate(question, typed), collector);
        return collector;
    }

    private static IEnumerable<(int Doc, float Score)> Order(CatalogueSnapshot snapshot, SearchRequest request, IReadOnlyList<(int Doc, float Score)> matches) => request.Sort switch
    {
        SortOrder.Title => matches.OrderBy(match => snapshot.TitleRanks[match.Doc]),
        SortOrder.Author => matches.OrderBy(match => snapshot.AuthorRanks[match.Doc]).ThenBy(match => snapshot.TitleRanks[match.Doc]),
        SortOrder.Newest => matches.OrderByDescending(match => snapshot.Years[match.Doc]).ThenBy(match => snapshot.TitleRanks[match.Doc]),
        SortOrder.Oldest => matches.OrderBy(match => snapshot.Years[match.Doc] == 0).ThenBy(match => snapshot.Years[match.Doc]).ThenBy(match => snapshot.TitleRanks[match.Doc]),
        SortOrder.Arrival => matches.OrderByDescending(match => snapshot.Arrivals[match.Doc]).ThenBy(match => snapshot.TitleRanks[match.Doc]),
        _ => request.Text.Length == 0
            ? matches.OrderByDescending(match => snapshot.Arrivals[match.Doc]).ThenBy(match => snapshot.TitleRanks[match.Doc])
            : matches.OrderByDescending(match => match.Score).ThenBy(match => match.Doc),
    };

    private static Hit HitOf(BibliographicRecord record, float score, Highlighter marker)
    {
        var language = record.Languages.Count > 0 ? record.Languages[0] : null;
        var authors = string.Join(" ; ", record.Authors.Select(author => author.Name));
        return new()
        {
            Record = record,
            Title = marker.Mark(record.Title.Full, language),
            Authors = authors.Length == 0 ? null : marker.Mark(authors, language),
            Snippet = record.Summary is null ? null : marker.Snippet(record.Summary, language),
            Score = score,
        };
    }
}
