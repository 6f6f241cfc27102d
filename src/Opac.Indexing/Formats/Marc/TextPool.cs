using System.Buffers.Binary;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Hands out one string for texts that come again and again (publishers, rooms, dates, prices), so that a million records do not hold a million of each.</summary>
internal sealed class TextPool
{
    private const int Slots = 8192;
    private const int LongestPooled = 64;

    private readonly byte[]?[] keys = new byte[]?[Slots];
    private readonly Dictionary<(string, string), string> pairs = [];
    private readonly string[] texts = new string[Slots];

    /// <summary>The text of these bytes, cleaned; <c>null</c> where nothing is left of it.</summary>
    public string? Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > LongestPooled)
            return MarcText.DecodeOrNull(bytes);
        var slot = SlotOf(bytes);
        if (keys[slot] is { } key && bytes.SequenceEqual(key))
            return texts[slot];
        if (MarcText.DecodeOrNull(bytes) is not { } text)
            return null;
        keys[slot] = bytes.ToArray();
        return texts[slot] = text;
    }

    /// <summary>Two texts of this pool with a space between, made once for each pair.</summary>
    public string Joined(string first, string second)
    {
        if (!pairs.TryGetValue((first, second), out var joined))
        {
            joined = $"{first} {second}";
            if (pairs.Count < Slots)
                pairs.Add((first, second), joined);
        }
        return joined;
    }

    // Length, first and last eight bytes: texts that differ in the middle alone are rare, and a clash only costs the pooling.
    private static int SlotOf(ReadOnlySpan<byte> bytes)
    {
        ulong first, last;
        if (bytes.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            last = BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        }
        else
        {
            first = last = 0;
            foreach (var b in bytes)
                first = (first << 8) | b;
        }
        // Fibonacci hashing: the upper bits of a product with 2^64 divided by the golden ratio.
        var hash = ((first ^ (ulong)bytes.Length) * 0x9E3779B97F4A7C15) ^ (last * 0xC2B2AE3D27D4EB4F);
        return (int)(hash * 0x9E3779B97F4A7C15 >> 51);
    }
}
