using System.Globalization;
using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Tests.Indexing;

/// <summary>Terms walked by our own reader against the same as Lucene reads them.</summary>
public sealed class TermWalkTests : IDisposable
{
    private const int Documents = 4_000;

    private readonly TemporaryFolder folder = new();
    private readonly MappedDirectory directory;
    private readonly DirectoryReader reader;

    public TermWalkTests()
    {
        CatalogueCodec.Register();
        directory = new MappedDirectory(folder.Path);
        using (var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.CREATE, 64)))
        {
            var random = new Random(7);
            for (var i = 0; i < Documents; i++)
            {
                var words = TermsOf(random, i).ToList();
                writer.AddDocument([new TextField("text", new Words(words)), .. words.Distinct().Select(word => new StringField("whole", word, Field.Store.NO))]);
            }
            writer.ForceMerge(1, doWait: true);
        }
        reader = DirectoryReader.Open(directory);
    }

    // Terms of one document and of nearly all; dictionaries within dictionaries, and blocks in parts; keys, stems and words in three alphabets.
    private static IEnumerable<string> TermsOf(Random random, int document)
    {
        yield return "барлық";
        yield return "k:бар";
        yield return "~" + random.Next(3_000).ToString(CultureInfo.InvariantCulture);
        yield return "абай" + new string((char)('а' + random.Next(32)), random.Next(4)) + random.Next(30);
        yield return ((char)('a' + random.Next(26))).ToString() + (char)('a' + random.Next(26)) + random.Next(20);
        yield return "number" + document.ToString("00000", CultureInfo.InvariantCulture);
        for (var i = random.Next(5); i > 0; i--)
            yield return "жүз" + (document % 40);
        if (document % 3 == 0)
            yield return "абай";
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("text")]
    [InlineData("whole")]
    public void What_begins_with_given_letters_is_found_as_Lucene_finds_it(string field)
    {
        var terms = Terms(field);
        var walk = terms.Walk();
        foreach (var beginning in (string[])["", "а", "аб", "абай", "абайа", "абай1", "абай29", "абайя", "абая", "b", "bc", "bcd", "number", "number0001", "number00017", "number000170", "z", "~", "~1", "k:", "барлық", "жүз", "жүз3", "я", "0", "\uFFFD"])
        {
            var each = terms.GetEnumerator();
            var bytes = new BytesRef(beginning);
            walk.Begin(Encoding.UTF8.GetBytes(beginning));
            var more = each.SeekCeil(bytes) != TermsEnum.SeekStatus.END;
            while (more && StringHelper.StartsWith(each.Term, bytes))
            {
                Assert.True(walk.Next(), beginning);
                Assert.Equal(each.Term.Utf8ToString(), Encoding.UTF8.GetString(walk.Term));
                Assert.Equal(each.DocFreq, walk.Place.Documents);
                more = each.MoveNext();
            }
            Assert.False(walk.Next(), beginning);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("whole")]
    public void A_term_is_found_with_the_documents_that_Lucene_finds(string field)
    {
        var terms = Terms(field);
        var finder = terms.Finder();
        foreach (var term in terms)
        {
            var list = finder.Find(term.Term.Bytes.AsSpan(term.Term.Offset, term.Term.Length));
            Assert.NotNull(list);
            Assert.Equal(DocumentsOf(term.Docs(null, null, DocsFlags.FREQS)), DocumentsOf(terms.Documents(list, null, null)));
            if (field == "text")
                Assert.Equal(PlacesOf(term.DocsAndPositions(null, null, DocsAndPositionsFlags.OFFSETS)), PlacesOf(terms.Places(list, null, null)));
        }
    }

    [Fact]
    public void What_is_no_term_is_not_found()
    {
        var finder = Terms("text").Finder();
        foreach (var none in (string[])["", "а", "аб", "абайа99", "b", "bc", "number", "number0001", "number000170", "z", "~", "k:", "бар", "барлықтар", "я", "0", "\uFFFD"])
            Assert.Null(finder.Find(Encoding.UTF8.GetBytes(none)));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("whole")]
    public void Terms_can_be_passed_over(string field)
    {
        var terms = Terms(field);
        var walk = terms.Walk();
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var beginning = round % 3 == 0 ? "" : round % 3 == 1 ? "абай" : "number0";
            walk.Begin(Encoding.UTF8.GetBytes(beginning));
            var each = terms.GetEnumerator();
            var more = each.SeekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END;
            while (walk.Next())
            {
                Assert.True(more);
                Assert.Equal(each.Term.Utf8ToString(), Encoding.UTF8.GetString(walk.Term));
                if (random.Next(10) > 0)
                {
                    more = each.MoveNext();
                    continue;
                }
                var next = Encoding.UTF8.GetString(walk.Term) + (char)('0' + random.Next(9)) + random.Next(300);
                walk.PassTo(Encoding.UTF8.GetBytes(next));
                more = each.SeekCeil(new BytesRef(next)) != TermsEnum.SeekStatus.END;
            }
            Assert.False(more && StringHelper.StartsWith(each.Term, new BytesRef(beginning)));
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("whole")]
    public void A_list_that_is_come_by_has_the_documents_that_Lucene_reads(string field)
    {
        var terms = Terms(field);
        var lists = terms.Lists();
        var walk = terms.Walk();
        var (filled, best) = (new ulong[(Documents + 63) / 64], new byte[Documents]);
        var each = terms.GetEnumerator();
        walk.Begin([]);
        while (walk.Next())
        {
            Assert.True(each.MoveNext());
            filled.AsSpan().Clear();
            lists.WriteAll(walk.Place, filled, best, 7);

            var expected = new ulong[filled.Length];
            var docs = each.Docs(null, null, DocsFlags.FREQS);
            for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                expected[doc >> 6] |= 1UL << doc;
                Assert.Equal(7, best[doc]);
                best[doc] = 0;
            }
            Assert.Equal(expected, filled);
        }
        Assert.False(each.MoveNext());
    }

    private static List<int> DocumentsOf(DocsEnum docs)
    {
        var all = new List<int>();
        while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
            all.Add(doc);
        return all;
    }

    private static List<(int, int)> PlacesOf(DocsAndPositionsEnum docs)
    {
        var all = new List<(int, int)>();
        while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
        {
            for (var left = docs.Freq; left > 0; left--)
                all.Add((doc, docs.NextPosition()));
        }
        return all;
    }

    private WalkedTerms Terms(string field) => Assert.IsType<WalkedTerms>(Assert.Single(reader.Leaves).AtomicReader.GetTerms(field));
}
