using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Tests.Indexing;

public sealed class BlockDocsTests : IDisposable
{
    private const int Documents = 20_000;

    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;

    // Every first, second, third … document; a single one; just so many as fill blocks, and one more or less.
    private readonly Dictionary<string, Func<int, bool>> terms = new()
    {
        ["all"] = _ => true,
        ["second"] = doc => doc % 2 == 1,
        ["third"] = doc => doc % 3 == 0,
        ["hundredth"] = doc => doc % 100 == 7,
        ["scattered"] = doc => doc * 2_654_435_761L % 97 < 20,
        ["rare"] = doc => doc * 2_654_435_761L % 4_001 < 9,
        ["one"] = doc => doc == 12_345,
        ["block"] = doc => doc < BlockDecoder.Size,
        ["less"] = doc => doc > 500 && doc < 500 + BlockDecoder.Size,
        ["more"] = doc => doc < 3 * (BlockDecoder.Size + 1) && doc % 3 == 0,
        ["far"] = doc => doc < 200 || doc > 19_000,
    };

    public BlockDocsTests()
    {
        CatalogueCodec.Register();
        using var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.CREATE, 64));
        for (var i = 0; i < Documents; i++)
        {
            // Texts of all lengths, so that places are numbers of all widths.
            var filler = Enumerable.Repeat("filler", i % 97 == 0 ? i / 4 : i % 4);
            var text = string.Join(' ', filler.Concat(terms.Where(term => term.Value(i)).SelectMany(term => Enumerable.Repeat(term.Key, 1 + (i % 3)))));
            writer.AddDocument([new TextField("text", new Words(text.Split(' ', StringSplitOptions.RemoveEmptyEntries))), new StringField("number", i.ToString(CultureInfo.InvariantCulture), Field.Store.NO), .. terms.Where(term => term.Value(i)).Select(term => new StringField("whole", term.Key, Field.Store.NO))]);
        }
        writer.DeleteDocuments(new Term("number", "300"), new Term("number", "12346"));
        writer.ForceMerge(1, doWait: true);
        writer.DeleteDocuments(new Term("number", "0"), new Term("number", "1"), new Term("number", "128"), new Term("number", "19999"));
        writer.Commit();
        reader = DirectoryReader.Open(directory);
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    [Theory]
    [InlineData("text", false)]
    [InlineData("text", true)]
    [InlineData("whole", false)]
    [InlineData("whole", true)]
    public void Read_or_jumped_through_a_list_is_as_Lucene_reads_it(string field, bool withoutDeleted)
    {
        var segment = Assert.Single(reader.Leaves).AtomicReader;
        var live = withoutDeleted ? segment.LiveDocs : null;
        var random = new Random(3);
        DocsEnum? kept = null;
        foreach (var term in terms.Keys)
        {
            var expected = Lucene(segment, field, term, live);
            var list = Find(segment, field, term, live, ref kept);
            var read = new List<int>();
            for (int doc; (doc = list.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
                read.Add(doc);
            Assert.Equal(expected, read);

            for (var round = 0; round < 200; round++)
            {
                list = Find(segment, field, term, live, ref kept);
                for (var doc = -1; doc != DocIdSetIterator.NO_MORE_DOCS;)
                {
                    var target = doc + 1 + (random.Next(4) == 0 ? random.Next(round * 20 + 1) : 0);
                    doc = target == doc + 1 && random.Next(2) == 0 ? list.NextDoc() : list.Advance(target);
                    var at = expected.BinarySearch(target);
                    Assert.Equal((at < 0 ? ~at : at) is var first && first < expected.Count ? expected[first] : DocIdSetIterator.NO_MORE_DOCS, doc);
                    Assert.Equal(doc, list.DocID);
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Places_are_as_Lucene_reads_them(bool withoutDeleted)
    {
        var segment = Assert.Single(reader.Leaves).AtomicReader;
        var live = withoutDeleted ? segment.LiveDocs : null;
        var random = new Random(4);
        DocsAndPositionsEnum? kept = null;
        foreach (var term in terms.Keys.Append("filler"))
        {
            var each = segment.GetTerms("text").GetEnumerator();
            Assert.True(each.SeekExact(new BytesRef(term)));
            var expected = new List<(int Doc, int[] Places)>();
            var lucene = each.DocsAndPositions(live, null, DocsAndPositionsFlags.OFFSETS);
            Assert.IsNotType<BlockPlaces>(lucene);
            while (lucene.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                expected.Add((lucene.DocID, [.. Enumerable.Range(0, lucene.Freq).Select(_ => lucene.NextPosition())]));

            for (var round = 0; round < 30; round++)
            {
                Assert.True(each.SeekExact(new BytesRef(term)));
                kept = each.DocsAndPositions(live, kept, DocsAndPositionsFlags.NONE);
                var list = Assert.IsType<BlockPlaces>(kept);
                var at = 0;
                for (var doc = -1; doc != DocIdSetIterator.NO_MORE_DOCS;)
                {
                    var target = doc + 1 + (random.Next(4) == 0 ? random.Next(round * round * 5 + 1) : 0);
                    doc = target == doc + 1 ? list.NextDoc() : list.Advance(target);
                    while (at < expected.Count && expected[at].Doc < target)
                        at++;
                    Assert.Equal(at < expected.Count ? expected[at].Doc : DocIdSetIterator.NO_MORE_DOCS, doc);
                    // Not all are asked for.
                    if (at == expected.Count || random.Next(round + 1) > 2)
                        continue;
                    var places = expected[at].Places;
                    Assert.Equal(places.Length, list.Freq);
                    var asked = random.Next(2) == 0 ? places.Length : random.Next(places.Length);
                    Assert.Equal(places[..asked], Enumerable.Range(0, asked).Select(_ => list.NextPosition()));
                }
            }
        }
    }

    private static DocsEnum Find(AtomicReader segment, string field, string term, IBits? live, ref DocsEnum? kept)
    {
        var each = segment.GetTerms(field).GetEnumerator();
        Assert.True(each.SeekExact(new BytesRef(term)));
        kept = each.Docs(live, kept, DocsFlags.NONE);
        Assert.IsType<BlockDocs>(kept);
        return kept;
    }

    // With frequencies they are read by Lucene itself.
    private static List<int> Lucene(AtomicReader segment, string field, string term, IBits? live)
    {
        var each = segment.GetTerms(field).GetEnumerator();
        Assert.True(each.SeekExact(new BytesRef(term)));
        var docs = each.Docs(live, null, DocsFlags.FREQS);
        Assert.IsNotType<BlockDocs>(docs);
        var all = new List<int>();
        for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            all.Add(doc);
        return all;
    }
}
