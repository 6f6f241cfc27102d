using System.Diagnostics;
using System.Globalization;
using Opac.Web.Texts;
using Spectre.Console;

namespace Opac.Web.Commands;

/// <summary>Shows on the console how far the indexing is: a moving line in a terminal, a line now and then in a log.</summary>
internal static class IndexingProgress
{
    private const int RecordsBetweenLines = 10_000;

    public static void Show(Words words, Action<Action<int>> index)
    {
        var clock = Stopwatch.StartNew();
        var last = 0;
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
        {
            AnsiConsole.Progress().HideCompleted(false)
                .Columns(new TaskDescriptionColumn(), new SpinnerColumn(), new ProgressBarColumn())
                .Start(display =>
                {
                    var task = display.AddTask(words["start.indexing"]).IsIndeterminate();
                    index(count =>
                    {
                        last = count;
                        if (count % 100 == 0)
                            task.Description = Line(words, count, clock.Elapsed);
                    });
                    task.Description = Line(words, last, clock.Elapsed);
                    task.IsIndeterminate(false).Value(100);
                });
            return;
        }

        Console.WriteLine(words["start.indexing"]);
        index(count =>
        {
            last = count;
            if (count % RecordsBetweenLines == 0)
                Console.WriteLine(Line(words, count, clock.Elapsed));
        });
        Console.WriteLine(Line(words, last, clock.Elapsed));
    }

    private static string Line(Words words, int count, TimeSpan elapsed) =>
        words["start.indexed", count.ToString("N0", CultureInfo.CurrentCulture), (count / Math.Max(elapsed.TotalSeconds, 0.001)).ToString("N0", CultureInfo.CurrentCulture)];
}
