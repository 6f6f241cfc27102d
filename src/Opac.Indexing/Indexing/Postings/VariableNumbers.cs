using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>Reads numbers of as many bytes as each needs, where the processor can without a guess at each byte whether it is the last: half of such guesses are wrong.</summary>
internal static class VariableNumbers
{
    /// <summary>How many bytes a number takes at most, and those read beyond its end.</summary>
    public const int MostBytes = 5, BytesBeyond = sizeof(ulong);

    private const ulong Ends = 0x80_80_80_80_80, Values = 0x7F_7F_7F_7F_7F;

    /// <summary>Whether the processor can.</summary>
    public static bool IsSupported => Bmi2.X64.IsSupported;

    /// <summary>Reads a number.</summary>
    /// <param name="bytes">The bytes, with <see cref="BytesBeyond"/> after the number.</param>
    /// <param name="at">Where the number begins; afterwards the place behind it.</param>
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var some = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
        var ends = ~some & Ends;
        at += (BitOperations.TrailingZeroCount(ends) >> 3) + 1;
        return (int)Bmi2.X64.ParallelBitExtract(some & (ends ^ (ends - 1)), Values);
    }
}
