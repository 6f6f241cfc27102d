using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Opac.Benchmarks.Scale;

/// <summary>The portal itself in a process of its own, asked over HTTP by one client; the CPU is the portal's alone.</summary>
internal static class HttpMeasure
{
    private const int Requests = 1_000;

    public static void Run(ScaleOptions options)
    {
        var log = QueryLog.Of(options.Placed, options.Queries);
        var url = $"http://127.0.0.1:{FreePort()}";
        var started = Stopwatch.StartNew();
        using var portal = Start(options, url);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(30) };
            var first = WaitForAnswer(client, portal);
            Console.WriteLine($"""

                HTTP
                  first search answered {started.Elapsed.TotalSeconds:0.00} s after the start of the process ({first})
                  memory after it {Memory(portal)}
                """);
            var pages = log.Select(query => "/kk/catalogue?q=" + Uri.EscapeDataString(query.Text)).ToList();
            var pass = 0;
            // What cannot be cached: each address is asked once in the portal's life.
            string Fresh(int i) => pages[i % pages.Count] + $"&from={1 + (pass * 7)}&x={i}";
            for (; pass < 3; pass++)
                Measure(client, portal, null, Fresh);
            Measure(client, portal, "HTML, not cached", Fresh);
            Measure(client, portal, "HTML, cached", _ => "/kk/catalogue?q=" + Uri.EscapeDataString(log[0].Text));
            var tag = TagOf(client, pages[0]);
            if (tag is not null)
                Measure(client, portal, "HTML, 304", _ => pages[0], tag);
            Measure(client, portal, null, i => "/api/v1/search?q=" + Uri.EscapeDataString(log[i % log.Count].Text));
            Measure(client, portal, "JSON", i => "/api/v1/search?q=" + Uri.EscapeDataString(log[i % log.Count].Text));
            Measure(client, portal, null, i => "/api/v1/suggest?q=" + Uri.EscapeDataString(Beginning(log[i % log.Count].Text)));
            Measure(client, portal, "suggestions", i => "/api/v1/suggest?q=" + Uri.EscapeDataString(Beginning(log[i % log.Count].Text)));
            Measure(client, portal, "healthz", _ => "/healthz");
            Console.WriteLine($"  memory at the end {Memory(portal)}");
        }
        finally
        {
            portal.Kill();
        }
    }

    private static string Beginning(string text) => text.Trim('"', '*') is var bare && bare.Length > 4 ? bare[..4] : bare;

    private static Process Start(ScaleOptions options, string url)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "..", "..", "Opac.Web", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "Opac.Web.dll");
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(program), "--Opac:ContentPath=" + options.Content, "--Opac:DataPath=" + options.Data, "--urls", url])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return process;
    }

    private static string WaitForAnswer(HttpClient client, Process portal)
    {
        while (true)
        {
            if (portal.HasExited)
                throw new InvalidOperationException($"The portal ended with code {portal.ExitCode}.");
            try
            {
                using var answer = client.GetAsync("/kk/catalogue?q=%D0%B0%D0%B1%D0%B0%D0%B9").GetAwaiter().GetResult();
                return $"{(int)answer.StatusCode}";
            }
            catch (HttpRequestException)
            {
                Thread.Sleep(10);
            }
        }
    }

    private static void Measure(HttpClient client, Process portal, string? name, Func<int, string> address, string? tag = null)
    {
        var times = new double[Requests];
        var bytes = 0L;
        var statuses = new HashSet<int>();
        portal.Refresh();
        var before = portal.TotalProcessorTime;
        for (var i = 0; i < Requests; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address(i));
            if (tag is not null)
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            var began = Stopwatch.GetTimestamp();
            using var answer = client.Send(request);
            bytes += answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult().Length;
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            statuses.Add((int)answer.StatusCode);
        }
        portal.Refresh();
        var cpu = (portal.TotalProcessorTime - before).TotalMilliseconds / Requests;
        Array.Sort(times);
        if (name is not null)
            Console.WriteLine($"  {name,-18} {cpu,7:0.00} ms CPU each; wall p50 {times[Requests / 2],6:0.00}, p95 {times[Requests * 95 / 100],6:0.00}, p99 {times[Requests * 99 / 100],6:0.00} ms; {1000 / times.Average(),6:N0}/s; {bytes / Requests,7:N0} bytes; status {string.Join(' ', statuses)}");
    }

    private static string? TagOf(HttpClient client, string address)
    {
        using var answer = client.GetAsync(address).GetAwaiter().GetResult();
        return answer.Headers.ETag?.ToString();
    }

    private static string Memory(Process portal)
    {
        portal.Refresh();
        return $"{portal.WorkingSet64 / 1e6:N0} MB, peak {portal.PeakWorkingSet64 / 1e6:N0} MB";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
