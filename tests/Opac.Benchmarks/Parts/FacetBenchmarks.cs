using BenchmarkDotNet.Attributes;
using Opac.Indexing.Searching;

namespace Opac.Benchmarks.Parts;

/// <summary>Counting facets: over nearly everything, narrowed by one, and a long one paged and searched.</summary>
[Config(typeof(PartsConfig))]
public class FacetBenchmarks
{
    private static readonly SearchRequest nearlyAll = new() { Constraints = [new Constraint("grade", "11", true)] };
    private static readonly SearchRequest narrowed = new() { Constraints = [new Constraint("language", "kaz"), new Constraint("availability", "available")] };

    private CatalogueSearcher searcher = null!;

    [GlobalSetup]
    public void Prepare() => searcher = new SmallCatalogue().Open();

    [GlobalCleanup]
    public void Close() => searcher.Dispose();

    [Benchmark]
    public int NearlyAll() => searcher.Search(nearlyAll).Total;

    [Benchmark]
    public int Narrowed() => searcher.Search(narrowed).Total;

    [Benchmark]
    public int AuthorsByAlphabet() => searcher.FacetValues(SearchRequest.Empty, new FacetRequest("author") { ByAlphabet = true, Position = 500 }).Total;

    [Benchmark]
    public int AuthorsContaining() => searcher.FacetValues(SearchRequest.Empty, new FacetRequest("author") { Containing = "ба" }).Total;
}
