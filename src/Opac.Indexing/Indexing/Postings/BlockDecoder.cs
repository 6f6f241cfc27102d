using System.Buffers.Binary;
using System.Runtime.Intrinsics.X86;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util.Packed;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>Unpacks blocks of numbers as Lucene packs them: each as wide as the widest needs.</summary>
internal sealed class BlockDecoder
{
    /// <summary>How many numbers a block has.</summary>
    public const int Size = 1 << SizeBits;

    /// <summary>The same as a power of two.</summary>
    public const int SizeBits = 7;

    /// <summary>How many bytes a block has at most, and those read beyond its end.</summary>
    public const int MostBytes = (Size * 4) + 16;

    private const int Widths = 32, Packed = 0, PackedInWords = 1;

    private readonly int[] widths = new int[Widths + 1];
    private readonly bool[] areInWords = new bool[Widths + 1];
    private readonly int[] bytes = new int[Widths + 1];
    private readonly EightNumbers?[] eights = new EightNumbers?[Widths + 1];

    private BlockDecoder()
    {
    }

    /// <summary>The decoder for a file, which is at its beginning and tells it.</summary>
    /// <exception cref="CorruptIndexException">It tells what this code does not know.</exception>
    public static BlockDecoder Of(IndexInput file)
    {
        var decoder = new BlockDecoder();
        CodecUtil.CheckHeader(file, "Lucene41PostingsWriterDoc", 0, int.MaxValue);
        var version = file.ReadVInt32();
        for (var width = 1; width <= Widths; width++)
        {
            var code = file.ReadVInt32();
            if (code >>> 5 is not (Packed or PackedInWords) || version < PackedInt32s.VERSION_BYTE_ALIGNED)
                throw new CorruptIndexException("The lists of the index are packed in a way that is not known.");
            decoder.widths[width] = (code & 31) + 1;
            decoder.areInWords[width] = code >>> 5 == PackedInWords;
            decoder.bytes[width] = decoder.areInWords[width] ? (Size + WordHolds(decoder.widths[width]) - 1) / WordHolds(decoder.widths[width]) * sizeof(ulong) : Size / 8 * decoder.widths[width];
            decoder.eights[width] = EightNumbers.Of(decoder.widths[width], decoder.areInWords[width]);
        }
        return decoder;
    }

    /// <summary>Reads a block of differences, and adds each to what came before.</summary>
    /// <param name="file">The file, at the block.</param>
    /// <param name="before">The number before the first.</param>
    /// <param name="room">Room for the block as it is in the file, <see cref="MostBytes"/>.</param>
    /// <param name="numbers">Room for the numbers, <see cref="Size"/>.</param>
    public void ReadSums(IndexInput file, int before, byte[] room, int[] numbers)
    {
        int width = file.ReadByte();
        if (width == 0)
        {
            var same = file.ReadVInt32();
            for (var i = 0; i < Size; i++)
                numbers[i] = before += same;
            return;
        }
        var (bits, count) = (widths[width], bytes[width]);
        if (Avx2.IsSupported && eights[width] is { } eight)
        {
            var most = count + EightNumbers.BytesBeyond;
            if (file is MappedInput mapped && mapped.Ahead(most) is var packed && packed.Length == most)
            {
                eight.AddUp(packed, before, numbers);
                mapped.Pass(count);
                return;
            }
            file.ReadBytes(room, 0, count);
            eight.AddUp(room, before, numbers);
            return;
        }
        file.ReadBytes(room, 0, count);
        if (areInWords[width])
        {
            var holds = WordHolds(bits);
            var mask = (1UL << bits) - 1;
            for (var i = 0; i < Size; i += holds)
            {
                var word = BinaryPrimitives.ReadUInt64BigEndian(room.AsSpan(i / holds * sizeof(ulong)));
                for (var j = i; j < Math.Min(i + holds, Size); j++, word >>= bits)
                    numbers[j] = before += (int)(word & mask);
            }
            return;
        }
        for (int i = 0, bit = 0; i < Size; i++, bit += bits)
            numbers[i] = before += (int)(BinaryPrimitives.ReadUInt64BigEndian(room.AsSpan(bit >> 3)) << (bit & 7) >> (64 - bits));
    }

    /// <summary>Passes a block over.</summary>
    public void Skip(IndexInput file)
    {
        int width = file.ReadByte();
        if (width == 0)
            file.ReadVInt32();
        else
            file.Seek(file.Position + bytes[width]);
    }

    private static int WordHolds(int bits) => 64 / bits;
}
