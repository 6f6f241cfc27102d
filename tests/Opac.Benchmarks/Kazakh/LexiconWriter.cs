using System.IO.Compression;
using Opac.Indexing.Analysis.Kazakh;

namespace Opac.Benchmarks.Kazakh;

/// <summary>Writes what was learned as <see cref="StemLexicon"/> reads it.</summary>
internal static class LexiconWriter
{
    private const int MostLetters = 255;

    /// <summary>Packs a lexicon.</summary>
    /// <param name="rules">What each rule costs.</param>
    /// <param name="unknown">What it costs to be in no list, as a noun and as a verb.</param>
    /// <param name="letters">The costs of letters in such stems, as <see cref="LetterModel.Costs"/> gives them, of nouns and of verbs.</param>
    /// <param name="stems">The key of each known stem with its cost as a noun and as a verb; <see cref="StemLexicon.Unknown"/> where it is none.</param>
    /// <param name="level">How hard to press.</param>
    public static byte[] Pack(float[] rules, float[] unknown, float[][] letters, IEnumerable<(string Key, float Noun, float Verb)> stems, CompressionLevel level)
    {
        var packed = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(packed, level)))
        {
            writer.Write(rules.Length);
            foreach (var cost in rules)
                writer.Write((Half)cost);
            for (var kind = 0; kind < 2; kind++)
            {
                writer.Write(unknown[kind]);
                foreach (var cost in letters[kind])
                    writer.Write(Steps(cost));
            }
            var known = stems.Where(stem => stem.Key.Length <= MostLetters && stem.Key.All(StemLexicon.Alphabet.Contains)).OrderBy(stem => stem.Key, StringComparer.Ordinal).ToList();
            var list = Listed(known);
            writer.Write(known.Count);
            writer.Write(list.Length);
            writer.Write(list);
            writer.Write(known.Sum(stem => stem.Key.Length));
        }
        return packed.ToArray();
    }

    // Each stem says how many letters it shares with the one before it, how many it has, those it does not share, and its two costs.
    private static byte[] Listed(List<(string Key, float Noun, float Verb)> stems)
    {
        var list = new List<byte>();
        var before = "";
        foreach (var (key, noun, verb) in stems)
        {
            var shared = before.AsSpan().CommonPrefixLength(key);
            list.Add((byte)shared);
            list.Add((byte)key.Length);
            list.AddRange(key.Skip(shared).Select(letter => (byte)StemLexicon.NumberOf(letter)));
            list.Add(float.IsInfinity(noun) ? (byte)0 : Steps(noun));
            list.Add(float.IsInfinity(verb) ? (byte)0 : Steps(verb));
            before = key;
        }
        return [.. list];
    }

    private static byte Steps(float cost) => (byte)Math.Clamp(MathF.Round(cost / StemLexicon.Step), 1, 255);
}
