using System.IO.Compression;
using System.Numerics;

namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>
/// What is known of Kazakh stems: how likely each is as a noun and as a verb, how letters follow each other in stems that are in no list, and what
/// each rule of suffixes costs. All costs are negative natural logarithms. Never changed after it is read.
/// </summary>
internal sealed class StemLexicon
{
    /// <summary>The letters by which the file spells; a letter's number is its place and one.</summary>
    public const string Alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";

    /// <summary>The cost of a stem that is not in the list as one of its kind.</summary>
    public const float Unknown = float.PositiveInfinity;

    /// <summary>What a step of a stem's cost in the file is worth.</summary>
    public const float Step = 1 / 12f;

    /// <summary>How many numbers of letters there are: 0 for no letter, the alphabet's, and one for all others.</summary>
    public const int Letters = 44;

    private const char FirstLetter = '\u0430', LastLetter = '\u04E9';

    private static readonly byte[] numbers = [.. Enumerable.Range(FirstLetter, LastLetter - FirstLetter + 1)
        .Select(letter => (byte)(Alphabet.Contains((char)letter, StringComparison.Ordinal) ? Alphabet.IndexOf((char)letter, StringComparison.Ordinal) + 1 : Letters - 1))];

    // The keys one after another, and an open table of their numbers: no string is made for any of them.
    private readonly char[] letters;
    private readonly int[] starts;
    private readonly byte[] nouns, verbs;
    private readonly int[] table;
    private readonly float[] unknown = new float[2];
    private readonly byte[][] follow = [[], []];

    /// <summary>Reads the list that <paramref name="packed"/> holds, for a grammar of so many rules.</summary>
    /// <param name="packed">The file.</param>
    /// <param name="rules">How many rules the grammar has.</param>
    /// <param name="forgotten">Keys that are to be unknown as nouns.</param>
    public StemLexicon(Stream packed, int rules, IReadOnlySet<string>? forgotten = null)
    {
        using var reader = new BinaryReader(new BrotliStream(packed, CompressionMode.Decompress));
        if (reader.ReadInt32() != rules)
            throw new InvalidDataException("The lexicon was learned with other rules than Suffixes.txt has: learn it again.");
        RuleCosts = ReadFloats(reader, rules);
        for (var kind = 0; kind < 2; kind++)
        {
            unknown[kind] = reader.ReadSingle();
            follow[kind] = reader.ReadBytes(Letters * Letters * Letters);
        }
        var count = reader.ReadInt32();
        var packedStems = new byte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(packedStems);
        (nouns, verbs, starts) = (new byte[count], new byte[count], new int[count + 1]);
        letters = new char[reader.ReadInt32()];
        table = new int[(int)BitOperations.RoundUpToPowerOf2((uint)count * 2)];
        Unpack(packedStems, count);
        for (var i = 0; forgotten is not null && i < count; i++)
            nouns[i] = forgotten.Contains(new string(letters, starts[i], starts[i + 1] - starts[i])) ? (byte)0 : nouns[i];
        // A known stem's step is never 0; 0 says that it is none of its kind.
        LeastCost = Math.Min(nouns.Where(step => step > 0).DefaultIfEmpty().Min(), verbs.Where(step => step > 0).DefaultIfEmpty().Min()) * Step;
    }

    /// <summary>What each rule costs.</summary>
    public float[] RuleCosts { get; }

    /// <summary>What the likeliest stem costs: no other costs less.</summary>
    public float LeastCost { get; }

    /// <summary>The cost of a stem as a noun and as a verb; <see cref="Unknown"/> where it is not known as one.</summary>
    public (float Noun, float Verb) Find(ReadOnlySpan<char> key)
    {
        for (var slot = SlotOf(key); table[slot] != 0; slot = (slot + 1) & (table.Length - 1))
        {
            var i = table[slot] - 1;
            if (key.SequenceEqual(letters.AsSpan(starts[i]..starts[i + 1])))
                return (nouns[i] == 0 ? Unknown : nouns[i] * Step, verbs[i] == 0 ? Unknown : verbs[i] * Step);
        }
        return (Unknown, Unknown);
    }

    /// <summary>The cost of a stem that is in no list, by its letters.</summary>
    public float CostOfUnknown(ReadOnlySpan<char> key, bool asVerb)
    {
        if (key.Length <= 2)
            return SuffixAutomaton.Never;
        var costs = follow[asVerb ? 1 : 0];
        var steps = 0;
        var hasVowel = false;
        var (before, last) = (0, 0);
        foreach (var c in key)
        {
            var letter = NumberOf(c);
            steps += costs[(((before * Letters) + last) * Letters) + letter];
            hasVowel |= Kazakh.Letters.IsVowel(c);
            (before, last) = (last, letter);
        }
        steps += costs[((before * Letters) + last) * Letters];
        // A stem of three letters is nearly always in the list; one of two always.
        return unknown[asVerb ? 1 : 0] + (steps * Step) + (key.Length == 3 ? 3 : 0) + (hasVowel ? 0 : 9);
    }

    /// <summary>The number of a letter in the file; the last number for all that are in no Kazakh word.</summary>
    public static int NumberOf(char letter) => (uint)(letter - FirstLetter) < (uint)numbers.Length ? numbers[letter - FirstLetter] : Letters - 1;

    // Each stem says how many letters it shares with the one before it.
    private void Unpack(ReadOnlySpan<byte> packed, int count)
    {
        var (from, to) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            int shared = packed[from++], length = packed[from++];
            if (shared > 0)
                letters.AsSpan(starts[i - 1], shared).CopyTo(letters.AsSpan(to));
            for (var at = shared; at < length; at++)
                letters[to + at] = Alphabet[packed[from++] - 1];
            (nouns[i], verbs[i]) = (packed[from++], packed[from++]);
            starts[i] = to;
            to += length;
            var slot = SlotOf(letters.AsSpan(starts[i], length));
            while (table[slot] != 0)
                slot = (slot + 1) & (table.Length - 1);
            table[slot] = i + 1;
        }
        starts[count] = to;
    }

    private int SlotOf(ReadOnlySpan<char> key)
    {
        var hash = 2166136261;
        foreach (var letter in key)
            hash = (hash ^ letter) * 16777619;
        return (int)((hash ^ (hash >> 15)) & (uint)(table.Length - 1));
    }

    private static float[] ReadFloats(BinaryReader reader, int count)
    {
        var floats = new float[count];
        for (var i = 0; i < count; i++)
            floats[i] = (float)reader.ReadHalf();
        return floats;
    }
}
