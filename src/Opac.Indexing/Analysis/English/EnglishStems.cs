namespace Opac.Indexing.Analysis.English;

/// <summary>The stems of an English word: the plural and the possessive are taken off, no more, since titles are made of nouns.</summary>
internal static class EnglishStems
{
    /// <summary>Adds the stem terms of a word in small letters, most likely first.</summary>
    public static void AddTo(List<string> terms, string word) => terms.Add("e:" + Singular(word.AsSpan()).ToString());

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’')
            word = word[..^2];
        // After Harman's weak stemmer (1991).
        if (word.Length < 4 || word[^1] != 's')
            return word;
        if (word.EndsWith("ies") && word[^4] is not ('e' or 'a'))
            return string.Concat(word[..^3], "y");
        if (word.EndsWith("es") && word[^3] is not ('a' or 'e' or 'o'))
            return word[..^1];
        return word[^2] is 'u' or 's' ? word : word[..^1];
    }
}
