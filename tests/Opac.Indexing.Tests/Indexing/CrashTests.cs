using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Problems;
using Opac.Indexing.Searching;

namespace Opac.Indexing.Tests.Indexing;

/// <summary>The power goes, the disk is full, another process is at it: what serves must go on serving, whole.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 50, Folders = 5;

    private readonly TemporaryFolder folder = new();
    private readonly IndexBuilder builder = new(new WordAnalyzer());

    [Fact]
    public async Task Kill_9_at_fifty_moments_always_leaves_a_whole_generation_and_needs_no_hand()
    {
        await Parallel.ForAsync(0, Folders, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken }, async (place, cancellation) =>
        {
            var path = folder.File($"{place}");
            var random = new Random(place);
            var last = 0;
            for (var kill = 0; kill < Kills / Folders; kill++)
            {
                // Large ones are mostly killed while they index, small ones also while they switch.
                var records = kill % 2 == 0 ? 2_000 : 60;
                using (var child = IndexingChild.Start("forever", path, $"{records}", $"{1_000 + (kill * 100)}"))
                {
                    await child.StandardOutput.ReadLineAsync(cancellation);
                    await Task.Delay(random.Next(600), cancellation);
                    child.Kill();
                    await child.WaitForExitAsync(cancellation);
                }
                last = EditionOf(path, last);
            }
            var store = new GenerationStore(path);
            IndexingChild.Build(store, builder, 10, 2_900);
            Assert.Equal(2_900, EditionOf(path, last));
            Assert.Empty(Directory.EnumerateDirectories(path, "building-*"));
        });
    }

    [Fact]
    public void A_disk_that_fills_up_leaves_the_old_generation_and_says_what_to_do()
    {
        IndexingChild.Build(new GenerationStore(folder.Path), builder, 50, 1_001);

        // Files of at most 300 blocks: the system refuses what goes beyond, as a full disk does. The runtime's own code is a file too, unless told otherwise.
        var (code, said) = End("export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 300", folder.Path);

        Assert.Equal(3, code);
        Assert.Contains("free space", said, StringComparison.Ordinal);
        Assert.Equal(1_001, EditionOf(folder.Path, 0));
        Assert.Empty(Directory.EnumerateDirectories(folder.Path, "building-*"));
    }

    [Fact]
    public void A_small_file_system_that_is_full_is_told_too_where_one_can_be_mounted()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || Shell($"mount -t tmpfs -o size=1m tmpfs {folder.Path}") != 0)
            return;
        try
        {
            IndexingChild.Build(new GenerationStore(folder.Path), builder, 50, 1_001);

            var (code, said) = End("true", folder.Path);

            Assert.Equal(3, code);
            Assert.Contains("free space", said, StringComparison.Ordinal);
            Assert.Equal(1_001, EditionOf(folder.Path, 0));
            IndexingChild.Build(new GenerationStore(folder.Path), builder, 60, 1_003);
            Assert.Equal(1_003, EditionOf(folder.Path, 0));
        }
        finally
        {
            Shell($"umount {folder.Path}");
        }
    }

    [Fact]
    public async Task A_second_process_is_told_who_builds_and_takes_over_when_that_one_is_killed()
    {
        using var other = IndexingChild.Start("hold", folder.Path);
        Assert.Equal("holding", await other.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        var store = new GenerationStore(folder.Path);

        var refused = Assert.Throws<IndexException>(() => IndexingChild.Build(store, builder, 5, 1_001));
        other.Kill();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"PID {other.Id}", refused.Problem.ToString(), StringComparison.Ordinal);
        IndexingChild.Build(store, builder, 5, 1_001);
        Assert.Equal(1_001, EditionOf(folder.Path, 0));
    }

    public void Dispose() => folder.Dispose();

    private static (int Code, string Said) End(string limits, string path)
    {
        using var child = IndexingChild.StartWithin(limits, "once", path, "20000", "1002");
        var said = child.StandardOutput.ReadToEnd() + child.StandardError.ReadToEnd();
        child.WaitForExit();
        return (child.ExitCode, said);
    }

    private static int Shell(string command)
    {
        using var shell = System.Diagnostics.Process.Start("bash", ["-c", command + " 2>/dev/null"]);
        shell.WaitForExit();
        return shell.ExitCode;
    }

    /// <summary>The edition that is served from the folder; fails where it is not whole or older than one that was served before.</summary>
    private static int EditionOf(string path, int before)
    {
        var problems = new ProblemList();
        var store = new GenerationStore(path);
        store.CleanUp();
        if (store.FindCurrent(problems) is not { } found)
        {
            Assert.Equal(0, before);
            return 0;
        }
        Assert.Empty(problems.Kept);
        using var searcher = new CatalogueSearcher(new WordAnalyzer());
        searcher.Open(found);
        var everything = searcher.Search(SearchRequest.Empty);
        Assert.Equal(found.Manifest.Records, everything.Total);
        var edition = Assert.Single(everything.Facets.Single(facet => facet.Name == FacetNames.Year).Values);
        Assert.Equal(everything.Total, edition.Count);
        var number = int.Parse(edition.Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(number, before, int.MaxValue);
        return number;
    }
}
