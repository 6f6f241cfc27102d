using BenchmarkDotNet.Attributes;
using Opac.Indexing.Searching;
using Opac.Indexing.Searching.Queries;

namespace Opac.Benchmarks.Parts;

/// <summary>Whole responses by kind of question, and the reading of the question alone.</summary>
[Config(typeof(PartsConfig))]
public class QueryBenchmarks
{
    private CatalogueSearcher searcher = null!;
    private string[] typed = [];

    [Params("common", "rare", "two words", "phrase", "author", "prefix", "fuzzy")]
    public string Kind { get; set; } = "common";

    [GlobalSetup]
    public void Prepare()
    {
        var catalogue = new SmallCatalogue();
        (searcher, typed) = (catalogue.Open(), [.. catalogue.Typed(Kind).Take(100)]);
    }

    [GlobalCleanup]
    public void Close() => searcher.Dispose();

    [Benchmark(OperationsPerInvoke = 100)]
    public int Response() => typed.Sum(text => searcher.Search(new SearchRequest { Text = text }).Total);

    [Benchmark(OperationsPerInvoke = 100)]
    public int Parsing() => typed.Count(text => QueryParser.Parse(text).Root is not null);
}
