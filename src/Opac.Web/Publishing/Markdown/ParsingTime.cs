using System.Diagnostics.CodeAnalysis;

namespace Opac.Web.Publishing.Markdown;

/// <summary>How long a text is waited for. The parser cannot be stopped, so that it works on a thread of its own: what it cannot get through in time is given up, not waited for.</summary>
internal static class ParsingTime
{
    /// <summary>The longest.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    /// <summary>Does the work; <c>false</c> where it is not done in time.</summary>
    /// <exception cref="AggregateException">The work failed.</exception>
    public static bool TryRun<T>(Func<T> work, [MaybeNullWhen(false)] out T result)
    {
        var running = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var isDone = running.Wait(Most);
        result = isDone ? running.Result : default;
        return isDone;
    }
}
