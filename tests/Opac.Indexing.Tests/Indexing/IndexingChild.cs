using System.Diagnostics;
using System.Globalization;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Tests.Searching;

namespace Opac.Indexing.Tests.Indexing;

/// <summary>A process of its own that indexes, to be killed at any moment or starved of disk.</summary>
internal static class IndexingChild
{
    public const string Name = "indexing-child";

    private const string File = "books.mrc";

    /// <summary>What the child does: <c>forever</c> FOLDER RECORDS EDITION builds and changes generations without end; <c>hold</c> takes the lock and keeps it; <c>once</c> builds one.</summary>
    public static int Run(string what, string folder, string[] more)
    {
        var builder = new IndexBuilder(new WordAnalyzer());
        var store = new GenerationStore(folder);
        switch (what)
        {
            case "hold":
                store.Build(SourceFingerprint.None, _ =>
                {
                    Console.WriteLine("holding");
                    Thread.Sleep(Timeout.Infinite);
                    return 0;
                });
                return 0;
            case "once":
                try
                {
                    Build(store, builder, Number(more[0]), Number(more[1]));
                    return 0;
                }
                catch (IndexException failed)
                {
                    Console.WriteLine(failed.Problem);
                    return 3;
                }
            default:
                Console.WriteLine("going");
                for (var edition = Number(more[1]); ; edition += 2)
                {
                    var built = Build(store, builder, Number(more[0]), edition);
                    store.Update(built, SourceFingerprint.None, path => builder.Update(path, [File], [.. Records(Number(more[0]), edition + 1)], AuthorityList.Empty));
                }
        }
    }

    /// <summary>Builds a generation in which every record is of one edition, which stands as its year.</summary>
    public static IndexGeneration Build(GenerationStore store, IndexBuilder builder, int records, int edition) =>
        store.Build(SourceFingerprint.None, path => builder.Build(path, Records(records, edition), AuthorityList.Empty, new ProblemList()));

    /// <summary>Starts the child; what it writes can be read.</summary>
    public static Process Start(params string[] arguments) => StartWithin("", arguments);

    /// <summary>The same under limits that a shell sets first.</summary>
    public static Process StartWithin(string limits, params string[] arguments)
    {
        var program = typeof(IndexingChild).Assembly.Location;
        var start = limits.Length == 0
            ? new ProcessStartInfo("dotnet", [program, Name, .. arguments])
            : new ProcessStartInfo("bash", ["-c", limits + "; exec \"$@\"", "bash", "dotnet", program, Name, .. arguments]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return Process.Start(start)!;
    }

    private static IEnumerable<BibliographicRecord> Records(int count, int edition) => Enumerable.Range(0, count).Select(i =>
        Library.Book($"{i}", $"Кітап {i} туралы {i % 7} сөз", $"Автор {i % 50}, А.") with { Publication = new Publication { Year = edition }, Origins = [new(new RecordId($"{i}"), File, i, 0)] });

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
