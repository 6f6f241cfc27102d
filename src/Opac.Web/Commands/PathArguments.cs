using System.CommandLine;
using Opac.Indexing.Formats;
using Opac.Indexing.Formats.Encodings;

namespace Opac.Web.Commands;

/// <summary>The files and folders that a command was given, or the library's own.</summary>
internal static class PathArguments
{
    public static Argument<string[]> Create(string what) => new("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = $"{what}; without any, the library's own content" };

    public static Option<string?> Encoding() => new("--encoding") { Description = $"The encoding of the files, instead of what their bytes look like: {string.Join(", ", TextEncodings.Names)}" };

    public static Option<string?> Content() => new("--content") { Description = "The content folder, instead of the setting Opac:ContentPath" };

    public static Option<string?> Data() => new("--data") { Description = "The data folder, instead of the setting Opac:DataPath" };

    /// <summary>The same arguments, with the settings' full names (<c>--Opac:ContentPath=…</c>) as the options of the commands: the parser takes a colon for the end of a name.</summary>
    public static string[] WithSettingsAsOptions(string[] arguments) => arguments is ["serve", ..]
        ? arguments
        : [.. arguments.Select(argument => argument
            .Replace("--Opac:ContentPath", "--content", StringComparison.OrdinalIgnoreCase)
            .Replace("--Opac:DataPath", "--data", StringComparison.OrdinalIgnoreCase))];

    public static PortalSettings Settings(string? content, string? data)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        PortalSettings.AddSources(configuration, AppContext.BaseDirectory, []);
        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Opac:ContentPath"] = content, ["Opac:DataPath"] = data }.Where(pair => pair.Value is not null));
        return PortalSettings.Read(configuration.Build());
    }

    /// <summary>The first of the paths at which nothing is; <c>null</c> where all are there.</summary>
    public static string? FindMissing(string[] paths) => paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path));

    /// <summary>The files of records among the paths, with the names to show them by.</summary>
    public static IEnumerable<(string Path, string ShownAs)> RecordFilesOf(string[] paths, PortalSettings settings)
    {
        if (paths.Length == 0)
            return RecordFiles.FindIn(Path.Combine(settings.ContentPath, "catalogue")).Select(file => (file, Path.GetRelativePath(settings.ContentPath, file).Replace('\\', '/')));
        return paths.SelectMany(path => Directory.Exists(path) ? RecordFiles.FindIn(path) : [path]).Select(file => (Path.GetFullPath(file), file));
    }
}
