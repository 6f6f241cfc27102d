using System.Globalization;

namespace Opac.Indexing.Analysis;

/// <summary>
/// Splits a text into words, one after another, without making strings. Letters, digits and the marks upon them make a word; an apostrophe
/// joins where letters stand on both sides (O'Henry, qazaq s'yg'arma); everything else parts words, the hyphen too (роман-эпопея).
/// </summary>
internal ref struct WordSplitter(ReadOnlySpan<char> text)
{
    /// <summary>Longer words are cut: no real one is, and the index must not grow from hostile files.</summary>
    public const int LongestWord = 60;

    // What most texts are made of, looked up: the tables of all characters take three looks.
    private static readonly bool[] firsts = [.. Enumerable.Range(0, 0x500).Select(c => char.IsLetterOrDigit((char)c))];

    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Where the word found last begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the word found last ends, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>The word found last, at most <see cref="LongestWord"/> characters of it.</summary>
    public readonly ReadOnlySpan<char> Word
    {
        get
        {
            var end = Math.Min(End, Start + LongestWord);
            return text[Start..(end < End && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
        }
    }

    /// <summary>Goes on to the next word; <c>false</c> at the end of the text.</summary>
    public bool Next()
    {
        var i = End;
        while (i < text.Length && !IsFirst(text[i]))
            i++;
        if (i >= text.Length)
            return false;
        Start = i;
        while (i < text.Length && (IsPart(text[i]) || (IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
            i++;
        End = i;
        return true;
    }

    /// <summary>All words of a text, as strings.</summary>
    public static List<string> Words(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var splitter = new WordSplitter(text);
        while (splitter.Next())
            words.Add(splitter.Word.ToString());
        return words;
    }

    // Letters beyond the first plane come as two surrogates.
    private static bool IsFirst(char c)
    {
        var known = firsts;
        return c < known.Length ? known[c] : char.IsLetterOrDigit(c) || char.IsSurrogate(c);
    }

    private static bool IsPart(char c) =>
        IsFirst(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || c == '\u00AD';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`';
}
