using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>Unpacks numbers of one width eight at a time, where the processor can: one after another, each waits for the sum of those before.</summary>
internal sealed class EightNumbers
{
    // Wider ones may reach over five bytes.
    private const int WidestInBytes = 25, WidestInWords = 4;

    /// <summary>How many bytes after a block are read with it.</summary>
    public const int BytesBeyond = 16;

    private readonly int bits;
    private readonly bool areInWords;
    private readonly Vector256<byte> bytes;
    private readonly Vector256<uint> shifts;

    private EightNumbers(int bits, bool areInWords)
    {
        (this.bits, this.areInWords) = (bits, areInWords);
        Span<byte> order = stackalloc byte[Vector256<byte>.Count];
        Span<uint> by = stackalloc uint[Vector256<uint>.Count];
        for (var i = 0; i < by.Length; i++)
        {
            by[i] = (uint)(areInWords ? i * bits : i * bits & 7);
            // Four numbers are taken out of sixteen bytes, which begin where the first of them does; the first byte is the highest.
            var first = (i * bits >> 3) - (i < by.Length / 2 ? 0 : UpperBegins);
            for (var j = 0; j < sizeof(uint); j++)
                order[(i * sizeof(uint)) + j] = (byte)(first + sizeof(uint) - 1 - j);
        }
        (bytes, shifts) = (Vector256.Create<byte>(order), Vector256.Create<uint>(by));
    }

    private int UpperBegins => bits * 4 >> 3;

    /// <summary>For numbers of a width; <c>null</c> where they are not so packed that eight can be taken at once.</summary>
    public static EightNumbers? Of(int bits, bool areInWords) =>
        areInWords ? bits <= WidestInWords && 64 % bits == 0 ? new(bits, true) : null : bits <= WidestInBytes ? new(bits, false) : null;

    /// <summary>Adds each number of a block to those before.</summary>
    /// <param name="packed">The block, and after it <see cref="BytesBeyond"/> bytes that may be read.</param>
    /// <param name="before">The number before the first.</param>
    /// <param name="numbers">Room for the sums.</param>
    public void AddUp(ReadOnlySpan<byte> packed, int before, int[] numbers)
    {
        var sum = Vector256.Create(before);
        var all = numbers.AsSpan(0, BlockDecoder.Size);
        if (areInWords)
        {
            var mask = Vector256.Create((1u << bits) - 1);
            for (int i = 0, word = 0; i < all.Length; word += sizeof(ulong))
            {
                var left = BinaryPrimitives.ReadUInt64BigEndian(packed[word..]);
                for (var end = i + (64 / bits); i < end; i += Vector256<int>.Count, left >>= bits * Vector256<int>.Count)
                    sum = Add(sum, Avx2.ShiftRightLogicalVariable(Vector256.Create((uint)left), shifts) & mask, all[i..]);
            }
            return;
        }
        var right = Vector128.CreateScalar((uint)(32 - bits));
        for (int i = 0, at = 0; i < all.Length; i += Vector256<int>.Count, at += bits)
        {
            var some = Vector256.Create(Vector128.Create(packed[at..]), Vector128.Create(packed[(at + UpperBegins)..]));
            var highest = Avx2.ShiftLeftLogicalVariable(Avx2.Shuffle(some, bytes).AsUInt32(), shifts);
            sum = Add(sum, Avx2.ShiftRightLogical(highest, right), all[i..]);
        }
    }

    // Writes eight sums; answers the last of them, eight times.
    private static Vector256<int> Add(Vector256<int> before, Vector256<uint> eight, Span<int> sums)
    {
        var ones = eight.AsInt32();
        var twos = ones + Avx2.ShiftLeftLogical128BitLane(ones, 4);
        var fours = twos + Avx2.ShiftLeftLogical128BitLane(twos, 8);
        // The sum of the first four is added to the others.
        var eights = fours + Avx2.Permute2x128(Avx2.Shuffle(fours, 0xFF), fours, 0x08);
        var all = eights + before;
        all.CopyTo(sums);
        return Avx2.PermuteVar8x32(all, Vector256.Create(7));
    }
}
