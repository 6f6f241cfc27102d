using System.Diagnostics;
using Opac.Indexing.Analysis;
using Opac.Indexing.Formats;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;

namespace Opac.Benchmarks.Scale;

/// <summary>Builds the index as the portal does, from the file to the switch.</summary>
internal static class IndexingMeasure
{
    public static void Run(ScaleOptions options)
    {
        var words = new WordAnalyzer();
        var problems = new ProblemList();
        var store = new GenerationStore(options.Index);
        var watch = Stopwatch.StartNew();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var stages = new List<(BuildStage Stage, TimeSpan At, TimeSpan Cpu)>();
        var sources = SourceFingerprint.Of([options.Placed]);
        var built = store.Build(sources, folder => new IndexBuilder(words).Build(
            folder, RecordFiles.Read(options.Placed, "corpus", problems), AuthorityList.Empty, problems, null, progress => Note(stages, progress, watch)));
        watch.Stop();
        self.Refresh();

        var size = built.Manifest.Files.Sum(file => file.Length);
        var source = new FileInfo(options.Placed).Length;
        var cpu = self.TotalProcessorTime - before;
        Console.WriteLine($"""

            INDEXING {built.Manifest.Records:N0} records of {(double)source / built.Manifest.Records:N0} bytes
              {built.Manifest.Records / watch.Elapsed.TotalSeconds:N0} records/s: {watch.Elapsed.TotalSeconds:0.0} s on the wall, {cpu.TotalSeconds:0.0} s of CPU ({cpu / watch.Elapsed:0.00} cores)
              index {size / 1e6:N0} MB, {(double)size / source:0.00} of the source
              peak memory {self.PeakWorkingSet64 / 1e6:N0} MB; garbage collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}, {GC.GetTotalPauseDuration().TotalSeconds:0.0} s; allocated {GC.GetTotalAllocatedBytes() / 1e9:0.0} GB
              {string.Join(", ", stages.Select(stage => $"{stage.Stage} from {stage.At.TotalSeconds:0.0} s ({stage.Cpu.TotalSeconds:0.0} s of CPU)"))}
              {string.Join(", ", built.Manifest.Files.OrderByDescending(file => file.Length).GroupBy(file => Path.GetExtension(file.Name)).Select(kind => $"{kind.Key} {kind.Sum(file => file.Length) / 1e6:0.0}").Take(12))} MB
            """);
    }

    private static void Note(List<(BuildStage Stage, TimeSpan At, TimeSpan Cpu)> stages, BuildProgress progress, Stopwatch watch)
    {
        if (stages.Count == 0 || stages[^1].Stage != progress.Stage)
            stages.Add((progress.Stage, watch.Elapsed, Environment.CpuUsage.TotalTime));
    }
}
