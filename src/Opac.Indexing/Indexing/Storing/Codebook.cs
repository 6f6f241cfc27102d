using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Store;

namespace Opac.Indexing.Indexing.Storing;

/// <summary>
/// The strings by which the records of a segment are packed, and a code of bits for each and for every single byte. Made by
/// <see cref="CodebookLearner"/>. Safe for several threads.
/// </summary>
internal sealed class Codebook
{
    /// <summary>How many symbols are single bytes; those of strings follow.</summary>
    public const int Bytes = 256;

    // Codes up to this length are read by one look into a table of 32 KB.
    private const int ShortCode = 12;

    // Short strings are copied sixteen bytes at a time, whatever stands after them.
    private const int Stride = 16;

    private readonly IReadOnlyList<byte[]> strings;
    private readonly byte[] lengths;
    private readonly uint[] codes;

    // The symbols by the length of their codes, so that what comes often is together in the cache.
    private readonly int[] sorted;
    private readonly byte[] texts;
    private readonly Piece[] pieces;

    // One past the last code of each length beyond the short ones, as if it were of the longest; and by length, what takes a code to its piece.
    private readonly Vector512<uint> ends;
    private readonly int[] places = new int[CodeLengths.Longest + 1];
    private readonly Piece[] shortCodes = new Piece[1 << ShortCode];

    /// <summary>A book of strings.</summary>
    /// <param name="strings">The strings.</param>
    /// <param name="counts">How often each symbol came.</param>
    public Codebook(IReadOnlyList<byte[]> strings, IReadOnlyList<int> counts)
        : this(strings, CodeLengths.Of(counts))
    {
    }

    private Codebook(IReadOnlyList<byte[]> strings, byte[] lengths)
    {
        (this.strings, this.lengths) = (strings, lengths);
        sorted = [.. Enumerable.Range(0, lengths.Length).OrderBy(symbol => lengths[symbol])];
        texts = [.. sorted.SelectMany(TextOf), .. new byte[Stride]];
        pieces = new Piece[lengths.Length];
        var start = 0;
        for (var place = 0; place < sorted.Length; place++)
        {
            pieces[place] = new(start, (byte)TextOf(sorted[place]).Length, lengths[sorted[place]]);
            start += pieces[place].Length;
        }
        codes = new uint[lengths.Length];
        ends = Number();
    }

    /// <summary>What finds the strings in a record.</summary>
    public StringTrie Trie() => new(strings);

    /// <summary>Packs a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="trie">From <see cref="Trie"/>.</param>
    /// <param name="packed">Room for the result, at least <see cref="MostPacked"/> bytes.</param>
    /// <returns>How many bytes were taken.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Pack(ReadOnlySpan<byte> record, StringTrie trie, Span<byte> packed)
    {
        var (bits, count, written) = (0UL, 0, 0);
        for (var at = 0; at < record.Length;)
        {
            var symbol = trie.Longest(record, ref at);
            bits = (bits << lengths[symbol]) | codes[symbol];
            for (count += lengths[symbol]; count >= 8; count -= 8)
                packed[written++] = (byte)(bits >> (count - 8));
        }
        if (count > 0)
            packed[written++] = (byte)(bits << (8 - count));
        return written;
    }

    /// <summary>How many bytes a packed record may take.</summary>
    public static int MostPacked(int length) => (length * CodeLengths.Longest / 8) + 1;

