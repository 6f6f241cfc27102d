using Opac.Indexing.Indexing.Vocabulary;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching.Correcting;

/// <summary>Parts words that were run together: қанментер, войнаимир.</summary>
internal sealed class WordParting(VocabularyTree vocabulary)
{
    // «по с ёл к а» is made of words of the catalogue too, and is nothing that anybody ran together.
    private const int Longest = 32, MostParts = 5, Kept = 3, LeastOfPart = 3, MostShortParts = 1;

    /// <summary>The ways of parting a word into words of the catalogue, fewest parts first; of as many parts those first whose rarest is most common.</summary>
    /// <param name="word">The word as typed.</param>
    /// <param name="isWord">Whether it is a word of the catalogue itself: then no part may be a short one.</param>
    public IEnumerable<string> Of(string word, bool isWord = false)
    {
        var mostShort = isWord ? 0 : MostShortParts;
        if (word.Length is < 4 or > Longest)
            yield break;
        var parts = new Parts(vocabulary, word);
        for (var count = 2; count <= MostParts; count++)
        {
            foreach (var text in Partings(word, parts, count, mostShort).OrderByDescending(parting => parting.Rarest).Take(Kept).Select(parting => parting.Text))
                yield return text;
        }
    }

    private static IEnumerable<(string Text, int Rarest)> Partings(string word, Parts parts, int count, int mostShort, int start = 0)
    {
        for (var end = count == 1 ? word.Length : start + 1; end <= word.Length - (count - 1); end++)
        {
            var shortLeft = end - start < LeastOfPart ? mostShort - 1 : mostShort;
            if (shortLeft < 0 || parts.RecordsOf(start, end) is not (> 0 and var records))
                continue;
            if (count == 1)
                yield return (word[start..], records);
            else
            {
                foreach (var (text, rarest) in Partings(word, parts, count - 1, shortLeft, end))
                    yield return ($"{word[start..end]} {text}", Math.Min(rarest, records));
            }
        }
    }

    /// <summary>How many records have each part of a word, looked up when it is asked for: most parts begin where no word ends.</summary>
    private sealed class Parts(VocabularyTree vocabulary, string word)
    {
        // One more than the number; 0 where it was not asked for.
        private readonly long[,] known = new long[word.Length, word.Length + 1];

        public int RecordsOf(int start, int end)
        {
            ref var records = ref known[start, end];
            if (records == 0)
                records = Find(word[start..end]) + 1L;
            return (int)(records - 1);
        }

        // Single letters are words only where they are such («и», «в»).
        private int Find(string part) => StopWords.Contain(part) ? int.MaxValue : part.Length < 2 ? 0 : vocabulary.FindTyped(part)?.Records ?? 0;
    }
}
