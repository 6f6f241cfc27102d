using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Headings;
using Opac.Indexing.Indexing.Suggestions;
using Opac.Indexing.Indexing.Vocabulary;
using Opac.Indexing.Records;
using Opac.Indexing.Searching.Browsing;
using Opac.Indexing.Searching.Faceting;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>One generation of the index, opened: immutable, with what searches need of every document in flat arrays.</summary>
internal sealed class CatalogueSnapshot : IDisposable
{
    /// <summary>How many pages of everything are kept in one order and size.</summary>
    public const int MostPagesKept = 3;

    private readonly MappedDirectory directory;
    private readonly ConcurrentBag<FacetCounts> counters = [];
    private readonly Renewed<VocabularyTree> vocabulary;
    private readonly ConcurrentDictionary<(string Name, string Language), Lazy<int[]>> ranks = new();
    private readonly Dictionary<string, Renewed<SuggestionFile>> suggestions;
    private readonly Lucene.Net.Util.IBits? live;

    /// <summary>Opens a generation.</summary>
    /// <exception cref="IOException">It is not there, or damaged.</exception>
    public CatalogueSnapshot(IndexGeneration generation, WordAnalyzer words)
    {
        Generation = generation;
        var folder = generation.Folder;
        CatalogueCodec.Register();
        directory = new MappedDirectory(folder);
        Reader = DirectoryReader.Open(directory);
        Searcher = new ReusingSearcher(Reader) { Similarity = new ConstantSimilarity() };
        Words = words;
        TypedBefore = new KnownWords(words, Searcher);
        (var facets, Years, Arrivals, Priors) = DocumentTable.Open(folder, Reader);
        Facets = new FacetTable(facets);
        Lists = new BrowseLists(folder, Reader);
        vocabulary = new(this, () => VocabularyFile.Open(folder, Reader), () => VocabularyFile.Make(Reader));
        suggestions = SuggestionFile.Kinds.ToDictionary(
            kind => kind, kind => new Renewed<SuggestionFile>(this, () => SuggestionFile.Open(folder, Reader, kind), () => SuggestionFile.Make(Reader, kind)));
        live = MultiFields.GetLiveDocs(Reader);
        Languages = LanguageHint.LanguagesOf(Reader);
        // A search does without at first: a million records have several million terms.
        if (TryHold())
            Filtering = Task.Run(FilterTerms);
    }

    public IndexGeneration Generation { get; }

    public DirectoryReader Reader { get; }

    public ReusingSearcher Searcher { get; }

    public WordAnalyzer Words { get; }

    /// <summary>The words that were typed before, and where their terms are.</summary>
    public KnownWords TypedBefore { get; }

    public FacetTable Facets { get; }

    /// <summary>Its headings by alphabet, and its shelf.</summary>
    public BrowseLists Lists { get; }

    /// <summary>The year of each document; 0 where not known.</summary>
    public int[] Years { get; }

    /// <summary>The day on which each document's newest copy came, counted from 1 January 0001; 0 where not known.</summary>
    public int[] Arrivals { get; }

    /// <summary>What each document is worth before a word is asked.</summary>
    public byte[] Priors { get; }

    /// <summary>The languages of each document that readers' interfaces have, as <see cref="LanguageHint"/> marks them.</summary>
    public byte[] Languages { get; }

    /// <summary>What is suggested while one types, of one kind.</summary>
    public SuggestionFile Suggestions(string kind) => suggestions[kind].Value;

    /// <summary>The words of titles, names and headings; read when first asked for.</summary>
    public VocabularyTree Vocabulary => vocabulary.Value;

    /// <summary>Ends when nothing of the generation is being made anew.</summary>
    public Task Renewing => Task.WhenAll([Filtering, vocabulary.Renewing, .. suggestions.Values.Select(kind => kind.Renewing)]);

    private Task Filtering { get; } = Task.CompletedTask;

    /// <summary>Whether a document has not been taken out.</summary>
    public bool IsLive(int doc) => doc < Reader.MaxDoc && live?.Get(doc) != false;

    /// <summary>The answer to the question that is asked most, of everything; counted once.</summary>
    public SearchResponse? Everything { get; set; }

