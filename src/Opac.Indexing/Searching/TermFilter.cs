using System.Buffers.Binary;
using Lucene.Net.Index;

namespace Opac.Indexing.Searching;

/// <summary>
/// Tells without a look into the dictionary that a field has a term not: a Bloom filter. A typed word is looked for in some twenty spellings and stems in each
/// area, of which most are nowhere, and each look costs the walk of a tree and a block of terms.
/// </summary>
internal sealed class TermFilter
{
    // One term in forty that is not there is looked for all the same.
    private const int BitsForTerm = 10;

    // All bits of a term stand in one number, so that a look waits for the memory once at most.
    private readonly ulong[] blocks;

    /// <summary>A filter for so many terms.</summary>
    public TermFilter(long terms) => blocks = new ulong[Math.Max(1, terms * BitsForTerm / 64)];

    /// <summary>The filter of a field.</summary>
    /// <param name="terms">The terms of the field.</param>
    /// <param name="isWanted">Asked now and then whether anybody still waits for it.</param>
    /// <returns><c>null</c> where nobody did.</returns>
    public static TermFilter? Of(Terms terms, Func<bool> isWanted)
    {
        const int betweenLooks = 1 << 14;
        var filter = new TermFilter(terms.Count);
        var each = terms.GetEnumerator();
        for (var count = 1; each.MoveNext(); count++)
        {
            filter.Add(each.Term.Bytes.AsSpan(each.Term.Offset, each.Term.Length));
            if (count % betweenLooks == 0 && !isWanted())
                return null;
        }
        return filter;
    }

    /// <summary>Takes a term in.</summary>
    public void Add(ReadOnlySpan<byte> term)
    {
        var hash = Hash(term);
        blocks[BlockOf(hash)] |= BitsOf(hash);
    }

    /// <summary>Whether a term may have been taken in; <c>false</c> is certain.</summary>
    public bool MayHave(ReadOnlySpan<byte> term) => MayHave(Hash(term));

    /// <summary>The same of a term whose <see cref="Hash"/> is known: it is looked for in many filters.</summary>
    public bool MayHave(ulong hash)
    {
        var bits = BitsOf(hash);
        return (blocks[BlockOf(hash)] & bits) == bits;
    }

    private int BlockOf(ulong hash) => (int)(((hash >> 32) * (ulong)blocks.Length) >> 32);

    private static ulong BitsOf(ulong hash) => 1UL << (int)hash | 1UL << (int)(hash >> 6) | 1UL << (int)(hash >> 12);

    /// <summary>What filters know a term by.</summary>
    public static ulong Hash(ReadOnlySpan<byte> term)
    {
        var hash = (ulong)term.Length;
        for (; term.Length >= sizeof(ulong); term = term[sizeof(ulong)..])
            hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(term));
        var rest = 0UL;
        foreach (var one in term)
            rest = (rest << 8) | one;
        return Mixed(hash ^ rest);
    }

    private static ulong Mixed(ulong hash)
    {
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 32);
    }
}
