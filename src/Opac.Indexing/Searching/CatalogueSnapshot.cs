using System.Collections.Concurrent;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
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
    private static readonly HashSet<string> recordOnly = [IndexSchema.Record];

    private readonly MMapDirectory directory;
    private readonly ConcurrentBag<FacetCounts> counters = [];
    private readonly Lazy<VocabularyTree> vocabulary;
    private readonly Dictionary<string, Lazy<SuggestionFile>> suggestions;
    private readonly ConcurrentDictionary<(string Field, string Language), Lazy<int[]>> ranks = new();

    /// <summary>Opens a generation.</summary>
    /// <exception cref="IOException">It is not there, or damaged.</exception>
    public CatalogueSnapshot(string folder, WordAnalyzer words)
    {
        CatalogueCodec.Register();
        directory = new MMapDirectory(folder);
        Reader = DirectoryReader.Open(directory);
        Searcher = new IndexSearcher(Reader) { Similarity = new ConstantSimilarity() };
        Words = words;
        Facets = new FacetTable(Reader);
        Lists = new BrowseLists(folder, Reader);
        vocabulary = new(() => VocabularyFile.Open(folder, Reader));
        suggestions = SuggestionFile.Kinds.ToDictionary(kind => kind, kind => new Lazy<SuggestionFile>(() => SuggestionFile.Open(folder, Reader, kind)));
        Languages = LanguageHint.LanguagesOf(Reader);
        Years = Numbers(IndexSchema.Year);
        Arrivals = Numbers(IndexSchema.Arrival);
        Priors = [.. Numbers(IndexSchema.Prior).Select(prior => (byte)prior)];
    }

    public DirectoryReader Reader { get; }

    public IndexSearcher Searcher { get; }

    public WordAnalyzer Words { get; }

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

    /// <summary>The answer to the question that is asked most, of everything; counted once.</summary>
    public SearchResponse? Everything { get; set; }

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
        foreach (var kind in suggestions.Values.Where(kind => kind.IsValueCreated))
            kind.Value.Dispose();
        directory.Dispose();
    }

    /// <summary>Counters, clean.</summary>
    public FacetCounts RentCounts() => counters.TryTake(out var counts) ? counts : new FacetCounts(Facets.ValueCount);

    /// <summary>Gives counters back.</summary>
    public void Return(FacetCounts counts)
    {
        counts.Clear();
        counters.Add(counts);
    }

    /// <summary>The places of all documents in the order of an alphabet; made when first asked for.</summary>
    public int[] Ranks(string field, string language) =>
        ranks.GetOrAdd((field, language), key => new Lazy<int[]>(() => key.Field == IndexSchema.FilingTitle
            ? Lists.Titles.Places(BrowseLists.LanguageOf(key.Language), Reader.MaxDoc)
            : AlphabetRanks.Of(Reader, key.Field, key.Language))).Value;

    /// <summary>The record of a document.</summary>
    public BibliographicRecord Record(int doc)
    {
        var visitor = new DocumentStoredFieldVisitor(recordOnly);
        Reader.Document(doc, visitor);
        var bytes = visitor.Document.GetBinaryValue(IndexSchema.Record);
        return RecordBytes.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
    }

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
        for (var doc = 0; doc < Arrivals.Length; doc++)
        {
            if (Arrivals[doc] > 0)
                newest.Offer(((long)Arrivals[doc] << 32) + Years[doc], doc, 0);
        }
        return newest.Ordered().Select(hit => hit.Doc);
    }

    private int[] Numbers(string field)
    {
        var numbers = new int[Reader.MaxDoc];
        if (MultiDocValues.GetNumericValues(Reader, field) is { } values)
        {
            for (var doc = 0; doc < numbers.Length; doc++)
                numbers[doc] = (int)values.Get(doc);
        }
        return numbers;
    }
}
