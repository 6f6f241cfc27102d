using System.Numerics;
using System.Runtime.CompilerServices;

namespace Opac.Indexing.Indexing.Storing;

/// <summary>Finds the longest of many strings of bytes with which others begin. Every single byte is one of them, so that something is always found.</summary>
internal sealed class StringTrie
{
    // An entry has, from the upper end, the key — node and next byte —, the node reached, and the symbol that ends there or none. All that one step
    // needs is in one place of memory, and the table as small as it can be: looking for strings is bound by the cache. Zero is no entry, for nothing
    // leads back to the root.
    private const int KeyAt = 36, NodeAt = 16, NodeBits = 20, NoSymbol = 0xFFFF;

    private readonly ulong[] children;
    private readonly int mask;

    /// <summary>A trie of single bytes and strings.</summary>
    /// <param name="strings">The strings, each longer than a byte; their symbols go on after those of the bytes. At most 65,000, of a million bytes together.</param>
    public StringTrie(IReadOnlyList<byte[]> strings)
    {
        // Node 0 is the root; the node of a single byte is that byte and one.
        var nodes = Codebook.Bytes + 1;
        var steps = new Dictionary<uint, int>();
        var symbols = new Dictionary<int, int>();
        for (var i = 0; i < strings.Count; i++)
        {
            var node = strings[i][0] + 1;
            foreach (var next in strings[i].AsSpan(1))
            {
                var key = Key(node, next);
                if (!steps.TryGetValue(key, out node))
                    steps.Add(key, node = nodes++);
            }
            symbols[node] = Codebook.Bytes + i;
        }
        children = new ulong[BitOperations.RoundUpToPowerOf2(((uint)steps.Count * 3 / 2) | 32)];
        mask = children.Length - 1;
        foreach (var (key, node) in steps)
            children[PlaceOf(key)] = ((ulong)key << KeyAt) | ((ulong)node << NodeAt) | (uint)symbols.GetValueOrDefault(node, NoSymbol);
    }

    /// <summary>The symbol of the longest string that the text has at a place, and the place after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Longest(ReadOnlySpan<byte> text, ref int at)
    {
        int symbol = text[at];
        var node = symbol + 1;
        var end = at + 1;
        for (var i = end; i < text.Length; i++)
        {
            var child = children[PlaceOf(Key(node, text[i]))];
            if (child == 0)
                break;
            node = (int)(child >> NodeAt) & ((1 << NodeBits) - 1);
            if ((child & NoSymbol) == NoSymbol)
                continue;
            symbol = (int)(child & NoSymbol);
            end = i + 1;
        }
        at = end;
        return symbol;
    }

    private static uint Key(int node, byte next) => ((uint)node << 8) | next;

    // Where the key stands, or where it would.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(uint key)
    {
        var table = children;
        var place = (int)((key * 2654435769U) >> 10) & mask;
        while ((uint)place < (uint)table.Length && table[place] != 0 && (uint)(table[place] >> KeyAt) != key)
            place = (place + 1) & mask;
        return place;
    }
}
