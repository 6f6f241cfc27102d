using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Tests.Searching.Queries;

/// <summary>Phrases held against the texts themselves, read word by word.</summary>
public sealed class PhraseMatchTests : IDisposable
{
    private const int Documents = 12_000, Words = 12;

    private readonly TemporaryFolder folder = new();
    private readonly MappedDirectory directory;
    private readonly DirectoryReader reader;
    private readonly ReusingSearcher searcher;
    private readonly List<Dictionary<TextArea, string[][]>> texts = [];
    private readonly Random random = new(7);

    public PhraseMatchTests()
    {
        CatalogueCodec.Register();
        directory = new MappedDirectory(folder.Path);
        using var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.CREATE, 64));
        for (var i = 0; i < Documents; i++)
        {
            texts.Add(IndexSchema.Areas.Where(_ => random.Next(3) > 0).ToDictionary(area => area, _ => Text(i)));
            writer.AddDocument([new StringField("number", Number(i), Field.Store.NO), .. texts[i].Select(text => new TextField(text.Key.Name, new Places(text.Value)))]);
            if (i == Documents / 3)
                writer.Commit();
        }
        foreach (var deleted in (int[])[0, 5, 300, 8_000, Documents - 1])
        {
            writer.DeleteDocuments(new Term("number", Number(deleted)));
            texts[deleted] = [];
        }
        writer.Commit();
        reader = DirectoryReader.Open(directory);
        searcher = new ReusingSearcher(reader);
    }

    public void Dispose()
    {
        searcher.Dispose();
        reader.Dispose();
        directory.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_phrase_is_found_where_its_words_stand_one_after_another_in_any_of_their_forms()
    {
        Assert.True(reader.Leaves.Count > 1);
        var matches = 0;
        for (var round = 0; round < 120; round++)
        {
            // One word twice is a phrase too.
            var phrase = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Rare(Words)).ToArray();
            var forms = phrase.Distinct().ToDictionary(word => word, word => (string[])(random.Next(3) switch { 0 => [Exact(word)], 1 => [Stem(word)], _ => [Exact(word), Stem(word), "nowhere"] }));
            var known = forms.ToDictionary(word => word.Key, word => word.Value.Select(Find).OfType<KnownTerm>().ToArray());
            TextArea[] areas = round % 3 == 0 ? [IndexSchema.Areas[random.Next(IndexSchema.Areas.Count)]] : [.. IndexSchema.Areas];
            var query = new PhraseMatchQuery([.. phrase.Select(word => known[word])], areas);
            var expected = Enumerable.Range(0, Documents).Select(doc => (Doc: doc, Score: areas.Where(area => Has(doc, area, phrase, forms)).Sum(area => area.Weight * phrase.Length))).Where(match => match.Score > 0).ToList();
            matches += expected.Count;

            Assert.Equal(expected, Taken(query));
            Assert.Equal(expected, Advanced(query, 1));
            var step = random.Next(2, 500);
            Assert.Equal(Every(expected, step), Advanced(query, step));
            foreach (var (doc, score) in expected.Take(3))
                Assert.Equal(score, searcher.Explain(query, doc).Value);
            Assert.Equal(expected.Exists(match => match.Doc == 77), searcher.Explain(query, 77).Value > 0);
        }
        Assert.True(matches > 1_000);
    }

    private List<(int Doc, float Score)> Taken(PhraseMatchQuery query)
    {
        var all = new List<(int, float)>();
        var (docs, scores) = (new int[50], new float[50]);
        foreach (var (leaf, scorer) in Scorers(query))
        {
            int count;
            do
            {
                count = scorer.Take(docs, scores);
                for (var i = 0; i < count; i++)
                    all.Add((leaf.DocBase + docs[i], scores[i]));
            }
            while (count == docs.Length);
        }
        return all;
    }

    // From each match so many documents are passed over.
    private List<(int Doc, float Score)> Advanced(PhraseMatchQuery query, int step)
    {
        var all = new List<(int, float)>();
        foreach (var (leaf, scorer) in Scorers(query))
        {
            for (var doc = scorer.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = step == 1 ? scorer.NextDoc() : scorer.Advance(doc + step))
                all.Add((leaf.DocBase + doc, scorer.GetScore()));
        }
        return all;
    }

    private List<(int Doc, float Score)> Every(List<(int Doc, float Score)> matches, int step)
    {
        var all = new List<(int, float)>();
        foreach (var leaf in reader.Leaves)
        {
            var next = leaf.DocBase;
            foreach (var match in matches.Where(match => match.Doc >= leaf.DocBase && match.Doc < leaf.DocBase + leaf.Reader.MaxDoc))
            {
                if (match.Doc < next)
                    continue;
                all.Add(match);
                next = match.Doc + step;
            }
        }
        return all;
    }

    private IEnumerable<(AtomicReaderContext Leaf, BatchScorer Scorer)> Scorers(PhraseMatchQuery query)
    {
        var weight = query.CreateWeight(searcher);
        foreach (var leaf in reader.Leaves)
        {
            searcher.LookupIn(leaf).Begin(null);
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is BatchScorer scorer)
                yield return (leaf, scorer);
        }
    }

    private bool Has(int doc, TextArea area, int[] phrase, Dictionary<int, string[]> forms)
    {
        if (!texts[doc].TryGetValue(area, out var text))
            return false;
        return Enumerable.Range(0, Math.Max(0, text.Length - phrase.Length + 1)).Any(start => !phrase.Where((word, i) => !text[start + i].Any(forms[word].Contains)).Any());
    }

    private KnownTerm? Find(string term) => KnownTerm.Find(searcher, new WordTerm(term, TermKind.Exact), new BytesRef(term));

    // Most texts are as short as titles; some are longer than a block of places, many longer than are told by bits. Some words come seldom, and one in a few documents only.
    private string[][] Text(int doc)
    {
        var length = random.Next(40) switch { 0 => random.Next(60, 600), < 4 => random.Next(50, 80), _ => random.Next(1, 12) };
        return [.. Enumerable.Range(0, length).Select(_ => random.Next(doc % 1_000 < 3 ? Words : Words - 1)).Select(word => random.Next(word + 1) > 4 ? random.Next(Words - 1) / 2 : word)
            .Select(word => (string[])(random.Next(4) switch { 0 => [Exact(word)], 1 => [Stem(word)], _ => [Exact(word), Stem(word)] }))];
    }

    private int Rare(int below) => random.Next(3) == 0 ? random.Next(below) : random.Next(below / 3);

    private static string Exact(int word) => "w" + Number(word);

    private static string Stem(int word) => "s" + Number(word);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>At each place some terms.</summary>
    private sealed class Places : TokenStream
    {
        private readonly Queue<(string Term, int Steps)> terms;
        private readonly ICharTermAttribute term;
        private readonly IPositionIncrementAttribute steps;

        public Places(string[][] text)
        {
            terms = new(text.SelectMany(place => place.Select((one, i) => (one, i == 0 ? 1 : 0))));
            term = AddAttribute<ICharTermAttribute>();
            steps = AddAttribute<IPositionIncrementAttribute>();
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (!terms.TryDequeue(out var next))
                return false;
            term.Append(next.Term);
            steps.PositionIncrement = next.Steps;
            return true;
        }
    }
}
