using System.Buffers.Binary;
using System.Numerics;

namespace Opac.Indexing.Indexing;

/// <summary>Numbers from 0 on, one after another with as many bits each as the largest needs, after a byte that says how many. Read all at once here, and at single places by <see cref="Headings.PackedColumn"/>.</summary>
internal static class PackedNumbers
{
    /// <summary>Bytes after the last number: eight are read at once.</summary>
    public const int BeyondEnd = 7;

    // A multiple of eight, so that each chunk ends with a whole byte.
    private const int Chunk = 1 << 14;

    /// <summary>How many bytes so many numbers take, without <see cref="BeyondEnd"/> and the byte before them.</summary>
    public static long BytesOf(long count, int bits) => ((count * bits) + 7) / 8;

    /// <summary>Writes numbers.</summary>
    public static void Write(Stream output, ReadOnlySpan<int> numbers)
    {
        var all = 1;
        foreach (var number in numbers)
            all |= number;
        var bits = 32 - BitOperations.LeadingZeroCount((uint)all);
        output.WriteByte((byte)bits);
        var packed = new byte[BytesOf(Chunk, bits) + 8];
        for (; numbers.Length > 0; numbers = numbers[Math.Min(Chunk, numbers.Length)..])
        {
            var chunk = numbers[..Math.Min(Chunk, numbers.Length)];
            packed.AsSpan().Clear();
            for (var i = 0; i < chunk.Length; i++)
            {
                var at = (long)i * bits;
                var place = packed.AsSpan((int)(at >> 3), 8);
                BinaryPrimitives.WriteUInt64LittleEndian(place, BinaryPrimitives.ReadUInt64LittleEndian(place) | ((ulong)(uint)chunk[i] << (int)(at & 7)));
            }
            output.Write(packed, 0, (int)BytesOf(chunk.Length, bits));
        }
        output.Write(new byte[BeyondEnd]);
    }

    /// <summary>Reads numbers.</summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public static int[] Read(Stream input, int count)
    {
        var bits = input.ReadByte();
        // Long before memory is asked for: a damaged number must not ask for gigabytes.
        if (bits is < 1 or > 32 || count < 0 || BytesOf(count, bits) + BeyondEnd > input.Length - input.Position)
            throw new InvalidDataException("A table of the index is damaged.");
        var numbers = GC.AllocateUninitializedArray<int>(count);
        var packed = new byte[BytesOf(Chunk, bits) + 8];
        for (var done = 0; done < count; done += Chunk)
        {
            var chunk = numbers.AsSpan(done, Math.Min(Chunk, count - done));
            input.ReadExactly(packed, 0, (int)BytesOf(chunk.Length, bits));
            Unpack(packed, bits, 0, chunk);
        }
        input.ReadExactly(packed, 0, BeyondEnd);
        return numbers;
    }

    /// <summary>Unpacks numbers from a place among them.</summary>
    /// <param name="packed">The numbers, with <see cref="BeyondEnd"/> after them.</param>
    /// <param name="bits">How many bits each has.</param>
    /// <param name="first">At which bit the first begins.</param>
    /// <param name="numbers">Where they go.</param>
    public static void Unpack(ReadOnlySpan<byte> packed, int bits, int first, Span<int> numbers)
    {
        var mask = (1UL << bits) - 1;
        long at = first;
        foreach (ref var number in numbers)
        {
            number = (int)(BinaryPrimitives.ReadUInt64LittleEndian(packed[(int)(at >> 3)..]) >> (int)(at & 7) & mask);
            at += bits;
        }
    }
}
