using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>Reads numbers of as many bytes as each needs, where the processor can without a guess at each byte whether it is the last: half of such guesses are wrong.</summary>
internal static class VariableNumbers
{
    /// <summary>How many bytes a number of 32 bits takes at most, and those that must be there beyond the last number.</summary>
    public const int MostBytes = 5, BytesBeyond = sizeof(ulong);

    private const ulong Ends = 0x8080_8080_8080_8080, Values = ~Ends;

    /// <summary>Reads a number.</summary>
    /// <param name="bytes">The bytes, with <see cref="BytesBeyond"/> after the number.</param>
    /// <param name="at">Where the number begins; afterwards the place behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var some = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
        var ends = ~some & Ends;
        var last = BitOperations.TrailingZeroCount(ends) >> 3;
        at += last + 1;
        some &= ends ^ (ends - 1);
        if (Bmi2.X64.IsSupported)
            return (long)Bmi2.X64.ParallelBitExtract(some, Values);
        var value = 0UL;
        for (var i = last; i >= 0; i--)
            value = (value << 7) | ((some >> (i << 3)) & 0x7F);
        return (long)value;
    }
}
