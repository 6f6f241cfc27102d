using System.Runtime.InteropServices;
using System.Text;

namespace Opac.Indexing.Indexing.Storing;

/// <summary>
/// Learns from some records which strings of bytes a catalogue says again and again: in each round strings that often follow one another become
/// one, those that are not used go. The same records always give the same book.
/// </summary>
internal static class CodebookLearner
{
    /// <summary>How many bytes of records are learned from at most.</summary>
    public const int SampleBytes = 640 << 10;

    // A string doubles its length with each round at most. More strings pack better, but then looking for them misses the cache.
    private const int MostStrings = 10_000, LongestString = 64, Rounds = 5, FewestTimes = 3;

    /// <summary>Learns a book.</summary>
    public static Codebook Learn(IReadOnlyList<byte[]> sample)
    {
        IReadOnlyList<byte[]> strings = [];
        for (var round = 1; round <= Rounds; round++)
        {
            var (counts, pairs) = Count(sample, strings, withPairs: round < Rounds);
            strings = Best(strings, counts, pairs);
        }
        return new Codebook(strings, Count(sample, strings, withPairs: false).Counts);
    }

    private static (int[] Counts, PairCounts Pairs) Count(IReadOnlyList<byte[]> sample, IReadOnlyList<byte[]> strings, bool withPairs)
    {
        var trie = new StringTrie(strings);
        var counts = new int[Codebook.Bytes + strings.Count];
        var pairs = new PairCounts(withPairs ? sample.Sum(record => record.Length) : 0);
        foreach (var record in sample)
        {
            var before = -1;
            for (var at = 0; at < record.Length;)
            {
                var symbol = trie.Longest(record, ref at);
                counts[symbol]++;
                if (withPairs && before >= 0)
                    pairs.Add(before, symbol);
                before = symbol;
            }
        }
        return (counts, pairs);
    }

    // The strings that stand for most bytes.
    private static List<byte[]> Best(IReadOnlyList<byte[]> strings, int[] counts, PairCounts pairs)
    {
        var worth = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < strings.Count; i++)
            Add(Encoding.Latin1.GetString(strings[i]), counts[Codebook.Bytes + i]);
        foreach (var (first, second, count) in pairs.All)
        {
            if (count >= FewestTimes)
                Add(TextOf(first) + TextOf(second), count);
        }
        return [.. worth.OrderByDescending(text => text.Value).ThenBy(text => text.Key, StringComparer.Ordinal).Take(MostStrings).Select(text => Encoding.Latin1.GetBytes(text.Key))];

        void Add(string text, int count)
        {
            if (count >= FewestTimes && text.Length <= LongestString)
                CollectionsMarshal.GetValueRefOrAddDefault(worth, text, out _) += (long)count * text.Length;
        }

        string TextOf(int symbol) => symbol < Codebook.Bytes ? ((char)symbol).ToString() : Encoding.Latin1.GetString(strings[symbol - Codebook.Bytes]);
    }
}
