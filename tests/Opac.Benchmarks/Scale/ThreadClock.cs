using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Opac.Benchmarks.Scale;

/// <summary>The processor time that this thread has used. On systems other than Linux the time on the wall, which is the same on a quiet machine.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Milliseconds => OperatingSystem.IsLinux() && Read(ThreadCpuTime, out var time) == 0
        ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
        : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
