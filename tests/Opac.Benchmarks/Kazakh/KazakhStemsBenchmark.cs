using BenchmarkDotNet.Attributes;
using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Kazakh;

namespace Opac.Benchmarks.Kazakh;

/// <summary>The stemmer and the whole analyzer over ten thousand different words; an operation is a word. Run in the root of the repository.</summary>
[MemoryDiagnoser]
public class KazakhStemsBenchmark
{
    private const int Words = 10_000;

    private readonly WordAnalyzer analyzer = new();
    private readonly List<string> terms = [];
    private string[] words = [];

    [GlobalSetup]
    public void Fill()
    {
        var distinct = BundledText.Words().Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToArray();
        words = [.. Enumerable.Range(0, Words).Select(i => distinct[i % distinct.Length])];
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public int Stems()
    {
        foreach (var word in words)
        {
            terms.Clear();
            KazakhStems.BuiltIn.AddTo(terms, word);
        }
        return terms.Count;
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public int FiledTerms()
    {
        var count = 0;
        foreach (var word in words)
            count += analyzer.IndexTerms(word, "kaz").Count;
        return count;
    }
}
