using BenchmarkDotNet.Attributes;
using Opac.Indexing.Searching;

namespace Opac.Benchmarks.Parts;

/// <summary>What is suggested while one types, what is proposed after a slip, and what stands beside a record.</summary>
[Config(typeof(PartsConfig))]
public class SuggestionBenchmarks
{
    private const int Typed = 100;

    private CatalogueSearcher searcher = null!;
    private string[] beginnings = [];
    private string[] slips = [];

    [GlobalSetup]
    public void Prepare()
    {
        var catalogue = new SmallCatalogue();
        searcher = catalogue.Open();
        beginnings = [.. catalogue.Typed("rare").Take(Typed).Select(word => word[..Math.Min(4, word.Length)])];
        slips = [.. catalogue.Typed("fuzzy").Take(Typed)];
    }

    [GlobalCleanup]
    public void Close() => searcher.Dispose();

    [Benchmark(OperationsPerInvoke = Typed)]
    public int WhileTyping() => beginnings.Sum(typed => searcher.Suggest(typed, 8).Count);

    [Benchmark(OperationsPerInvoke = Typed)]
    public int AfterASlip() => slips.Sum(typed => searcher.Search(new SearchRequest { Text = typed }).Total);

    [Benchmark]
    public int SimilarRecords() => searcher.Similar(new("m00000001"), 10).Count;
}
