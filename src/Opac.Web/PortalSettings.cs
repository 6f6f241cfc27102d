using System.Net;

namespace Opac.Web;

/// <summary>Where the portal's things are: the section <c>Opac</c> of the configuration.</summary>
public sealed record PortalSettings
{
    /// <summary>The folder that holds what the library publishes. An absolute path.</summary>
    public required string ContentPath { get; init; }

    /// <summary>The folder for what is derived from the content and for what is private. An absolute path; made at the start if it is not there.</summary>
    public required string DataPath { get; init; }

    /// <summary>The portal's own address from outside, for feeds, canonical links and exports: <c>https://library.example.kz</c>, without a slash at the end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The longest file of records that the studio takes, in bytes: <c>Opac:LargestRecordFileMb</c>, 200 MB where it is not set.</summary>
    public long LargestRecordFile { get; init; } = 200L << 20;

    /// <summary>From where <c>/metrics</c> is answered, beside this machine: networks as <c>10.0.0.0/8</c>.</summary>
    public IReadOnlyList<IPNetwork> MetricsNetworks { get; init; } = [];

    /// <summary>Adds what settings are read from, the later over the earlier: the machine's own file beside the program, the environment, the command line.</summary>
    /// <param name="configuration">Has what the program comes with.</param>
    /// <param name="folder">The folder of the program.</param>
    /// <param name="arguments">As <c>--Opac:DataPath=…</c> or <c>--urls …</c>.</param>
    public static void AddSources(IConfigurationBuilder configuration, string folder, string[] arguments) => configuration
        .AddJsonFile(Path.Combine(folder, "appsettings.local.json"), optional: true)
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables()
        .AddCommandLine(arguments);

    /// <summary>Reads the settings. Paths are taken from the working directory; without a setting the nearest folder <c>content</c> at or above it is used, or above the program's own.</summary>
    /// <exception cref="FormatException">A network is not written as one.</exception>
    public static PortalSettings Read(IConfiguration configuration)
    {
        var content = configuration["Opac:ContentPath"] is { Length: > 0 } set
            ? Path.GetFullPath(set)
            : Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory) ?? Path.GetFullPath("content");
        return new()
        {
            ContentPath = content,
            DataPath = configuration["Opac:DataPath"] is { Length: > 0 } data
                ? Path.GetFullPath(data)
                : Path.Combine(Path.GetDirectoryName(content) ?? content, "App_Data"),
            BaseUrl = (configuration["Opac:BaseUrl"] is { Length: > 0 } url ? url : "http://localhost:5080").TrimEnd('/'),
            LargestRecordFile = Math.Max(1, configuration.GetValue("Opac:LargestRecordFileMb", 200L)) << 20,
            MetricsNetworks = [.. (configuration["Opac:Metrics:Networks"] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(IPNetwork.Parse)],
        };
    }

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "content", "site.md")))
                return Path.Combine(at.FullName, "content");
        }
        return null;
    }
}
