namespace Opac.Benchmarks.Scale;

/// <summary>The times of one kind of request over several passes.</summary>
internal sealed class Timings
{
    private readonly List<List<(double Wall, double Cpu, double Hits)>> passes = [];

    public static string Head => $"{"",-15}{"count",7}{"hits p50",10}{"p99",9}{"cpu p50",10}{"p95",9}{"p99",9}{"max",9}{"wall p50",11}{"p95",9}{"p99",9}  (ms)";

    /// <summary>Begins another pass.</summary>
    public void Begin() => passes.Add([]);

    public void Add(double wall, double cpu, int hits) => passes[^1].Add((wall, cpu, hits));

    /// <summary>One line: each figure is the median of what the passes gave.</summary>
    public string Line(string name) =>
        $"{name,-15}{passes[^1].Count,7}{Median(t => t.Hits, 0.5),10:N0}{Median(t => t.Hits, 0.99),9:N0}{Median(t => t.Cpu, 0.5),10:0.000}{Median(t => t.Cpu, 0.95),9:0.00}{Median(t => t.Cpu, 0.99),9:0.00}{Median(t => t.Cpu, 1),9:0.0}"
        + $"{Median(t => t.Wall, 0.5),11:0.000}{Median(t => t.Wall, 0.95),9:0.00}{Median(t => t.Wall, 0.99),9:0.00}";

    private double Median(Func<(double Wall, double Cpu, double Hits), double> of, double part)
    {
        var values = passes.Select(pass => Percentile([.. pass.Select(of).Order()], part)).Order().ToArray();
        return values[values.Length / 2];
    }

    private static double Percentile(double[] sorted, double part) => sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, Math.Ceiling(part * sorted.Length) - 1)];
}
