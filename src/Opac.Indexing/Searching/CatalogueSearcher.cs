using System.Collections.Concurrent;
using System.Diagnostics;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;
using Opac.Indexing.Searching.Browsing;
using Opac.Indexing.Searching.Suggesting;

namespace Opac.Indexing.Searching;

/// <summary>
/// Answers readers' questions from the current generation of the index. Safe for several threads; each answer comes from one generation, whole.
/// Until the first is opened all answers are empty.
/// </summary>
public sealed class CatalogueSearcher(WordAnalyzer words) : IDisposable
{
    // Of each language, by each analyzer, of which there are as many as searches at once: nine megabytes of words that stood in hits.
    private const int RememberedWords = 20_000;

    private readonly ConcurrentBag<CatalogueAnalyzer> analyzers = [];
    private readonly SearchMeter meter = new();
    private CatalogueSnapshot? current;
    private long version;

    /// <summary>How many records there are.</summary>
    public int RecordCount => Read(0, static snapshot => snapshot.Reader.NumDocs);

    /// <summary>Grows with every generation that is opened: while it stays, every answer stays.</summary>
    public long Version => Interlocked.Read(ref version);

    /// <summary>Serves from a generation from now on. The one before is closed when the last search that uses it has ended.</summary>
    /// <exception cref="IOException">The generation is not there, or damaged; the one before serves on.</exception>
    public void Open(IndexGeneration generation)
    {
        var opened = new CatalogueSnapshot(generation, words);
        var before = Interlocked.Exchange(ref current, opened);
        Interlocked.Increment(ref version);
        before?.Dispose();
    }

    /// <summary>Answers a question that nobody asked and that no measure counts, so that the first reader waits neither for the index nor for the code that reads it.</summary>
    public void Prepare() => Answer(new SearchRequest { Text = "кітап" });

    /// <summary>Finds what was asked for.</summary>
    public SearchResponse Search(SearchRequest request)
    {
        var clock = Stopwatch.StartNew();
        var response = Answer(request);
        meter.Record(response, clock.Elapsed);
        return response with { Elapsed = clock.Elapsed };
    }

    /// <summary>A part of one facet of a search, for facets longer than a page shows.</summary>
    /// <param name="search">The search; its page and order do not matter.</param>
    /// <param name="request">Which part. An unknown facet has no values.</param>
    public FacetPage FacetValues(SearchRequest search, FacetRequest request)
    {
        var analyzer = RentAnalyzer();
        var page = Read(new FacetPage(request.Facet, [], 0, 0), snapshot => new CatalogueSearch(snapshot, search, analyzer).Values(request));
        analyzers.Add(analyzer);
        return page;
    }

    /// <summary>Titles, names and subjects that go on as the text typed so far, in whatever letters; best first.</summary>
    /// <param name="typed">What stands in the field; less than two characters suggest nothing.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<Suggestion> Suggest(string typed, int count) => Read<IReadOnlyList<Suggestion>>([], snapshot => new Suggester(snapshot).Of(typed, count));

    /// <summary>How the score of a record comes about, in words for whoever tunes the weights; empty where it does not match.</summary>
    public string Explain(SearchRequest request, RecordId id) => Read("", snapshot =>
    {
        var analyzer = RentAnalyzer();
        var told = new CatalogueSearch(snapshot, request, analyzer).Explain(id);
        analyzers.Add(analyzer);
        return told;
    });

    /// <summary>The record of this name; <c>null</c> where there is none.</summary>
    public BibliographicRecord? Find(RecordId id) => Read(null, snapshot => snapshot.DocOf(id) is >= 0 and var doc ? snapshot.Record(doc) : null);

    /// <summary>Those of the records that there are, in the order asked for.</summary>
    public IReadOnlyList<BibliographicRecord> Find(IReadOnlyCollection<RecordId> ids) =>
        Read<IReadOnlyList<BibliographicRecord>>([], snapshot => [.. ids.Select(snapshot.DocOf).Where(doc => doc >= 0).Select(snapshot.Record)]);