    /// <summary>The first pages of everything, in each order that was asked for.</summary>
    public ConcurrentDictionary<(SortOrder Sort, string Language, int Page, int Size), (int Doc, float Score)[]> PagesOfEverything { get; } = new();

    /// <summary>Keeps the generation open for one search; <c>false</c> where it has been closed already.</summary>
    public bool TryHold() => Reader.TryIncRef();

    /// <summary>Ends the holding that the opening began.</summary>
    public void Dispose() => Release();

    /// <summary>Ends what <see cref="TryHold"/> began; the last one closes the files.</summary>
    public void Release()
    {
        Reader.DecRef();
        if (Reader.RefCount != 0)
            return;
        Lists.Dispose();
        Searcher.Dispose();
        foreach (var kind in suggestions.Values)
            kind.Dispose();
        directory.Dispose();
    }

    /// <summary>Counters, clean.</summary>
    public FacetCounts RentCounts() => counters.TryTake(out var counts) ? counts : new FacetCounts(Facets);

    /// <summary>Gives counters back.</summary>
    public void Return(FacetCounts counts)
    {
        counts.Clear();
        counters.Add(counts);
    }

    /// <summary>The places of all documents in the order of an alphabet; made when first asked for.</summary>
    public int[] Ranks(string field, string language) =>
        ranks.GetOrAdd((field, language), key => new Lazy<int[]>(() => key.Name == IndexSchema.FilingTitle
            ? Lists.Titles.Places(BrowseLists.LanguageOf(key.Language), Reader.MaxDoc)
            : AlphabetRanks.Of(Reader, key.Name, key.Language))).Value;

    /// <summary>The places of a facet's values in the order of an alphabet; made when first asked for.</summary>
    public int[] FacetRanks(FacetRange range, string language) =>
        ranks.GetOrAdd((range.Field.Name, language), key => new Lazy<int[]>(() => FacetListing.RanksOf(Facets, range, key.Language))).Value;

    /// <summary>The record of a document.</summary>
    public BibliographicRecord Record(int doc) => RecordBytes.Read(BytesOf(doc));

    /// <summary>The same for a page of hits, which shows a part of it: some of its lists are read when they are looked at.</summary>
    public BibliographicRecord RecordOfHit(int doc) => RecordBytes.ReadLater(BytesOf(doc));

    /// <summary>The shelf mark of a document; empty where it has none.</summary>
    public string ShelfMark(int doc) => DocumentTexts.Text(Reader, doc, IndexSchema.Shelf) ?? "";

    /// <summary>The document of a record; −1 where there is none.</summary>
    public int DocOf(RecordId id)
    {
        var docs = MultiFields.GetTermDocsEnum(Reader, MultiFields.GetLiveDocs(Reader), IndexSchema.Id, new Lucene.Net.Util.BytesRef(id.Value), DocsFlags.NONE);
        return docs?.NextDoc() is { } doc and not DocIdSetIterator.NO_MORE_DOCS ? doc : -1;
    }

    /// <summary>The documents that came last, newest first.</summary>
    public IEnumerable<int> NewestArrivals(int count)
    {
        var newest = new TopKeys(Math.Clamp(count, 0, 1_000));
        var live = MultiFields.GetLiveDocs(Reader);
        for (var doc = 0; doc < Arrivals.Length; doc++)
        {
            if (Arrivals[doc] > 0 && live?.Get(doc) is not false)
                newest.Offer(((long)Arrivals[doc] << 32) + Years[doc], doc, 0);
        }
        return newest.Ordered().Select(hit => hit.Doc);
    }

    private byte[] BytesOf(int doc)
    {
        var visitor = new RecordVisitor();
        Reader.Document(doc, visitor);
        return visitor.Bytes;
    }

    // When nobody else holds the generation it has been closed.
    private void FilterTerms()
    {
        try
        {
            Searcher.Filter([.. IndexSchema.Areas.Select(area => area.Name), IndexSchema.WholeTitle], () => Reader.RefCount > 1);
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Takes the one stored field of a document as it is.</summary>
    private sealed class RecordVisitor : StoredFieldVisitor
    {
        public byte[] Bytes { get; private set; } = [];

        public override Status NeedsField(FieldInfo fieldInfo) => Status.YES;

        public override void BinaryField(FieldInfo fieldInfo, byte[] value) => Bytes = value;
    }
}
