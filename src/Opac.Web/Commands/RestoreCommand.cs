using System.CommandLine;
using System.Globalization;
using Opac.Web.Texts;
using Opac.Web.Upkeep.Backups;

namespace Opac.Web.Commands;

/// <summary><c>restore</c>: puts a backup in place of the content and the private data, and keeps what was there beside.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "What the command backup has written" };
        var content = PathArguments.Content();
        var data = PathArguments.Data();
        var command = new Command("restore", "Puts a backup in place of what is there, which is kept beside; stop the portal first") { file, content, data };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetRequiredValue(file), PathArguments.Settings(parsed.GetValue(content), parsed.GetValue(data)), cancellation)));
        return command;
    }

    private static int Run(string file, PortalSettings settings, CancellationToken cancellation)
    {
        var words = new Words(new PortalTexts());
        try
        {
            var (restored, kept) = new BackupReader(settings).Restore(file, cancellation);
            Console.WriteLine(words["restore.done", restored.Made.ToLocalTime().ToString("g", CultureInfo.CurrentCulture), restored.Files.ToString("N0", CultureInfo.CurrentCulture), BackupCommand.Megabytes(restored.Bytes)]);
            foreach (var folder in kept)
                Console.WriteLine(words["restore.kept", folder]);
            return 0;
        }
        catch (BackupException failed)
        {
            Console.Error.WriteLine(failed.Sentence(CultureInfo.CurrentUICulture));
            return 1;
        }
    }
}
