using BenchmarkDotNet.Attributes;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;

namespace Opac.Benchmarks.Parts;

/// <summary>From the bytes of ISO 2709 to records.</summary>
[Config(typeof(PartsConfig))]
public class ReaderBenchmarks
{
    private const int Records = 1_000;

    private string source = "";

    [GlobalSetup]
    public void Prepare() => source = new SmallCatalogue().Source;

    [Benchmark(OperationsPerInvoke = Records)]
    public int Record() => RecordFiles.Read(source, "corpus", new ProblemList()).Take(Records).Count();
}
