using System.Diagnostics;
using System.Text;

namespace Opac.Web.Tests.Commands;

/// <summary>The program itself, started as a person would, in English.</summary>
internal static class OpacProgram
{
    /// <summary>Runs it to its end; one that does not end within a minute is killed and fails the test.</summary>
    public static Task<Ended> Run(params string[] arguments) => RunWith("", arguments);

    /// <summary>The same, with a text on standard input.</summary>
    public static async Task<Ended> RunWith(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"'{string.Join(' ', arguments)}' did not end within a minute.");
        }
    }

    /// <summary>Starts it and leaves it running.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Opac.Web.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["LANG"] = "en_GB.UTF-8", ["LC_ALL"] = "en_GB.UTF-8", ["NO_COLOR"] = "1" },
        };
        return Process.Start(start)!;
    }

    /// <summary>How a run ended.</summary>
    public sealed record Ended(int ExitCode, string Output, string Error);
}
