namespace Opac.Indexing.Analysis.English;

/// <summary>The stems of an English word: the plural and the possessive are taken off, no more, since titles are made of nouns.</summary>
internal static class EnglishStems
{
    /// <summary>Adds the stem terms of a word in small letters, most likely first.</summary>
    public static void AddTo(List<string> terms, string word) => terms.Add("e:" + Singular(word.AsSpan()).ToString());

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] == 's' && IsApostrophe(word[^2]))
            word = word[..^2];
        else if (word.Length > 1 && IsApostrophe(word[^1]))
            word = word[..^1];
        if (word.Length < 4 || word[^1] != 's' || word is "news")
            return word;
        // After Harman, «How effective is suffixing?» (1991), with the plural in -es made whole.
        if (word.EndsWith("ies") && word.Length > 4 && word[^4] is not ('e' or 'a'))
            return string.Concat(word[..^3], "y");
        if (word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes"))
            return word[..^2];
        return word[^2] is 'u' or 's' ? word : word[..^1];
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ';
}
