using System.Globalization;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Indexing;

/// <summary>Keeps a folder to one building process at a time. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream held;

    private BuildLock(FileStream held) => this.held = held;

    private static readonly TimeSpan patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Takes the lock; waits a moment for one who only clears up.</summary>
    /// <exception cref="IndexException">Another holds it.</exception>
    public static BuildLock Take(string folder)
    {
        BuildLock? taken = null;
        SpinWait.SpinUntil(() => (taken = TryTake(folder)) is not null, patience);
        return taken ?? throw new IndexException(new Problem(new SourcePosition(folder), IndexProblems.Locked, folder, HolderOf(folder)));
    }

    /// <summary>Takes the lock if it is free.</summary>
    public static BuildLock? TryTake(string folder)
    {
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            // Held by another: the caller says so, or does without.
            return null;
        }
        // A file of its own: the locked one cannot be read by whoever wants to know the holder.
        File.WriteAllText(Path.Combine(folder, "lock.pid"), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new BuildLock(held);
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    private static string HolderOf(string folder)
    {
        var path = Path.Combine(folder, "lock.pid");
        return File.Exists(path) ? File.ReadAllText(path).Trim() : "?";
    }
}
