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
        var records = Records(word);
        for (var parts = 2; parts <= MostParts; parts++)
        {
            foreach (var text in Partings(word, records, parts).Where(parting => parting.Text.Split(' ').Count(part => part.Length < LeastOfPart) <= mostShort).OrderByDescending(parting => parting.Rarest).Take(Kept).Select(parting => parting.Text))
                yield return text;
        }
    }

    // How many records have each part, by where it begins and ends; single letters are words only where they are such («и», «в»).
    private int[,] Records(string word)
    {
        var records = new int[word.Length, word.Length + 1];
        for (var start = 0; start < word.Length; start++)
        {
            for (var end = start + 1; end <= word.Length; end++)
            {
                var part = word[start..end];
                records[start, end] = StopWords.Contain(part) ? int.MaxValue : part.Length < 2 ? 0 : vocabulary.FindTyped(part)?.Records ?? 0;
            }
        }
        return records;
    }

    private static IEnumerable<(string Text, int Rarest)> Partings(string word, int[,] records, int parts, int start = 0)
    {
        if (parts == 1)
        {
            if (start < word.Length && records[start, word.Length] > 0)
                yield return (word[start..], records[start, word.Length]);
            yield break;
        }
        for (var end = start + 1; end < word.Length; end++)
        {
            if (records[start, end] == 0)
                continue;
            foreach (var (text, rarest) in Partings(word, records, parts - 1, end))
                yield return ($"{word[start..end]} {text}", Math.Min(rarest, records[start, end]));
        }
    }
}
