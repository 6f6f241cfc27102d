using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Indexing.Suggestions;

/// <summary>A heading as suggestions are looked up by: the phonetic keys of its words in one byte a letter, so that all ways of typing meet.</summary>
internal static class SuggestionKey
{
    /// <summary>Stands between words.</summary>
    public const byte Space = 1;

    /// <summary>Stands after a key.</summary>
    public const byte End = 0;

    private const int MostWords = 8;
    private const byte FirstLetter = 2, Other = 60;

    /// <summary>The key of a heading, with <see cref="End"/> after it; empty where it has no word.</summary>
    public static byte[] Of(string heading)
    {
        var key = new List<byte>(heading.Length + 1);
        var splitter = new WordSplitter(heading);
        for (var count = 0; count < MostWords && splitter.Next(); count++)
        {
            if (key.Count > 0)
                key.Add(Space);
            Add(key, PhoneticKey.Of(CyrillicLetters.WithoutLookalikes(SmallLetters.Of(splitter.Word.ToString()))));
        }
        if (key.Count > 0)
            key.Add(End);
        return [.. key];
    }

    /// <summary>What keys may begin with where a text was typed, the likeliest reading first.</summary>
    public static IReadOnlyList<byte[]> Beginnings(string typed)
    {
        var words = WordSplitter.Words(typed);
        if (words.Count == 0)
            return [];
        var text = string.Join(' ', words.Select(word => CyrillicLetters.WithoutLookalikes(SmallLetters.Of(word))));
        var isWhole = char.IsWhiteSpace(typed[^1]);
        var keys = new List<byte[]>();
        foreach (var reading in isWhole ? PhoneticKey.Readings(text) : PhoneticKey.BeginningReadings(text))
        {
            var key = new List<byte>(reading.Length + 1);
            Add(key, reading);
            if (isWhole)
                keys.AddRange([[.. key, Space], [.. key, End]]);
            else
                keys.Add([.. key]);
        }
        return keys;
    }

    private static void Add(List<byte> key, string text)
    {
        foreach (var c in text)
            key.Add(c == ' ' ? Space : VocabularyLetters.NumberOf(c) is >= 0 and var number ? (byte)(FirstLetter + number) : Other);
    }
}
