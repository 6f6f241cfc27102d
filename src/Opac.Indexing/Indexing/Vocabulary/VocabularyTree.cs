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
    public NearWord? Find(string key) => NodeOf(key) is var node and >= 0 && (letters[node] & VocabularyFile.EndsWord) != 0 ? WordAt(before[node], 0) : null;

    /// <summary>The words whose keys go on after a key, those of most records first.</summary>
    /// <param name="key">The key of a beginning.</param>
    /// <param name="most">How many, at most.</param>
    public List<NearWord> GoingOn(string key, int most)
    {
        var best = new PriorityQueue<int, int>();
        if (NodeOf(key) is not (var node and >= 0))
            return [];
        var first = before[node] + ((letters[node] & VocabularyFile.EndsWord) != 0 ? 1 : 0);
        var end = ends[node] < letters.Length ? before[ends[node]] : records.Length;
        for (var word = first; word < end; word++)
        {
            if (best.Count < most)
                best.Enqueue(word, records[word]);
            else if (best.TryPeek(out _, out var fewest) && records[word] > fewest)
                best.EnqueueDequeue(word, records[word]);
        }
        return [.. best.UnorderedItems.OrderByDescending(item => item.Priority).ThenBy(item => item.Element).Select(item => WordAt(item.Element, 0))];
    }

    // The node at which a key ends, whether a word does or not; -1 where no key goes there.
    private int NodeOf(string key)
    {
        var (node, end) = (0, letters.Length);
        for (var i = 0; i < key.Length; i++)
        {
            var wanted = VocabularyLetters.NumberOf(key[i]);
            while (node < end && (letters[node] & ~VocabularyFile.EndsWord) != wanted)
                node = ends[node];
            if (node >= end)
                return -1;
            if (i == key.Length - 1)
                return node;
            end = ends[node++];
        }
        return -1;
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
        var pattern = new KeyPattern(key, most, stackalloc ulong[VocabularyLetters.Count]);
        // What is in reach of the letters down to each level, and where the branch at it ends.
        Span<KeyReach> reaches = stackalloc KeyReach[key.Length + most + 2];
        Span<int> pathEnds = stackalloc int[reaches.Length];
        reaches[0] = pattern.Start;
        var depth = 0;
        for (var node = 0; node < letters.Length;)
        {
            while (depth > 0 && node >= pathEnds[depth])
                depth--;
            var letter = letters[node] & ~VocabularyFile.EndsWord;
            var reach = pattern.After(reaches[depth], letter);
            var distance = pattern.DistanceOf(reach);
            if ((letters[node] & VocabularyFile.EndsWord) != 0 && distance <= most)
                found.Add(WordAt(before[node], distance));
            if (reach.IsEmpty)
            {
                node = ends[node];
                continue;
            }
            depth++;
            reaches[depth] = reach;
            pathEnds[depth] = ends[node++];
        }
        return found;
    }

    private NearWord WordAt(int word, int distance) =>
        new(Encoding.UTF8.GetString(spellings, starts[word], starts[word + 1] - starts[word]), records[word], distance);
}
