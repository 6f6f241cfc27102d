using BenchmarkDotNet.Attributes;
using Opac.Indexing.Analysis;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching.Highlighting;

namespace Opac.Benchmarks.Parts;

/// <summary>Marking what matched, in titles and in annotations.</summary>
[Config(typeof(PartsConfig))]
public class HighlightBenchmarks
{
    private const int Records = 100;

    private BibliographicRecord[] records = [];
    private Highlighter highlighter = null!;

    [GlobalSetup]
    public void Prepare()
    {
        records = [.. RecordFiles.Read(new SmallCatalogue().Source, "corpus", new ProblemList()).Where(record => record.Summary is not null).Take(Records)];
        var words = new WordAnalyzer();
        var terms = words.QueryTerms(WordSplitter.Words(records[0].Title.Full)[0], "kaz").Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        highlighter = new(new CatalogueAnalyzer(words), terms);
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public int Title() => records.Sum(record => highlighter.Mark(record.Title.Full, "kaz").Runs.Count);

    [Benchmark(OperationsPerInvoke = Records)]
    public int Snippet() => records.Sum(record => highlighter.Snippet(record.Summary!, "kaz").Runs.Count);
}
