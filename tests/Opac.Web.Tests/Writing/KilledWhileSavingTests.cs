using System.Globalization;
using Opac.Web.Writing;

namespace Opac.Web.Tests.Writing;

/// <summary>The power goes while somebody saves: what is published is whole, and nothing that was kept is lost.</summary>
public sealed class KilledWhileSavingTests : IDisposable
{
    private const int Kills = 20, Folders = 4;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-killed-");

    [Fact]
    public async Task Kill_9_at_twenty_moments_of_saving_leaves_no_half_file_and_loses_no_revision()
    {
        await Parallel.ForAsync(0, Folders, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (place, cancellation) =>
        {
            var path = Path.Combine(folder.FullName, $"{place}");
            Directory.CreateDirectory(Path.Combine(path, "content"));
            await File.WriteAllTextAsync(Path.Combine(path, "content", "site.md"), "---\nатауы: Сынақ\n---\n", cancellation);
            var random = new Random(place);
            var kept = new List<string>();
            for (var kill = 0; kill < Kills / Folders; kill++)
            {
                using var child = WritingChild.Start(path);
                kept.Add(await child.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException($"The child ended with {child.ExitCode}"));
                await Task.Delay(random.Next(250), cancellation);
                child.Kill();
                await child.WaitForExitAsync(cancellation);
                // A line that the pipe took is a save that was answered; the last may be cut short.
                kept.AddRange((await child.StandardOutput.ReadToEndAsync(cancellation)).Split('\n')[..^1]);
                Check(path, kept);
            }
        });
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void Check(string path, List<string> kept)
    {
        // As the portal does when it starts.
        AtomicFile.Sweep(Path.Combine(path, "content"));
        AtomicFile.Sweep(Path.Combine(path, "data"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(path, "content"), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("site.md", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            if (file.EndsWith(".svg", StringComparison.Ordinal))
                Assert.EndsWith("</svg>", text, StringComparison.Ordinal);
            else
                WritingChild.NumberOf(text);
        }

        var (texts, revisions, _) = WritingChild.Room(path);
        var there = revisions.Of(WritingChild.Address).Select(revision => (revision.Kind, Number: WritingChild.NumberOf(revisions.Find(WritingChild.Address, revision.Id)!.Value.Text))).ToList();
        foreach (var (kind, number) in kept.Select(line => (line.Split(' ')[0], int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))))
            Assert.Contains((kind == "saved" ? RevisionKind.Saved : RevisionKind.Published, number), there);

        var last = kept.Max(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
        Assert.InRange(WritingChild.NumberOf(texts.Open(WritingChild.Address)!.Text), last, int.MaxValue);
        var published = kept.Where(line => line.StartsWith("published", StringComparison.Ordinal)).Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        if (published > 0)
            Assert.InRange(WritingChild.NumberOf(texts.Open(WritingChild.Address)!.InContent!), published, int.MaxValue);
    }
}