    /// <summary>Unpacks a record.</summary>
    /// <param name="packed">What <see cref="Pack"/> wrote, with at least eight bytes of any value after it.</param>
    /// <param name="record">The record, of the length that it had.</param>
    /// <exception cref="InvalidDataException">These are no packed record.</exception>
    public void Unpack(ReadOnlySpan<byte> packed, Span<byte> record)
    {
        var bit = 0;
        for (var at = 0; at < record.Length;)
        {
            if (packed.Length - (bit >> 3) < 8)
                throw Damaged();
            // At least 56 bits, the next one first.
            var bits = BinaryPrimitives.ReadUInt64BigEndian(packed[(bit >> 3)..]) << (bit & 7);
            var piece = shortCodes[bits >> (64 - ShortCode)];
            if (piece.Bits == 0)
                piece = LongCode(bits);
            bit += piece.Bits;
            if (record.Length - at >= Stride && piece.Length <= Stride)
                Vector128.Create<byte>(texts.AsSpan(piece.Start)).CopyTo(record[at..]);
            else if (piece.Length <= record.Length - at)
                texts.AsSpan(piece.Start, piece.Length).CopyTo(record[at..]);
            else
                throw Damaged();
            at += piece.Length;
        }
    }

    /// <summary>Writes the book before the records that are packed by it.</summary>
    public void Write(DataOutput output)
    {
        output.WriteVInt32(strings.Count);
        foreach (var text in strings)
        {
            output.WriteByte((byte)text.Length);
            output.WriteBytes(text, text.Length);
        }
        output.WriteBytes(lengths, lengths.Length);
    }

    /// <summary>Reads a book.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static Codebook Read(IndexInput input)
    {
        var count = input.ReadVInt32();
        // Long before memory is asked for: a damaged number must not ask for gigabytes.
        if (count < 0 || count > input.Length)
            throw Damaged();
        var strings = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            strings[i] = new byte[input.ReadByte()];
            input.ReadBytes(strings[i], 0, strings[i].Length);
        }
        var lengths = new byte[Bytes + count];
        input.ReadBytes(lengths, 0, lengths.Length);
        // The codes of these lengths fill all that there is room for, and no more.
        if (lengths.Any(length => length is 0 or > CodeLengths.Longest) || lengths.Sum(length => 1L << (CodeLengths.Longest - length)) != 1L << CodeLengths.Longest || strings.Any(text => text.Length == 0))
            throw Damaged();
        return new Codebook(strings, lengths);
    }

    private byte[] TextOf(int symbol) => symbol < Bytes ? [(byte)symbol] : strings[symbol - Bytes];

    // Canonical codes: those of one length follow one another in the order of the symbols, so that lengths alone tell them.
    private Vector512<uint> Number()
    {
        Span<uint> ends = stackalloc uint[Vector512<uint>.Count];
        ends.Fill(uint.MaxValue);
        var code = 0U;
        for (int length = 1, place = 0; length <= CodeLengths.Longest; length++, code <<= 1)
        {
            places[length] = place - (int)code;
            for (; place < sorted.Length && lengths[sorted[place]] == length; place++, code++)
            {
                codes[sorted[place]] = code;
                if (length <= ShortCode)
                    shortCodes.AsSpan((int)(code << (ShortCode - length)) & (shortCodes.Length - 1), 1 << (ShortCode - length)).Fill(pieces[place]);
            }
            if (length > ShortCode)
                ends[length - ShortCode - 1] = code << (CodeLengths.Longest - length);
        }
        return Vector512.Create<uint>(ends);
    }

    // Its length follows from how many lengths have only codes before it: all are looked at at once, for to try one after another is guessed wrong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Piece LongCode(ulong bits)
    {
        var code = (uint)(bits >> (64 - CodeLengths.Longest));
        var length = ShortCode + 1 + BitOperations.PopCount(Vector512.LessThanOrEqual(ends, Vector512.Create(code)).ExtractMostSignificantBits());
        return pieces[places[length] + (int)(code >> (CodeLengths.Longest - length))];
    }

    private static InvalidDataException Damaged() => new("A record of the index is damaged.");

    /// <summary>What a code stands for.</summary>
    /// <param name="Start">Where its bytes begin.</param>
    /// <param name="Length">How many they are.</param>
    /// <param name="Bits">How many bits the code has.</param>
    private readonly record struct Piece(int Start, byte Length, byte Bits);
}
