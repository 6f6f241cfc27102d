using System.Numerics;

namespace Opac.Indexing.Indexing.Storing;

/// <summary>How often symbols follow one another, in one table that never grows: it is asked for every byte of a sample.</summary>
internal sealed class PairCounts
{
    // The pair and its count. A pair of the first two symbols may be 0, but no count is.
    private readonly ulong[] slots;

    /// <summary>Room for so many pairs.</summary>
    public PairCounts(int most) => slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most + (most / 2L)))];

    /// <summary>The pairs with how often they came, in no order.</summary>
    public IEnumerable<(int First, int Second, int Count)> All =>
        slots.Where(slot => slot != 0).Select(slot => ((int)(slot >> 48), (int)(slot >> 32) & ushort.MaxValue, (int)(uint)slot));

    /// <summary>Counts a pair of symbols, each below 65,536.</summary>
    public void Add(int first, int second)
    {
        var pair = ((uint)first << 16) | (uint)second;
        var mask = slots.Length - 1;
        var at = (int)((pair * 2654435769U) >> 8) & mask;
        while (slots[at] != 0 && (uint)(slots[at] >> 32) != pair)
            at = (at + 1) & mask;
        slots[at] = ((ulong)pair << 32) | ((uint)slots[at] + 1);
    }
}
