using System.Globalization;

namespace Opac.Indexing.Analysis;

/// <summary>Splits a text into words: runs of letters, digits and their marks, with an apostrophe inside a word kept.</summary>
public static class TextWords
{
    private const int Longest = 100;

    /// <summary>Finds the next word at or after <paramref name="at"/> and moves <paramref name="at"/> behind it; <c>false</c> at the end of the text.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out TextWord word)
    {
        while (at < text.Length && !IsPart(text[at]))
            at++;
        var start = at;
        while (at < text.Length && at - start < Longest && (IsPart(text[at]) || (IsApostrophe(text[at]) && at + 1 < text.Length && IsPart(text[at + 1]))))
            at++;
        word = new(start, at - start);
        return word.Length > 0;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';
}
