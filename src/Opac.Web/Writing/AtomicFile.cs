using System.Runtime.InteropServices;
using System.Text;

namespace Opac.Web.Writing;

/// <summary>
/// Puts a file in its place whole or not at all: written aside in the same folder, brought to the disk, renamed over the old one, and the folder brought to the
/// disk too. Whoever reads sees the old bytes or the new; a power cut or a killed process leaves at worst a hidden file, which <see cref="Sweep"/> removes.
/// </summary>
public static class AtomicFile
{
    // Hidden, so that nothing that publishes, indexes or lists looks at it.
    private const string Prefix = ".opac-", Ending = ".saving";

    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly EnumerationOptions everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        MatchType = MatchType.Simple,
    };

    /// <summary>Writes a text as UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="Write(string, Action{Stream})"/>
    public static void Write(string path, string text)
    {
        var bytes = utf8.GetBytes(text);
        Write(path, stream => stream.Write(bytes));
    }

    /// <summary>Writes what <paramref name="write"/> gives; where that throws, the old file stays. Folders that are not there are made.</summary>
    /// <exception cref="IOException">The disk does not take it; the old file stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Made(path);
        var aside = Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}{Ending}");
        try
        {
            // Held open, and thereby locked, until it has its name: that is how the sweep tells a leftover from work in hand.
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.Delete))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
                File.Move(aside, path, overwrite: true);
            }
            FlushFolder(folder);
        }
        catch
        {
            TryDelete(aside);
            throw;
        }
    }

    /// <summary>Gives a finished file, which lies elsewhere, its place. It is renamed where both are on one disk, else copied aside and then renamed; the original is gone afterwards.</summary>
    /// <inheritdoc cref="Write(string, Action{Stream})"/>
    public static void Adopt(string finished, string path)
    {
        using (var stream = new FileStream(finished, FileMode.Open, FileAccess.ReadWrite))
            stream.Flush(flushToDisk: true);
        var folder = Made(path);
        // Below the folder's own name for work in hand first: File.Move copies into the last place where the disks differ, which could be seen half done.
        var aside = Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}{Ending}");
        try
        {
            File.Move(finished, aside);
            using (var stream = new FileStream(aside, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete))
            {
                stream.Flush(flushToDisk: true);
                File.Move(aside, path, overwrite: true);
            }
            FlushFolder(folder);
        }
        catch
        {
            TryDelete(aside);
            throw;
        }
    }

    /// <summary>Removes what writers that were killed have left below a folder; what a living one is writing stays.</summary>
    /// <returns>How many were removed.</returns>
    public static int Sweep(string root)
    {
        if (!Directory.Exists(root))
            return 0;
        var removed = 0;
        foreach (var left in Directory.EnumerateFiles(root, $"{Prefix}*{Ending}", everywhere))
        {
            try
            {
                using (new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                    removed++;
                File.Delete(left);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // Somebody is writing it, or has just given it its name.
            }
        }
        return removed;
    }

    /// <summary>Brings the names in a folder to the disk, where the system can (Unix): otherwise a rename or removal may be lost with the power.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    private static string Made(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // The sweep will find it.
        }
    }

    [DllImport("libc", EntryPoint = "open", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
