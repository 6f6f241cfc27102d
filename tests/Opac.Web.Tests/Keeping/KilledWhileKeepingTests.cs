using System.Globalization;
using System.Text.RegularExpressions;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Web.Writing;

namespace Opac.Web.Tests.Keeping;

/// <summary>The power goes while the catalogue is changed: the old file or the new one is there, whole, and no record that was kept is lost.</summary>
public sealed partial class KilledWhileKeepingTests : IDisposable
{
    private const int Kills = 8;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-keeping-");

    [Fact]
    public async Task Kill_9_at_any_moment_leaves_the_old_file_or_the_new_and_every_record_that_was_kept()
    {
        var catalogue = Path.Combine(folder.FullName, "content", "catalogue");
        Directory.CreateDirectory(catalogue);
        var random = new Random(9);
        var kept = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = KeepingChild.Start(folder.FullName);
            kept.Add(await child.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The child ended by itself."));
            await Task.Delay(random.Next(200));
            child.Kill();
            await child.WaitForExitAsync();
            kept.AddRange((await child.StandardOutput.ReadToEndAsync()).Split('\n')[..^1]);
            Assert.DoesNotContain(kept, line => line.StartsWith("failed", StringComparison.Ordinal));

            AtomicFile.Sweep(folder.FullName);
            Assert.All(Directory.GetFiles(catalogue, "books.*"), IsWhole);
            var (history, _, _, _) = KeepingChild.Room(folder.FullName);
            Assert.Single(Directory.GetFiles(catalogue, "books.*"));
            Assert.All(history.Entries(), entry => Assert.True(entry.IsDone));
            var problems = new ProblemList();
            var ids = RecordFiles.Read(Path.Combine(catalogue, StudioFile.Name), StudioFile.Name, problems).Select(record => record.Id.Value).ToHashSet();
            Assert.Empty(problems.Kept);
            Assert.Superset(kept.ToHashSet(), ids);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void IsWhole(string path)
    {
        var text = File.ReadAllText(path);
        var number = int.Parse(Number().Match(text).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        Assert.Equal(KeepingChild.BooksOf(number), text);
    }

    [GeneratedRegex("Соңы ([0-9]+)")]
    private static partial Regex Number();
}
