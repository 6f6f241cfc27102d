using System.Diagnostics;

namespace Opac.Web.Tests.Publishing;

/// <summary>Files that are not the library's to show, and ways of asking for them.</summary>
public sealed class OutsideFilesTests
{
    private const string Canary = "CANARY-kanareika-7391";

    [Fact]
    public void Links_loops_and_pipes_in_the_folder_are_passed_by_and_told_of()
    {
        using var library = WrittenLibrary.WithText("Мәтін.");
        var media = Path.Combine(library.Path, "exhibitions/auyl/media");
        var outside = Path.Combine(library.Path, "..", $"{Path.GetFileName(library.Path)}-outside.txt");
        File.WriteAllText(outside, Canary);
        try
        {
            File.CreateSymbolicLink(Path.Combine(media, "link.txt"), outside);
            Directory.CreateSymbolicLink(Path.Combine(media, "loop"), media);
            if (!OperatingSystem.IsWindows())
            {
                using var pipe = Process.Start("mkfifo", [Path.Combine(media, "pipe.svg")])!;
                pipe.WaitForExit();
            }
            var now = library.Now;

            Assert.NotNull(now.FindMedia("/media/exhibitions/auyl/auyl.svg", DateTimeOffset.UnixEpoch));
            Assert.Null(now.FindMedia("/media/exhibitions/auyl/link.txt", DateTimeOffset.UnixEpoch));
            Assert.Null(now.FindMedia("/media/exhibitions/auyl/loop/auyl.svg", DateTimeOffset.UnixEpoch));
            Assert.Null(now.FindMedia("/media/exhibitions/auyl/pipe.svg", DateTimeOffset.UnixEpoch));
            Assert.Equal(OperatingSystem.IsWindows() ? 2 : 3, now.Problems.Count(problem => problem.Kind.Code == "content-not-a-file"));
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public async Task No_way_of_writing_an_address_leads_out_of_what_is_published()
    {
        await using var portal = Portal.With($"""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Ауыл
            ---
            Мәтін.
            -- exhibitions/auyl/media/a.txt --
            ашық
            -- exhibitions/zhoba/index.kk.md --
            ---
            атауы: Жоба
            күйі: жоба
            ---
            {Canary}
            -- exhibitions/zhoba/media/qupiya.txt --
            {Canary}
            -- exhibitions/auyl/qupiya.conf --
            {Canary}
            -- canary.txt --
            {Canary}
            """);
        Directory.CreateDirectory(portal.DataPath);
        await File.WriteAllTextAsync(Path.Combine(portal.DataPath, "canary.txt"), Canary, TestContext.Current.CancellationToken);
        using var visitor = portal.Visitor();
        string[] roots = ["/media/exhibitions/auyl/", "/media/exhibitions/", "/media/", "/pictures/1/400/exhibitions/auyl/", "/iiif/3/", "/iiif/exhibitions/", "/cards/exhibitions/", "/kk/exhibitions/", "/lib/", "/css/", "/"];
        string[] ups = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "....//", "..;/", "%252e%252e%252f", "..%c0%af", "\u2025/", "./../", "//", "%2f%2f"];
        string[] targets = ["canary.txt", "exhibitions/zhoba/index.kk.md", "exhibitions/zhoba/media/qupiya.txt", "exhibitions/auyl/qupiya.conf", "../data/canary.txt", "etc/passwd", "exhibitions:zhoba:qupiya.txt"];
        foreach (var root in roots)
        {
            foreach (var target in targets)
            {
                foreach (var address in ups.SelectMany(up => new[] { root + up + target, root + up + up + up + target }).Append(root + target))
                {
                    if (!Uri.TryCreate(new Uri("http://localhost"), address, out var uri))
                        continue;
                    using var answer = await visitor.GetAsync(uri, TestContext.Current.CancellationToken);
                    Assert.DoesNotContain(Canary, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
                    Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} {address}");
                }
            }
        }
    }
}
