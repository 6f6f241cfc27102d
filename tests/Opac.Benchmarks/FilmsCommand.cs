using System.Diagnostics;

namespace Opac.Benchmarks;

/// <summary><c>films</c>: a film of 2 GB seen by 50 visitors on slow lines, while one reader searches; what that costs in memory, and the reader in time.</summary>
internal static class FilmsCommand
{
    private const int Visitors = 50, BytesPerSecond = 256 * 1024, Searches = 300, Rounds = 5;
    private const long FilmBytes = 2_000_000_000;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("opac-films-").FullName;
        try
        {
            Measure(WriteContent(folder), Path.Combine(folder, "data"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string content, string data)
    {
        using var portal = new PortalProcess(content, data);
        using var client = portal.Client();
        portal.WaitForAnswer(client, "/readyz");
        Search(client);
        Search(client);
        var before = portal.Memory.Now;
        var (alone, together) = (new List<double>(), new List<double>());
        var most = before;
        // By turns, so that what else the machine does falls on both alike.
        for (var round = 0; round < Rounds; round++)
        {
            alone.AddRange(Search(client));
            using var seen = new CancellationTokenSource();
            var visitors = Enumerable.Range(0, Visitors).Select(i => Watch(portal, i, seen.Token)).ToArray();
            Thread.Sleep(1000);
            together.AddRange(Search(client));
            most = Math.Max(most, portal.Memory.Now);
            seen.Cancel();
            Task.WaitAll(visitors);
        }
        var seek = SeekCost(portal, client);
        var (quiet, busy) = (Median(alone), Median(together));
        Console.WriteLine($"""
            {Visitors} visitors at {BytesPerSecond / 1024} KB/s each, a film of {FilmBytes / 1e9:0.0} GB
              memory before {before / 1e6:N0} MB, at most {most / 1e6:N0} MB: {(most - before) / 1e6:N0} MB more (goal: at most 60)
              a search alone {quiet:0.00} ms, among them {busy:0.00} ms (medians of {Searches * Rounds}): {100 * ((busy / quiet) - 1):0.0} % slower (goal: at most 10)
              100 seeks all over the film: {seek.Bytes / 1e6:N1} MB more memory, {seek.Each:0.00} ms each
            """);
    }

    private static List<double> Search(HttpClient client)
    {
        var times = new List<double>(Searches);
        for (var i = 0; i < Searches; i++)
        {
            var began = Stopwatch.GetTimestamp();
            client.GetByteArrayAsync($"/api/v1/search?q=%D0%B0%D0%B1%D0%B0%D0%B9&page={1 + (i % 3)}").GetAwaiter().GetResult();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times;
    }

    private static async Task Watch(PortalProcess portal, int number, CancellationToken seen)
    {
        try
        {
            using var handler = new SocketsHttpHandler { InitialHttp2StreamWindowSize = 65_535 };
            using var client = new HttpClient(handler) { BaseAddress = portal.Address };
            using var request = new HttpRequestMessage(HttpMethod.Get, "/media/trailers/film/film.mp4");
            request.Headers.Range = new(number * (FilmBytes / Visitors), null);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, seen);
            await using var film = await answer.Content.ReadAsStreamAsync(seen);
            var (piece, clock, got) = (new byte[16 * 1024], Stopwatch.StartNew(), 0L);
            while (true)
            {
                got += await film.ReadAsync(piece, seen);
                var early = TimeSpan.FromSeconds((double)got / BytesPerSecond) - clock.Elapsed;
                if (early > TimeSpan.Zero)
                    await Task.Delay(early, seen);
            }
        }
        catch (OperationCanceledException)
        {
            // The visitor has seen enough.
        }
    }

    private static (long Bytes, double Each) SeekCost(PortalProcess portal, HttpClient client)
    {
        const int seeks = 100;
        var (before, clock) = (portal.Memory.Now, Stopwatch.StartNew());
        for (var i = 0; i < seeks; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/media/trailers/film/film.mp4");
            var from = i * (FilmBytes / seeks);
            request.Headers.Range = new(from, from + 65_535);
            using var answer = client.Send(request);
            answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        }
        return (portal.Memory.Now - before, clock.Elapsed.TotalMilliseconds / seeks);
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    // The library's own catalogue, and a film that is all holes: it takes no room on the disk.
    private static string WriteContent(string folder)
    {
        var content = Path.Combine(folder, "content");
        var media = Directory.CreateDirectory(Path.Combine(content, "trailers", "film", "media")).FullName;
        File.WriteAllText(Path.Combine(content, "site.md"), "---\nатауы: Өлшеу\n---\n");
        File.WriteAllText(Path.Combine(content, "trailers", "film", "index.kk.md"), "---\nатауы: Фильм\nфайл: media/film.mp4\nсубтитр-kk: media/film.kk.vtt\nжарқыл: жоқ\nрұқсат: CC0\n---\nФильм.\n");
        File.WriteAllText(Path.Combine(media, "film.kk.vtt"), "WEBVTT\n\n00:00.000 --> 00:04.000\nФильм.\n");
        using (var film = File.Create(Path.Combine(media, "film.mp4")))
            film.SetLength(FilmBytes);
        Directory.CreateDirectory(Path.Combine(content, "catalogue"));
        foreach (var records in Directory.EnumerateFiles(Path.Combine(Repository(), "content", "catalogue"), "*.mrc"))
            File.Copy(records, Path.Combine(content, "catalogue", Path.GetFileName(records)));
        return content;
    }

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Opac.sln")))
            at = at.Parent ?? throw new DirectoryNotFoundException("Opac.sln");
        return at.FullName;
    }
}
