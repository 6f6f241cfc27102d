using System.Runtime.InteropServices;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Lucene.Net.Util.Fst;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>
/// Where the blocks of a field's dictionary are, by what their terms begin with. Lucene keeps that as an automaton, through which each look goes byte by
/// byte; here it is a sorted list.
/// </summary>
internal sealed class TermBlocks
{
    private const int IsInParts = 1, PlaceShift = 2;

    // The first eight bytes of each beginning as a number: most searches need no more.
    private readonly List<ulong> heads = [];
    private readonly List<byte> letters = [];
    private readonly List<int> ends = [];
    private readonly List<long> places = [];
    // The longest of those before that one begins with.
    private readonly List<int> outer = [];
    // Where each other part of a block begins, by the byte that comes after the beginning; empty where a block is whole.
    private readonly List<(byte Lead, long Place)[]> parts = [];

    private TermBlocks()
    {
    }

    /// <summary>Reads the blocks of a field from the index of its dictionary.</summary>
    /// <param name="index">The file, where the field begins.</param>
    public static TermBlocks Read(IndexInput index)
    {
        var blocks = new TermBlocks();
        var open = new Stack<int>();
        var each = new BytesRefFSTEnum<BytesRef>(new FST<BytesRef>(index, ByteSequenceOutputs.Singleton));
        while (each.MoveNext())
        {
            var beginning = each.Current.Input.Bytes.AsSpan(each.Current.Input.Offset, each.Current.Input.Length);
            while (open.Count > 0 && !beginning.StartsWith(blocks.Beginning(open.Peek())))
                open.Pop();
            blocks.outer.Add(open.Count > 0 ? open.Peek() : -1);
            open.Push(blocks.ends.Count);
            blocks.heads.Add(HeadOf(beginning));
            blocks.letters.AddRange(beginning);
            blocks.ends.Add(blocks.letters.Count);
            blocks.AddPlace(new ByteArrayDataInput(each.Current.Output.Bytes, each.Current.Output.Offset, each.Current.Output.Length));
        }
        blocks.Trim();
        return blocks;
    }

    /// <summary>Finds the block with the terms that begin with given bytes, and how many of these all of its terms begin with.</summary>
    public (long Place, int Shared) Find(ReadOnlySpan<byte> beginning)
    {
        var all = CollectionsMarshal.AsSpan(heads);
        var head = HeadOf(beginning);
        int low = 0, high = all.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (all[middle] < head || (all[middle] == head && Beginning(middle).SequenceCompareTo(beginning) <= 0))
                low = middle;
            else
                high = middle - 1;
        }
        while (!beginning.StartsWith(Beginning(low)))
            low = outer[low];
        var shared = Beginning(low).Length;
        var place = places[low];
        if (shared < beginning.Length)
        {
            foreach (var (lead, begins) in parts[low])
            {
                if (lead > beginning[shared])
                    break;
                place = begins;
            }
        }
        return (place, shared);
    }

    // They are kept as long as the index is open.
    private void Trim()
    {
        heads.TrimExcess();
        letters.TrimExcess();
        ends.TrimExcess();
        places.TrimExcess();
        outer.TrimExcess();
        parts.TrimExcess();
    }

    private static ulong HeadOf(ReadOnlySpan<byte> beginning)
    {
        var head = 0UL;
        for (var i = 0; i < sizeof(ulong); i++)
            head = (head << 8) | (i < beginning.Length ? beginning[i] : 0UL);
        return head;
    }

    private ReadOnlySpan<byte> Beginning(int block) => CollectionsMarshal.AsSpan(letters)[(block == 0 ? 0 : ends[block - 1])..ends[block]];

    private void AddPlace(ByteArrayDataInput code)
    {
        var first = code.ReadVInt64();
        var place = first >>> PlaceShift;
        places.Add(place);
        if ((first & IsInParts) == 0)
        {
            parts.Add([]);
            return;
        }
        var others = new (byte, long)[code.ReadVInt32()];
        for (var i = 0; i < others.Length; i++)
            others[i] = (code.ReadByte(), place + (code.ReadVInt64() >>> 1));
        parts.Add(others);
    }
}
