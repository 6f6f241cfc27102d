using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Searching;

/// <summary>One generation of the index, opened: immutable, with its facets and orders in flat arrays.</summary>
internal sealed class CatalogueSnapshot : IDisposable
{
    private readonly MMapDirectory directory;

    public CatalogueSnapshot(string folder)
    {
        directory = new MMapDirectory(folder);
        Reader = DirectoryReader.Open(directory);
        Searcher = new IndexSearcher(Reader);
        Facets = [.. IndexSchema.Facets.Select(facet => new FacetColumn(facet.Name, Reader))];
        Years = Numbers(IndexSchema.Year);
        Arrivals = Numbers(IndexSchema.Arrival);
        TitleRanks = Ranks(IndexSchema.TitleSort);
        AuthorRanks = Ranks(IndexSchema.AuthorSort);
    }

    public DirectoryReader Reader { get; }

    public IndexSearcher Searcher { get; }

    public IReadOnlyList<FacetColumn> Facets { get; }

    public int[] Years { get; }

    public int[] Arrivals { get; }

    public int[] TitleRanks { get; }

    public int[] AuthorRanks { get; }

    public BibliographicRecord Record(int doc)
    {
        var stored = Reader.Document(doc).GetBinaryValue(IndexSchema.Stored);
        return RecordJson.Read(stored.Bytes.AsSpan(stored.Offset, stored.Length));
    }

    public int? DocOf(RecordId id)
    {
        var top = Searcher.Search(new TermQuery(new Term(IndexSchema.Id, id.Value)), 1);
        return top.ScoreDocs is [var found, ..] ? found.Doc : null;
    }

    public void Dispose()
    {
        Reader.Dispose();
        directory.Dispose();
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

    // The place of every document in the order of the alphabet; what has no key comes last.
    private int[] Ranks(string field)
    {
        var keys = new byte[Reader.MaxDoc][];
        var docs = new int[Reader.MaxDoc];
        var values = MultiDocValues.GetBinaryValues(Reader, field);
        var key = new Lucene.Net.Util.BytesRef();
        for (var doc = 0; doc < docs.Length; doc++)
        {
            docs[doc] = doc;
            values?.Get(doc, key);
            keys[doc] = values is null ? [] : key.Bytes.AsSpan(key.Offset, key.Length).ToArray();
        }
        Array.Sort(docs, (a, b) => (keys[a].Length == 0, keys[b].Length == 0) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            _ => keys[a].AsSpan().SequenceCompareTo(keys[b]) is not 0 and var order ? order : a.CompareTo(b),
        });
        var ranks = new int[docs.Length];
        for (var place = 0; place < docs.Length; place++)
            ranks[docs[place]] = place;
        return ranks;
    }
}
