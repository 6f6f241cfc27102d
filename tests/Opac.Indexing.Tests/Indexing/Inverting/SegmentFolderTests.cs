using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Indexing.Inverting;
using Opac.Indexing.Records;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Indexing.Inverting;

/// <summary>Segments written without Lucene's writer, read by Lucene.</summary>
public sealed class SegmentFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WordAnalyzer words = new();

    [Fact]
    public void Lucene_finds_no_fault_with_what_was_written()
    {
        Write(96, SomeRecords(500));

        using var directory = IndexFiles.Open(folder.Path);
        var status = new CheckIndex(directory).DoCheckIndex();

        Assert.True(status.Clean);
        Assert.Equal(500, status.SegmentInfos[0].DocCount);
    }

    [Fact]
    public void Every_word_of_a_title_stands_where_it_is()
    {
        var records = SomeRecords(300);
        Write(96, records);

        using var directory = IndexFiles.Open(folder.Path);
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(Expected(records), Found(reader, "title"));
    }

    [Fact]
    public void Of_two_records_with_one_id_the_later_stays_in_whatever_segment_it_is()
    {
        var records = SomeRecords(400).Select((record, i) => record with { Id = new RecordId($"id-{i % 150}") }).ToList();
        Write(0.01, records);

        using var directory = IndexFiles.Open(folder.Path);
        using var reader = DirectoryReader.Open(directory);
        Assert.True(reader.Leaves.Count > 2);
        Assert.Equal(150, reader.NumDocs);
        var live = MultiFields.GetLiveDocs(reader);
        var kept = Enumerable.Range(0, reader.MaxDoc).Where(live.Get)
            .Select(doc => RecordBytes.Read(reader.Document(doc).GetBinaryValue(IndexSchema.Record).Bytes)).Select(record => (record.Id.Value, record.Title.Proper));
        Assert.Equal(records.Skip(250).Select(record => (record.Id.Value, record.Title.Proper)), kept);
    }

    [Fact]
    public void An_index_of_nothing_can_be_read()
    {
        Write(96, []);

        using var directory = IndexFiles.Open(folder.Path);
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(0, reader.MaxDoc);
    }

    [Fact]
    public void Terms_are_in_the_order_of_their_bytes()
    {
        var random = new Random(7);
        var table = new TermTable();
        var terms = Enumerable.Range(0, 20_000).Select(_ => random.GetItems<byte>([0, 1, 0xD0, 0xD1, 0xFF], random.Next(0, 30))).ToList();
        var numbers = terms.ConvertAll(term => table.NumberOf(term));

        Assert.All(terms.Zip(numbers), pair => Assert.Equal(pair.First, table.Bytes(pair.Second).ToArray()));
        var sorted = TermOrder.Of(table);
        Assert.Equal(numbers.Distinct().Order(), sorted.Order());
        for (var i = 1; i < sorted.Length; i++)
            Assert.True(table.Bytes(sorted[i - 1]).SequenceCompareTo(table.Bytes(sorted[i])) < 0);
    }

    public void Dispose() => folder.Dispose();

    private void Write(double megabytes, IEnumerable<BibliographicRecord> records)
    {
        using var segments = new SegmentFolder(folder.Path, new CatalogueAnalyzer(words), megabytes);
        var met = new HashSet<RecordId>();
        foreach (var record in records)
            segments.Add(record, AuthorityList.Empty, replaces: !met.Add(record.Id));
        segments.Finish();
    }

    private static List<BibliographicRecord> SomeRecords(int count)
    {
        var random = new Random(1);
        string[] vocabulary = ["Абай", "жолы", "Қан", "мен", "тер", "алгебра", "Алгебра", "геометрия", "the", "book", "7", "1984", "роман-эпопея", "ёлка"];
        return [.. Enumerable.Range(0, count).Select(i => Book($"r{i}", string.Join(' ', random.GetItems(vocabulary, random.Next(1, 9))), i % 3 == 0 ? "Әуезов, Мұхтар" : null) with
        {
            Holdings = [.. Enumerable.Range(0, random.Next(4)).Select(copy => new Holding { InventoryNumber = $"{i}-{copy}" })],
            Publication = new Publication { Year = i % 5 == 0 ? null : 1950 + (i % 70) },
        })];
    }

    // Each term with the documents and the places in them.
    private List<string> Expected(List<BibliographicRecord> records)
    {
        var analyzer = new CatalogueAnalyzer(words);
        var places = new SortedDictionary<string, List<(int Doc, int Position)>>(Comparer<string>.Create((one, other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other))));
        for (var doc = 0; doc < records.Count; doc++)
        {
            var title = new List<AnalyzedWord>();
            analyzer.Analyze(records[doc].Title.Full, IndexSchema.Main(records[doc]), title);
            for (var position = 0; position < title.Count; position++)
            {
                foreach (var term in title[position].Terms)
                {
                    if (!places.TryGetValue(term.Term, out var list))
                        places.Add(term.Term, list = []);
                    list.Add((doc, position));
                }
            }
        }
        return [.. places.Select(term => $"{term.Key}: {string.Join(' ', term.Value)}")];
    }

    private static List<string> Found(DirectoryReader reader, string field)
    {
        var found = new List<string>();
        var terms = MultiFields.GetTerms(reader, field).GetEnumerator();
        while (terms.MoveNext())
        {
            var places = new List<(int, int)>();
            var postings = terms.DocsAndPositions(null, null);
            for (int doc; (doc = postings.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
            {
                for (var i = 0; i < postings.Freq; i++)
                    places.Add((doc, postings.NextPosition()));
            }
            found.Add($"{terms.Term.Utf8ToString()}: {string.Join(' ', places)}");
        }
        return found;
    }
}