    /// <summary>Records by the same writer, on the same subjects, of the same class, most alike first; other editions of the same work left out.</summary>
    public IReadOnlyList<BibliographicRecord> Similar(RecordId id, int count) =>
        Read<IReadOnlyList<BibliographicRecord>>([], snapshot => SimilarRecords.Of(snapshot, id, count));

    /// <summary>Other editions and translations of the same work, newest first.</summary>
    public IReadOnlyList<BibliographicRecord> OtherEditions(RecordId id) =>
        Read<IReadOnlyList<BibliographicRecord>>([], snapshot => SimilarRecords.EditionsOf(snapshot, id));

    /// <summary>A part of a list of headings in the order of the reader's alphabet, from a text or a number on.</summary>
    public BrowsePage Browse(BrowseRequest request) => Read(BrowsePage.Empty, snapshot => snapshot.Lists.Page(snapshot, request));

    /// <summary>What stands on the shelf beside a record, the record among it; nothing where it has no shelf mark.</summary>
    /// <param name="id">The record.</param>
    /// <param name="before">How many are wanted to its left, at most 100.</param>
    /// <param name="after">How many to its right, at most 100.</param>
    public ShelfPage Shelf(RecordId id, int before = 5, int after = 5) => Read(ShelfPage.Empty, snapshot => ShelfWalk.Around(snapshot, id, before, after));

    /// <summary>What stands on the shelf from a mark on.</summary>
    /// <param name="mark">The mark, or the beginning of one; empty for the beginning of the shelf.</param>
    /// <param name="count">How many are wanted, at most 100.</param>
    public ShelfPage Shelf(string mark, int count) => Read(ShelfPage.Empty, snapshot => ShelfWalk.From(snapshot, mark, count));

    /// <summary>A stretch of the whole catalogue, for programs that fetch all of it.</summary>
    /// <param name="from">Where to begin: 0, or <see cref="RecordStretch.Next"/> of the stretch before.</param>
    /// <param name="count">How many records are wanted, at most 1,000.</param>
    /// <param name="only">The facet value that they have; <c>null</c> for all.</param>
    public RecordStretch Walk(int from, int count, Constraint? only = null) => Read(RecordStretch.Empty, snapshot => CatalogueWalk.Of(snapshot, from, Math.Clamp(count, 1, 1_000), only));

    /// <summary>What came to the library last, newest first; records without a date of arrival are not among them.</summary>
    public IReadOnlyList<BibliographicRecord> NewArrivals(int count) =>
        Read<IReadOnlyList<BibliographicRecord>>([], snapshot => [.. snapshot.NewestArrivals(count).Select(snapshot.Record)]);

    /// <summary>Ends when nothing of the generation is being made anew in the background.</summary>
    internal Task Renewing => Read(Task.CompletedTask, static snapshot => snapshot.Renewing);

    /// <inheritdoc/>
    public void Dispose()
    {
        Interlocked.Exchange(ref current, null)?.Dispose();
        meter.Dispose();
    }

    private SearchResponse Answer(SearchRequest request)
    {
        var analyzer = RentAnalyzer();
        var response = Read(SearchResponse.Empty, snapshot => new CatalogueSearch(snapshot, request, analyzer).Run());
        analyzers.Add(analyzer);
        return response;
    }

    private CatalogueAnalyzer RentAnalyzer() => analyzers.TryTake(out var analyzer) ? analyzer : new CatalogueAnalyzer(words, remembered: RememberedWords);

    private T Read<T>(T empty, Func<CatalogueSnapshot, T> read)
    {
        while (Volatile.Read(ref current) is { } snapshot)
        {
            // Another thread may close it between the look and the grasp; then the next one is there.
            if (!snapshot.TryHold())
                continue;
            try
            {
                return read(snapshot);
            }
            finally
            {
                snapshot.Release();
            }
        }
        return empty;
    }
}
