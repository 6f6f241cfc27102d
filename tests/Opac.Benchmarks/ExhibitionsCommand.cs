using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NetVips;
using Opac.Indexing.Problems;
using Opac.Web;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Markdown;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Benchmarks;

/// <summary><c>exhibitions</c>: a region's thousand exhibitions of twenty pictures: start, a change, pages, a large picture, a preview, texts that are meant to hurt.</summary>
internal static class ExhibitionsCommand
{
    private const int Pictures = 20, Changes = 5, Rounds = 3;
    private const string Photograph = "suret", Blocks = "bloktar";

    /// <summary>Measures <c>--count</c> exhibitions, 100 at least; a thousand where nothing is said.</summary>
    public static int Run(string[] args)
    {
        var count = args is ["--count", var written] && int.TryParse(written, CultureInfo.InvariantCulture, out var asked) ? Math.Max(100, asked) : 1000;
        var folder = Directory.CreateTempSubdirectory("opac-exhibitions-").FullName;
        try
        {
            var content = Path.Combine(folder, "content");
            Write(content, count);
            Serve(content, Path.Combine(folder, "data"), count);
            Preview(content, Path.Combine(folder, "room"));
            Hurt();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Serve(string content, string data, int count)
    {
        // The second start is the usual one: the first makes keys and tables.
        using (var first = new PortalProcess(content, data))
        using (var once = first.Client())
            first.WaitForAnswer(once, "/readyz");
        using var portal = new PortalProcess(content, data);
        using var client = portal.Client();
        var started = portal.WaitForAnswer(client, "/kk/exhibitions/k-7");
        Say("start to the first page", $"{started.TotalSeconds:0.00} s, {portal.Cpu.TotalSeconds:0.00} s CPU", "3 s");

        // The articles are made beside the first answers, which are not what the next lines are about.
        WaitForQuiet(portal);
        // No page of an exhibition is kept: each tells of free copies as they are. Warm code, another exhibition each time.
        Ask(client, 0, 300, count);
        var pages = Enumerable.Range(1, Rounds).Select(round => CpuOf(portal, 200, () => Ask(client, 100 + (round * 200), 200, count)));
        Say("a page", $"{Median(pages):0.00} ms CPU", "5 ms");

        var live = Enumerable.Range(0, Changes).Select(number => Change(client, content, number)).ToList();
        Say("a change to be seen", $"{Median(live):0} ms, at most {live.Max():0}", "1000 ms");

        // WebP, as browsers ask while there is no AVIF, which the queue behind makes in seconds of its own.
        var (address, size) = ($"/pictures/0/800/exhibitions/{Photograph}/24mp.jpg.webp", 0);
        var making = CpuOf(portal, 1, () => size = Get(client, address).Length);
        var again = Enumerable.Range(0, Rounds).Select(_ => CpuOf(portal, 200, () => Repeat(200, () => Get(client, address)))).ToList();
        Say($"24 megapixels at four widths ({size / 1000} KB at 800)", $"{making / 1000:0.00} s CPU", "1.5 s");
        Say("the same, made before", $"{Median(again):0.00} ms CPU", "2 ms");
        Say("memory of the portal at its most", $"{portal.Memory.Peak / 1e6:0} MB", "–");
    }

    private static void WaitForQuiet(PortalProcess portal)
    {
        // It begins to make them a moment after the start.
        Thread.Sleep(3000);
        for (var before = TimeSpan.Zero; portal.Cpu - before > TimeSpan.FromMilliseconds(20);)
        {
            before = portal.Cpu;
            Thread.Sleep(300);
        }
    }

    private static double Change(HttpClient client, string content, int number)
    {
        var file = Path.Combine(content, "exhibitions", $"k-{number}", "index.kk.md");
        var sentence = string.Create(CultureInfo.InvariantCulture, $"Жаңа сөйлем {number}.");
        File.AppendAllText(file, $"\n{sentence}\n");
        var clock = Stopwatch.StartNew();
        while (!System.Text.Encoding.UTF8.GetString(Get(client, $"/kk/exhibitions/k-{number}")).Contains(sentence, StringComparison.Ordinal))
            Thread.Sleep(5);
        return clock.Elapsed.TotalMilliseconds;
    }

    // As the studio does it when an author asks to see the page: what is typed is kept, and read among all the others.
    private static void Preview(string content, string data)
    {
        var settings = new PortalSettings { ContentPath = content, DataPath = data, BaseUrl = "http://localhost" };
        var texts = new PortalTexts();
        using var library = new ContentLibrary(content, texts, NullLogger<ContentLibrary>.Instance);
        library.Refresh();
        var (drafts, media) = (new Drafts(settings), new PendingMedia(settings, library));
        var preview = new ContentPreview(settings, library, texts, drafts, media, TimeProvider.System);
        var address = TextAddress.Of(ContentKind.Exhibition, Blocks, "kk");
        var written = File.ReadAllText(Path.Combine(content, "exhibitions", Blocks, "index.kk.md"));
        var times = Enumerable.Range(0, 20).Select(number => Clock(() =>
        {
            drafts.Type(address, "measured", written + $"\nТағы {number}.\n", "");
            if (preview.SnapshotWith(ContentKind.Exhibition, Blocks, "measured")?.Find<Exhibition>(ContentKind.Exhibition, Blocks, DateTimeOffset.UtcNow)?.For("kk").Body is not { Parts.Count: > 0 })
                throw new InvalidOperationException("There is no preview.");
        })).ToList();
        Say("typed to preview, 30 blocks", $"{times[0]:0} ms at first, then {Median(times):0.0} ms", "300 ms");
    }

    private static void Hurt()
    {
        (string What, string Text)[] hostile =
        [
            ("30,000 equal headings", string.Concat(Enumerable.Repeat("## Қожа\n\n", 30_000))),
            ("30,000 open links", string.Concat(Enumerable.Repeat("[a](", 30_000))),
            ("lists 2,000 deep", string.Concat(Enumerable.Range(0, 2_000).Select(depth => new string(' ', depth * 2) + "- а\n"))),
            ("20,000 footnotes", string.Concat(Enumerable.Range(0, 20_000).Select(number => $"[^{number}]\n\n[^{number}]: а\n\n"))),
            ("20,000 blocks left open", string.Concat(Enumerable.Repeat("::: ескертпе\n", 20_000))),
            ("512 KB of emphasis", string.Concat(Enumerable.Repeat("*а **б ", 50_000))),
        ];
        foreach (var (what, text) in hostile)
        {
            var time = Clock(() => ArticleWriter.Write(new ArticleSource
            {
                File = "index.kk.md",
                Body = text,
                Language = "kk",
                Media = MediaFolder.Empty,
                HasRights = true,
                Problems = new ProblemList(),
                Texts = new PortalTexts(),
            }));
            Say(what, $"{time / 1000:0.00} s", "10 s, the deadline");
        }
    }

    private static void Write(string content, int count)
    {
        using var noise = Image.Gaussnoise(6000, 4000, sigma: 40, mean: 128);
        using var scene = noise.Gaussblur(1.5).Cast(Enums.BandFormat.Uchar);
        using var colours = scene.Bandjoin(scene.Flip(Enums.Direction.Horizontal), scene.Flip(Enums.Direction.Vertical)).Copy(interpretation: Enums.Interpretation.Srgb);
        using var small = colours.ThumbnailImage(100);
        var picture = small.JpegsaveBuffer();
        Text(content, "site.md", "---\nатауы: Өлшеу\n---\n");
        for (var number = 0; number < count; number++)
        {
            var slug = string.Create(CultureInfo.InvariantCulture, $"k-{number}");
            Text(content, $"exhibitions/{slug}/index.kk.md", $"---\nатауы: Көрме {number}\nсипаттама: Сипаттама.\nрұқсат: CC0\n---\n## Басы\n\n{Figures(Pictures)}");
            for (var at = 0; at < Pictures; at++)
                Bytes(content, $"exhibitions/{slug}/media/s{at}.jpg", picture);
        }
        Text(content, $"exhibitions/{Blocks}/index.kk.md", $"---\nатауы: Отыз блок\nрұқсат: CC0\n---\n{Figures(30)}");
        for (var at = 0; at < 30; at++)
            Bytes(content, $"exhibitions/{Blocks}/media/s{at}.jpg", picture);
        Text(content, $"exhibitions/{Photograph}/index.kk.md", "---\nатауы: Үлкен сурет\nрұқсат: CC0\n---\n::: сурет\nфайл: media/24mp.jpg\nбалама: Шу\n:::\n");
        Bytes(content, $"exhibitions/{Photograph}/media/24mp.jpg", colours.JpegsaveBuffer(q: 90));
    }

    private static string Figures(int count)
        => string.Concat(Enumerable.Range(0, count).Select(at => $"::: сурет\nфайл: media/s{at}.jpg\nбалама: Сурет {at}\nжазуы: Жазу **{at}**\n\nСуреттің астындағы сөйлем.\n:::\n\nБір абзац *мәтін*.\n\n"));

    private static void Text(string content, string path, string text) => Bytes(content, path, System.Text.Encoding.UTF8.GetBytes(text));

    private static void Bytes(string content, string path, byte[] bytes)
    {
        path = Path.Combine(content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private static void Ask(HttpClient client, int first, int pages, int count)
    {
        for (var number = first; number < first + pages; number++)
            Get(client, $"/kk/exhibitions/k-{number % count}");
    }

    private static byte[] Get(HttpClient client, string address) => client.GetByteArrayAsync(address).GetAwaiter().GetResult();

    private static void Repeat(int times, Action act)
    {
        for (var i = 0; i < times; i++)
            act();
    }

    // In milliseconds of the portal's processor time, each.
    private static double CpuOf(PortalProcess portal, int count, Action act)
    {
        var before = portal.Cpu;
        act();
        return (portal.Cpu - before).TotalMilliseconds / count;
    }

    private static double Clock(Action act)
    {
        var clock = Stopwatch.StartNew();
        act();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times)
    {
        var inOrder = times.Order().ToList();
        return inOrder[inOrder.Count / 2];
    }

    private static void Say(string what, string figure, string goal) => Console.WriteLine($"  {what,-48} {figure,-34} goal {goal}");
}
