using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Opac.Benchmarks;

/// <summary>The portal itself in a process of its own, so that its memory and its time are its alone. Killed when disposed of.</summary>
internal sealed class PortalProcess : IDisposable
{
    private readonly Process process;
    private readonly Stopwatch started = Stopwatch.StartNew();

    /// <summary>Starts it at a free port.</summary>
    public PortalProcess(string content, string data)
    {
        Address = new($"http://127.0.0.1:{FreePort()}");
        var program = Path.Combine(AppContext.BaseDirectory, "..", "..", "Opac.Web", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "Opac.Web.dll");
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(program), "--Opac:ContentPath=" + content, "--Opac:DataPath=" + data, "--urls", Address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
        process.BeginOutputReadLine();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>The processor time that it has taken.</summary>
    public TimeSpan Cpu => Refreshed().TotalProcessorTime;

    /// <summary>The memory that it holds, in bytes; and the most that it ever held.</summary>
    public (long Now, long Peak) Memory => (Refreshed().WorkingSet64, process.PeakWorkingSet64);

    /// <summary>A client of it, patient.</summary>
    public HttpClient Client() => new() { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(30) };

    /// <summary>Asks until there is an answer.</summary>
    /// <returns>How long that took from the start of the process.</returns>
    public TimeSpan WaitForAnswer(HttpClient client, string address)
    {
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The portal ended with code {process.ExitCode}.");
            try
            {
                using var answer = client.GetAsync(address).GetAwaiter().GetResult();
                answer.EnsureSuccessStatusCode();
                return started.Elapsed;
            }
            catch (HttpRequestException refused) when (refused.StatusCode is null)
            {
                Thread.Sleep(10);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private Process Refreshed()
    {
        process.Refresh();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
