using System.Diagnostics;

namespace Opac.Benchmarks.Scale;

/// <summary>The portal, asked over HTTP by one client; the CPU is the portal's alone.</summary>
internal static class HttpMeasure
{
    private const int Requests = 1_000;

    public static void Run(ScaleOptions options)
    {
        var log = QueryLog.Of(options.Placed, options.Queries);
        using var portal = new PortalProcess(options.Content, options.Data);
        using var client = portal.Client();
        var first = portal.WaitForAnswer(client, "/kk/catalogue?q=%D0%B0%D0%B1%D0%B0%D0%B9");
        Console.WriteLine($"""

            HTTP
              first search answered {first.TotalSeconds:0.00} s after the start of the process
              memory after it {Memory(portal)}
            """);
        var pages = log.Select(query => "/kk/catalogue?q=" + Uri.EscapeDataString(query.Text)).ToList();
        var pass = 0;
        // What cannot be cached: each address is asked once in the portal's life.
        string Fresh(int i) => pages[i % pages.Count] + $"&from={1 + (pass * 7)}&x={i}";
        for (; pass < 3; pass++)
            Measure(client, portal, null, Fresh);
        Measure(client, portal, "HTML, not cached", Fresh);
        // The same without a filter, as most ask: words never typed before, so that neither the page nor what was found of them is remembered.
        var unheard = QueryLog.Of(options.Placed, options.Queries + Requests).Skip(options.Queries).Select(query => "/kk/catalogue?q=" + Uri.EscapeDataString(query.Text)).ToList();
        Measure(client, portal, "HTML, plain", i => unheard[i] + $"&x={i}");
        Measure(client, portal, null, _ => "/kk/catalogue?q=" + Uri.EscapeDataString(log[0].Text));
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

    private static string Beginning(string text) => text.Trim('"', '*') is var bare && bare.Length > 4 ? bare[..4] : bare;

    private static void Measure(HttpClient client, PortalProcess portal, string? name, Func<int, string> address, string? tag = null)
    {
        var times = new double[Requests];
        var bytes = 0L;
        var statuses = new HashSet<int>();
        var before = portal.Cpu;
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
        var cpu = (portal.Cpu - before).TotalMilliseconds / Requests;
        Array.Sort(times);
        if (name is not null)
            Console.WriteLine($"  {name,-18} {cpu,7:0.00} ms CPU each; wall p50 {times[Requests / 2],6:0.00}, p95 {times[Requests * 95 / 100],6:0.00}, p99 {times[Requests * 99 / 100],6:0.00} ms; {1000 / times.Average(),6:N0}/s; {bytes / Requests,7:N0} bytes; status {string.Join(' ', statuses)}");
    }

    private static string? TagOf(HttpClient client, string address)
    {
        using var answer = client.GetAsync(address).GetAwaiter().GetResult();
        return answer.Headers.ETag?.ToString();
    }

    private static string Memory(PortalProcess portal) => portal.Memory is var (now, peak) ? $"{now / 1e6:N0} MB, peak {peak / 1e6:N0} MB" : "";
}
