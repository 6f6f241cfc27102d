using Opac.Web.Writing;

namespace Opac.Web.Planning;

/// <summary>The file of the year plan, <c>content/plan.md</c>. It is read at each look: whoever edits it by hand sees the change at once.</summary>
public sealed class PlanFile(PortalSettings settings)
{
    private const int LargestBytes = 256 * 1024;

    private readonly Lock writing = new();

    /// <summary>Its path; it may be missing.</summary>
    public string Path { get; } = System.IO.Path.Combine(settings.ContentPath, "plan.md");

    /// <summary>The plan as it stands; <c>null</c> where there is none or it cannot be read.</summary>
    public YearPlan? Read()
    {
        try
        {
            return new FileInfo(Path) is { Exists: true, Length: <= LargestBytes } ? YearPlan.Parse(File.ReadAllText(Path)) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Ticks a task, or takes its tick away.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="task">What it said when it was shown.</param>
    /// <param name="isDone">Whether it is done.</param>
    /// <returns>Whether it is still there.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public bool Tick(int line, string task, bool isDone)
    {
        lock (writing)
        {
            if (!File.Exists(Path) || YearPlan.Ticked(File.ReadAllText(Path), line, task, isDone) is not { } text)
                return false;
            AtomicFile.Write(Path, text);
            return true;
        }
    }
}
