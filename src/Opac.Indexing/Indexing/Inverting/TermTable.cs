using System.Buffers.Binary;
using System.Numerics;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Inverting;

/// <summary>Terms with a number each, in the order in which they were met: the bytes one after another in large blocks, found again by a hash. For one thread.</summary>
internal sealed class TermTable
{
    private const int BlockBits = 18, BlockSize = 1 << BlockBits, LengthBytes = 2, FewestSlots = 1 << 10;

    private readonly List<byte[]> blocks = [];
    // Files from outside must not be able to foresee which terms meet in one slot.
    private readonly ulong seed = (ulong)Random.Shared.NextInt64();
    private int used = BlockSize;
    private int[] places = new int[FewestSlots / 2];
    // The hash, and the number and one; 0 where there is none.
    private ulong[] slots = new ulong[FewestSlots];

    /// <summary>How many terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>About how much memory they take.</summary>
    public long MemoryBytes => ((long)blocks.Count * BlockSize) + (places.Length * 4L) + (slots.Length * 8L);

    /// <summary>The bytes of a term.</summary>
    public ReadOnlySpan<byte> Bytes(int number)
    {
        var place = places[number];
        var block = blocks[place >>> BlockBits];
        var start = place & (BlockSize - 1);
        return block.AsSpan(start + LengthBytes, BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(start)));
    }

    /// <summary>Lets a reference point at the bytes of a term.</summary>
    public void Point(BytesRef term, int number)
    {
        var place = places[number];
        term.Bytes = blocks[place >>> BlockBits];
        var start = place & (BlockSize - 1);
        term.Offset = start + LengthBytes;
        term.Length = BinaryPrimitives.ReadUInt16LittleEndian(term.Bytes.AsSpan(start));
    }

    /// <summary>The number of a term, which gets one if it has none.</summary>
    public int NumberOf(ReadOnlySpan<byte> term)
    {
        var hash = HashOf(term);
        var slot = SlotOf(term, hash);
        if (slots[slot] is not 0 and var entry)
            return (int)(uint)entry - 1;
        Keep(term);
        slots[slot] = ((ulong)hash << 32) | (uint)Count;
        if (Count > slots.Length / 8 * 5)
            Grow();
        return Count - 1;
    }

    // Where the term stands, or where it would.
    private int SlotOf(ReadOnlySpan<byte> term, uint hash)
    {
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        for (; slots[slot] is not 0 and var entry; slot = (slot + 1) & mask)
        {
            if ((uint)(entry >> 32) == hash && Bytes((int)(uint)entry - 1).SequenceEqual(term))
                break;
        }
        return slot;
    }

    private void Keep(ReadOnlySpan<byte> term)
    {
        if (BlockSize - used < term.Length + LengthBytes)
        {
            blocks.Add(GC.AllocateUninitializedArray<byte>(BlockSize));
            used = 0;
        }
        if (Count == places.Length)
            Array.Resize(ref places, places.Length * 2);
        places[Count++] = ((blocks.Count - 1) << BlockBits) | used;
        var room = blocks[^1].AsSpan(used);
        BinaryPrimitives.WriteUInt16LittleEndian(room, checked((ushort)term.Length));
        term.CopyTo(room[LengthBytes..]);
        used += LengthBytes + term.Length;
    }

    private void Grow()
    {
        var before = slots;
        slots = new ulong[before.Length * 2];
        var mask = slots.Length - 1;
        foreach (var entry in before)
        {
            if (entry == 0)
                continue;
            var slot = (int)(entry >> 32) & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = entry;
        }
    }

    private uint HashOf(ReadOnlySpan<byte> term)
    {
        const ulong prime = 0x9E3779B97F4A7C15;
        var hash = seed ^ ((ulong)term.Length * prime);
        for (; term.Length >= 8; term = term[8..])
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(term)) * prime, 29);
        if (term.Length > 0)
            hash = BitOperations.RotateLeft((hash ^ FirstBytes(term)) * prime, 29);
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return (uint)(hash >> 32);
    }

    /// <summary>The first bytes of a term as a number that is in the order of the bytes; what is missing of eight counts as 0.</summary>
    public static ulong FirstBytes(ReadOnlySpan<byte> term)
    {
        if (term.Length >= 8)
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        if (term.Length >= 4)
            return ((ulong)BinaryPrimitives.ReadUInt32BigEndian(term) << 32) | (((ulong)BinaryPrimitives.ReadUInt32BigEndian(term[^4..]) << (8 * (8 - term.Length))) & uint.MaxValue);
        var first = 0UL;
        for (var i = 0; i < term.Length; i++)
            first |= (ulong)term[i] << (56 - (8 * i));
        return first;
    }
}
