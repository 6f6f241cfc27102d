using System.Runtime.InteropServices;

namespace Opac.Indexing.Indexing;

/// <summary>Gives a file a second name in another folder, so that a generation can go on from another without a copy of it.</summary>
internal static class LinkedFile
{
    // What is small is copied: index files of this size are those that may be written again.
    private const long SmallestLinked = 64 << 10;

    /// <summary>Links where the file system can, else copies. Linked files must never be written to: Lucene writes each of its files once.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    public static void Make(FileInfo from, string to)
    {
        if (from.Length < SmallestLinked || !TryLink(from.FullName, to))
            from.CopyTo(to);
    }

    private static bool TryLink(string from, string to) => OperatingSystem.IsWindows() ? CreateHardLink(to, from, 0) : Link(from, to) == 0;

    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string to, string from, nint reserved);
}
