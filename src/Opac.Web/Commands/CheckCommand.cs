using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Commands;

/// <summary><c>check</c>: reads records and content, and prints a line for each problem, then how much of it there is.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = PathArguments.Create("Files or folders of records to check");
        var encoding = PathArguments.Encoding();
        var content = PathArguments.Content();
        var command = new Command("check", "Reads records and content and prints what is wrong, where, and how to mend it; exits 1 where there are errors") { encoding, paths, content };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(paths) ?? [], parsed.GetValue(encoding), PathArguments.Settings(parsed.GetValue(content), null), cancellation)));
        return command;
    }

    private static int Run(string[] paths, string? encoding, PortalSettings settings, CancellationToken cancellation)
    {
        var texts = new PortalTexts();
        var words = new Words(texts);
        if (PathArguments.FindMissing(paths) is { } missing)
        {
            Console.Error.WriteLine(words["check.missing", missing]);
            return 1;
        }

        // A line of its own write each would take longer than the reading, where a file has a problem in every record.
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { AutoFlush = !Console.IsOutputRedirected };
        var problems = new ProblemList(problem => output.WriteLine(problem.ToLine(CultureInfo.CurrentUICulture)));
        var tally = new ReadTally();
        var known = new HashSet<RecordId>();
        foreach (var (path, shownAs) in PathArguments.RecordFilesOf(paths, settings))
        {
            // Reading is what finds the problems.
            foreach (var record in RecordFiles.Read(path, shownAs, problems, new ReadOptions { Encoding = encoding, Tally = tally }, cancellation))
                known.Add(record.Id);
        }
        if (paths.Length == 0)
        {
            using var library = new ContentLibrary(settings.ContentPath, texts, NullLogger<ContentLibrary>.Instance);
            var content = library.Refresh();
            foreach (var problem in content.Problems.Concat(RecordLint.Check(content, known.Contains)))
                problems.Add(problem.Position, problem.Kind, [.. problem.Arguments]);
        }

        output.WriteLine(words["check.summary", tally.Read, tally.WithWarnings, tally.Rejected, tally.Skipped]);
        foreach (var (kind, count) in problems.Counts.OrderByDescending(pair => pair.Key.Severity).ThenByDescending(pair => pair.Value))
            output.WriteLine(string.Create(CultureInfo.CurrentCulture, $"{count,9:N0}  {kind.Severity}  {kind.Code}"));
        return problems.HasErrors ? 1 : 0;
    }
}
