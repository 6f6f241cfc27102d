using System.Text;
using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Indexing.Vocabulary;

/// <summary>The words of the catalogue in memory, as a tree of the letters of their keys, to be searched for words that are nearly the same. Immutable.</summary>
/// <remarks>Nodes stand in the order in which one walks the tree, so that a branch is left by a jump to its end: nine bytes a node.</remarks>
internal sealed class VocabularyTree(byte[] letters, int[] ends, int[] before, int[] records, int[] starts, byte[] spellings)
{
    private const int LongestKey = 40;

    /// <summary>How many words there are.</summary>
    public int Count => records.Length;

    /// <summary>How the word of a key is spelled most often, and how many records have it; <c>null</c> where there is none.</summary>
    public NearWord? Find(string key)
    {
        var near = Near(key, 0);
        return near.Count == 0 ? null : near[0];
    }

    /// <summary>The same for a word as typed, by the likeliest reading of it.</summary>
    public NearWord? FindTyped(string word) => PhoneticKey.Readings(word.ToLowerInvariant()) is [var key, ..] ? Find(key) : null;

    /// <summary>The words whose keys are at most so many edits from a key: a letter more, a letter less, another letter, two neighbours changed over.</summary>
    /// <param name="key">The key.</param>
    /// <param name="most">How many edits, 0 to 2.</param>
    public List<NearWord> Near(string key, int most)
    {
        var found = new List<NearWord>();
        if (key.Length is 0 or > LongestKey)
            return found;
        var width = key.Length + 1;
        Span<int> wanted = stackalloc int[key.Length];
        for (var i = 0; i < wanted.Length; i++)
            wanted[i] = VocabularyLetters.NumberOf(key[i]);
        // One row of distances a level: from each beginning of the key to the letters above.
        var levels = key.Length + most + 1;
        Span<byte> rows = stackalloc byte[(levels + 1) * width];
        Span<int> path = stackalloc int[levels + 1];
        Span<int> pathEnds = stackalloc int[levels + 1];
        for (var i = 0; i < width; i++)
            rows[i] = (byte)i;
        var depth = 0;
        for (var node = 0; node < letters.Length;)
        {
            while (depth > 0 && node >= pathEnds[depth])
                depth--;
            if (depth + 1 >= levels)
            {
                node = ends[node];
                continue;
            }
            depth++;
            var letter = letters[node] & ~VocabularyFile.EndsWord;
            path[depth] = letter;
            pathEnds[depth] = ends[node];
            var least = Fill(rows, width, depth, most, wanted, path);
            if (least > most)
            {
                node = ends[node];
                depth--;
                continue;
            }
            var distance = depth + most >= width - 1 ? rows[(depth * width) + width - 1] : most + 1;
            if ((letters[node] & VocabularyFile.EndsWord) != 0 && distance <= most)
                found.Add(WordAt(before[node], distance));
            node++;
        }
        return found;
    }

    // Optimal string alignment: no part is edited twice. Answers the least number of the row. Only what lies so near to the diagonal that it can be
    // no more than the most edits is filled in, and one beside it, which the next row reads.
    private static int Fill(Span<byte> rows, int width, int depth, int most, ReadOnlySpan<int> wanted, ReadOnlySpan<int> path)
    {
        var row = rows.Slice(depth * width, width);
        var above = rows.Slice((depth - 1) * width, width);
        var twoAbove = depth > 1 ? rows.Slice((depth - 2) * width, width) : above;
        var letter = path[depth];
        var from = Math.Max(1, depth - most);
        var to = Math.Min(width - 1, depth + most);
        if (from > to)
            return most + 1;
        var least = (int)(row[from - 1] = (byte)(from == 1 ? depth : most + 1));
        for (var i = from; i <= to; i++)
        {
            var value = Math.Min(Math.Min(row[i - 1], above[i]) + 1, above[i - 1] + (wanted[i - 1] == letter ? 0 : 1));
            if (depth > 1 && i > 1 && wanted[i - 1] == path[depth - 1] && wanted[i - 2] == letter)
                value = Math.Min(value, twoAbove[i - 2] + 1);
            row[i] = (byte)value;
            least = Math.Min(least, value);
        }
        if (to + 1 < width)
            row[to + 1] = (byte)(most + 1);
        return least;
    }

    private NearWord WordAt(int word, int distance) =>
        new(Encoding.UTF8.GetString(spellings, starts[word], starts[word + 1] - starts[word]), records[word], distance);
}
