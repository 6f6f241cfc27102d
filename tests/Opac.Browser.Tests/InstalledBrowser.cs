using System.Diagnostics;

namespace Opac.Browser.Tests;

/// <summary>Finds the browser that the tests drive, or has one installed; it never gives up silently.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome.exe", "msedge.exe"];

    private static readonly string[] Folders =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS", "/Applications/Microsoft Edge.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    /// <summary>The program to start: <c>OPAC_BROWSER</c>, one on the machine, or <c>null</c> where Playwright has just installed its own.</summary>
    /// <exception cref="InvalidOperationException">There is none and none could be installed; the message says what to do.</exception>
    public static string? FindOrInstall()
    {
        if (Environment.GetEnvironmentVariable("OPAC_BROWSER") is { Length: > 0 } named)
            return named;
        if (Find() is { } found)
            return found;
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
            return null;
        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            Run("apt-get", "update", "-qq");
            Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
            if (Find() is { } installed)
                return installed;
        }
        throw new InvalidOperationException(
            "The browser tests need Chromium, Chrome or Edge. None is on this machine and none could be installed. " +
            "Install one (Debian: apt-get install chromium), or name its program in the environment variable OPAC_BROWSER.");
    }

    private static string? Find() =>
        Names.SelectMany(name => Folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } });
        process?.WaitForExit(TimeSpan.FromMinutes(5));
    }
}
