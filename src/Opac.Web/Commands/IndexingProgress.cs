using System.Globalization;
using Opac.Indexing.Indexing;
using Opac.Web.Texts;
using Spectre.Console;

namespace Opac.Web.Commands;

/// <summary>Shows on the console how far the indexing is: a moving line in a terminal, a line now and then in a log.</summary>
internal static class IndexingProgress
{
    private const int RecordsBetweenLines = 10_000;

    public static void Show(Words words, Action<Action<BuildProgress>> index)
    {
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
            ShowMoving(words, index);
        else
            ShowLines(words, index);
    }

    private static void ShowMoving(Words words, Action<Action<BuildProgress>> index) =>
        AnsiConsole.Progress().HideCompleted(false).Columns(new TaskDescriptionColumn(), new SpinnerColumn(), new ProgressBarColumn()).Start(display =>
        {
            var task = display.AddTask(words["start.indexing"]).IsIndeterminate();
            index(progress =>
            {
                task.Description = Line(words, progress);
                // The last quarter is the writing out.
                if (progress.Share is { } share)
                    task.IsIndeterminate(false).Value(share * 75);
                else if (progress.Stage != BuildStage.Reading)
                    task.IsIndeterminate(false).Value(75);
            });
            task.IsIndeterminate(false).Value(100);
        });

    private static void ShowLines(Words words, Action<Action<BuildProgress>> index)
    {
        Console.WriteLine(words["start.indexing"]);
        var last = default(BuildProgress);
        index(progress =>
        {
            if (progress.Records / RecordsBetweenLines > last.Records / RecordsBetweenLines)
                Console.WriteLine(Line(words, progress));
            last = progress;
        });
        Console.WriteLine(Line(words, last));
    }

    private static string Line(Words words, BuildProgress progress)
    {
        var line = words["start.indexed", progress.Records.ToString("N0", CultureInfo.CurrentCulture), progress.RecordsPerSecond.ToString("N0", CultureInfo.CurrentCulture)];
        return progress.Left is { } left ? words["start.left", line, left.ToString(@"m\:ss", CultureInfo.InvariantCulture)] : line;
    }
}
