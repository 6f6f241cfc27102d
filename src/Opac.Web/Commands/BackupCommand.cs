using System.CommandLine;
using System.Globalization;
using Opac.Web.Texts;
using Opac.Web.Upkeep.Backups;
using Spectre.Console;

namespace Opac.Web.Commands;

/// <summary><c>backup</c>: writes the content and the private data into one file, or proves such a file.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The backup: a ZIP archive that is not there yet" };
        var verify = new Option<bool>("--verify") { Description = "Writes nothing: reads a backup that is there and holds every file in it against its checksum" };
        var content = PathArguments.Content();
        var data = PathArguments.Data();
        var command = new Command("backup", "Writes all that cannot be made again into one file, while the portal serves") { file, verify, content, data };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(parsed.GetRequiredValue(file), parsed.GetValue(verify), PathArguments.Settings(parsed.GetValue(content), parsed.GetValue(data)), cancellation)));
        return command;
    }

    private static int Run(string file, bool verify, PortalSettings settings, CancellationToken cancellation)
    {
        var words = new Words(new PortalTexts());
        if (!verify && !Directory.Exists(settings.ContentPath))
        {
            Console.Error.WriteLine(words["start.contentMissing", settings.ContentPath]);
            return 1;
        }
        try
        {
            var result = verify ? BackupReader.Verify(file, cancellation) : Write(file, settings, words, cancellation);
            Console.WriteLine(words[verify ? "backup.verified" : "backup.written", file, result.Files.ToString("N0", CultureInfo.CurrentCulture), Megabytes(result.Bytes)]);
            return 0;
        }
        catch (BackupException failed)
        {
            Console.Error.WriteLine(failed.Sentence(CultureInfo.CurrentUICulture));
            return 1;
        }
    }

    internal static string Megabytes(long bytes) => (bytes / 1e6).ToString("N1", CultureInfo.CurrentCulture);

    private static BackupResult Write(string file, PortalSettings settings, Words words, CancellationToken cancellation)
    {
        var writer = new BackupWriter(settings, TimeProvider.System);
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
            return writer.Write(file, null, cancellation);
        return AnsiConsole.Progress().Start(display =>
        {
            var task = display.AddTask(words["backup.writing"]);
            return writer.Write(file, share => task.Value(share * 100), cancellation);
        });
    }
}
