using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Opac.Web.Tests.Commands;

/// <summary>The program serving in a process of its own, to be killed at any moment.</summary>
internal sealed class ServedPortal : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> awaited = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource spoke = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServedPortal(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The portal ended with {process.ExitCode}:\n{Said}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it wrote so far.</summary>
    public string Said => string.Join('\n', lines);

    /// <summary>Starts it over a content folder, on a port that the system chooses.</summary>
    public static ServedPortal Start(string content, string data, params string[] settings) =>
        new(OpacProgram.Start([$"--Opac:ContentPath={content}", $"--Opac:DataPath={data}", "--urls", "http://127.0.0.1:0", .. settings]));

    /// <summary>Its address, once it serves.</summary>
    public Task<Uri> Address() => ready.Task.WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>Waits for a line with these words in it.</summary>
    public Task<string> Line(string part)
    {
        var found = awaited.GetOrAdd(part, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (lines.FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) is { } said)
            found.TrySetResult(said);
        return found.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Waits until it has written its first line.</summary>
    public Task FirstWord() => spoke.Task.WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>What kill -9 does.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as often as said, as <c>systemctl stop</c> and Ctrl+C do.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Ask(int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var asking = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await asking.WaitForExitAsync();
        }
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lines.Enqueue(line);
        foreach (var (part, found) in awaited)
        {
            if (line.Contains(part, StringComparison.Ordinal))
                found.TrySetResult(line);
        }
        spoke.TrySetResult();
        var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
        if (at >= 0 && line.Contains("ready", StringComparison.Ordinal))
            ready.TrySetResult(new Uri(string.Create(CultureInfo.InvariantCulture, $"{line[at..].Split(' ', ',')[0]}")));
    }
}
