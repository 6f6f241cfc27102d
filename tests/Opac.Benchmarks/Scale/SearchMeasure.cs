using System.Diagnostics;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching;

namespace Opac.Benchmarks.Scale;

/// <summary>Whole responses, in process: hits with marks, all facets, corrections.</summary>
internal static class SearchMeasure
{
    private static readonly int[] clientCounts = [1, 2, 4];

    public static void Run(ScaleOptions options)
    {
        using var self = Process.GetCurrentProcess();
        var generation = new GenerationStore(options.Index).FindCurrent() ?? throw new FileNotFoundException("There is no index: leave --only out, or run --only index first.", options.Index);
        var watch = Stopwatch.StartNew();
        using var catalogue = new CatalogueSearcher(new WordAnalyzer());
        catalogue.Open(generation);
        var opened = watch.Elapsed;
        var found = catalogue.Search(SearchRequest.Empty);
        Console.WriteLine($"""

            SEARCHING {catalogue.RecordCount:N0} records
              opened in {opened.TotalMilliseconds:N0} ms, first answer with facets of all {found.Total:N0} after {watch.Elapsed.TotalMilliseconds:N0} ms (a cold process, compiling included)
            """);

        var log = QueryLog.Of(options.Placed, options.Queries).Where(query => options.Kind is null || query.Kind == options.Kind).ToList();
        Replay(catalogue, log, []);
        OneClient(catalogue, log, options.Passes);
        if (options.Kind is null)
            LookMeasure.Run(catalogue, log);
        foreach (var clients in clientCounts)
            SeveralClients(catalogue, log, clients);
        self.Refresh();
        Console.WriteLine($"  memory {self.WorkingSet64 / 1e6:N0} MB, peak {self.PeakWorkingSet64 / 1e6:N0} MB; garbage collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}, {GC.GetTotalPauseDuration().TotalSeconds:0.0} s");
    }

    private static void OneClient(CatalogueSearcher catalogue, List<(string Kind, string Text)> log, int passes)
    {
        var kinds = new Dictionary<string, Timings>(StringComparer.Ordinal);
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var kind in log.Select(query => query.Kind).Distinct().Append("all").Append(QueryLog.Everything))
            {
                if (!kinds.TryGetValue(kind, out var timings))
                    kinds.Add(kind, timings = new());
                timings.Begin();
            }
            Replay(catalogue, log, kinds);
            for (var i = 0; i < 100; i++)
                Time(() => catalogue.Search(SearchRequest.Empty).Total, kinds[QueryLog.Everything]);
        }
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Replay(catalogue, log, []);
        Console.WriteLine($"  {(GC.GetTotalAllocatedBytes(precise: true) - before) / log.Count / 1e3:0} KB allocated a response");
        Console.WriteLine("  " + Timings.Head);
        foreach (var (kind, timings) in kinds)
            Console.WriteLine("  " + timings.Line(kind));
    }

    private static void Replay(CatalogueSearcher catalogue, List<(string Kind, string Text)> log, Dictionary<string, Timings> kinds)
    {
        foreach (var (kind, text) in log)
            Time(() => catalogue.Search(new SearchRequest { Text = text }).Total, [.. kinds.Where(pair => pair.Key == kind || pair.Key == "all").Select(pair => pair.Value)]);
    }

    public static void Time(Func<int> search, params ReadOnlySpan<Timings> into) => Time(search, null, into);

    /// <summary>Takes down what a search took; with another, what it took beyond that one.</summary>
    public static void Time(Func<int> search, Func<int>? beyond, params ReadOnlySpan<Timings> into)
    {
        var (hits, wall, cpu) = Timed(search);
        var (_, otherWall, otherCpu) = beyond is null ? default : Timed(beyond);
        foreach (var timings in into)
            timings.Add(wall - otherWall, cpu - otherCpu, hits);
    }

    private static (int Hits, double Wall, double Cpu) Timed(Func<int> search)
    {
        var (wall, cpu) = (Stopwatch.GetTimestamp(), ThreadClock.Milliseconds);
        var hits = search();
        return (hits, Stopwatch.GetElapsedTime(wall).TotalMilliseconds, ThreadClock.Milliseconds - cpu);
    }

    private static void SeveralClients(CatalogueSearcher catalogue, List<(string Kind, string Text)> log, int clients)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() =>
        {
            for (var i = 0; i < log.Count; i++)
                catalogue.Search(new SearchRequest { Text = log[(i + (client * 97)) % log.Count].Text });
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        watch.Stop();
        self.Refresh();
        var count = clients * log.Count;
        Console.WriteLine($"  {clients} client{(clients > 1 ? "s" : "")}: {count / watch.Elapsed.TotalSeconds:N0} responses/s, {(self.TotalProcessorTime - before).TotalMilliseconds / count:0.000} ms of CPU each, of the whole process");
    }
}
