using BenchmarkDotNet.Attributes;
using Opac.Indexing.Analysis;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;

namespace Opac.Benchmarks.Parts;

/// <summary>From words to terms: as they are filed, remembered and not, and as they are looked for.</summary>
[Config(typeof(PartsConfig))]
public class AnalyzerBenchmarks
{
    private const int Words = 1_000;

    private readonly WordAnalyzer analyzer = new();
    private readonly CatalogueAnalyzer remembering;
    private string[] words = [];

    public AnalyzerBenchmarks() => remembering = new(analyzer);

    [GlobalSetup]
    public void Prepare() => words =
    [
        .. RecordFiles.Read(new SmallCatalogue().Source, "corpus", new ProblemList()).SelectMany(record => WordSplitter.Words(record.Title.Full)).Distinct(StringComparer.Ordinal).Take(Words),
    ];

    [Benchmark(OperationsPerInvoke = Words)]
    public int FiledWord() => words.Sum(word => analyzer.IndexTerms(word, "kaz").Count);

    [Benchmark(OperationsPerInvoke = Words)]
    public int FiledWordRemembered() => words.Sum(word => remembering.Analyze(word, "kaz").Terms.Length);

    [Benchmark(OperationsPerInvoke = Words)]
    public int TypedWord() => words.Sum(word => analyzer.QueryTerms(word, "kaz").Count);
}
