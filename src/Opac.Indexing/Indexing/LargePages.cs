using System.Runtime.InteropServices;

namespace Opac.Indexing.Indexing;

/// <summary>Asks the system to keep an array in pages of two megabytes: where each look falls elsewhere, a look is then one wait for the memory and not two.</summary>
internal static unsafe class LargePages
{
    private const int Size = 2 << 20, HugePage = 14;

    /// <summary>An array that stays where it is, not cleared.</summary>
    public static T[] Allocate<T>(int length)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(length, pinned: true);
        var bytes = (nint)length * sizeof(T);
        if (!OperatingSystem.IsLinux() || bytes < Size)
            return array;
        var first = (Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) + Size - 1) & -Size;
        var end = (Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) + bytes) & -Size;
        if (end > first)
            _ = Advise(first, end - first, HugePage);
        return array;
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint address, nint length, int advice);
}
