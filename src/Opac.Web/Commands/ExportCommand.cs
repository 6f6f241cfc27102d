using System.CommandLine;
using System.Globalization;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Web.Texts;

namespace Opac.Web.Commands;

/// <summary><c>export</c>: the catalogue, or the files named, in any format that records go out in. Records go to standard output or a file, what is said of them to standard error.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = $"One of {string.Join(", ", ExportFormat.All)}" };
        var site = new Option<string?>("--site") { Description = "A folder: instead of records, writes exhibitions and trailers as pages that open without this program" };
        format.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } name && ExportFormat.Find(name) is null)
                given.AddError($"'{name}': {string.Join(", ", ExportFormat.All)}");
        });
        var output = new Option<string?>("--output", "-o") { Description = "The file to write, put in place only when it is whole; without it, standard output" };
        var paths = PathArguments.Create("Files or folders of records to export");
        var encoding = PathArguments.Encoding();
        var content = PathArguments.Content();
        var data = PathArguments.Data();
        var command = new Command("export", "Writes records in another format") { format, site, output, encoding, paths, content, data };
        command.Validators.Add(given =>
        {
            if (given.GetValue(format) is null && given.GetValue(site) is null)
                given.AddError("--format, --site");
        });
        command.SetAction((parsed, cancellation) => parsed.GetValue(site) is { } folder
            ? SiteExportRun.RunAsync(folder, PathArguments.Settings(parsed.GetValue(content), parsed.GetValue(data)), cancellation)
            : Task.FromResult(Run(
                ExportFormat.Find(parsed.GetValue(format)!)!, parsed.GetValue(output), parsed.GetValue(paths) ?? [], parsed.GetValue(encoding),
                PathArguments.Settings(parsed.GetValue(content), null), cancellation)));
        return command;
    }

    private static int Run(ExportFormat format, string? output, string[] paths, string? encoding, PortalSettings settings, CancellationToken cancellation)
    {
        var words = new Words(new PortalTexts());
        if (PathArguments.FindMissing(paths) is { } missing)
        {
            Console.Error.WriteLine(words["check.missing", missing]);
            return 1;
        }

        // Only what loses something: check tells the rest.
        var problems = new ProblemList(problem =>
        {
            if (problem.Kind.Severity == Severity.Error)
                Console.Error.WriteLine(problem.ToLine(CultureInfo.CurrentUICulture));
        });
        var tally = new ReadTally();
        var records = CatalogueRecords.Read(PathArguments.RecordFilesOf(paths, settings), problems, new ReadOptions { Encoding = encoding, Tally = tally }, cancellation);
        try
        {
            Write(format, records, output, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(words["export.unwritable", output ?? "stdout", e.Message]);
            return 1;
        }
        Console.Error.WriteLine(words["check.summary", tally.Read, tally.WithWarnings, tally.Rejected, tally.Skipped]);
        return problems.Kept.Any(problem => problem.Position.Line == 0 && problem.Kind.Severity == Severity.Error) ? 1 : 0;
    }

    private static void Write(ExportFormat format, IEnumerable<BibliographicRecord> records, string? output, CancellationToken cancellation)
    {
        if (output is null)
        {
            using var standard = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            format.Write(records, standard, cancellation);
            return;
        }
        var unfinished = output + ".unfinished";
        try
        {
            using (var file = File.Create(unfinished))
                format.Write(records, file, cancellation);
            File.Move(unfinished, output, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
