namespace Opac.Indexing.Analysis;

/// <summary>Turns a word into the terms under which it is filed, and into those by which it is looked for. Safe for several threads.</summary>
public sealed class WordAnalyzer
{
    private readonly System.Globalization.TextInfo casing = System.Globalization.CultureInfo.InvariantCulture.TextInfo;

    /// <summary>The terms under which a word is filed: the exact form first, then stems (most likely first, at most three a language), then the key.</summary>
    /// <param name="word">One word, as in the text; of any case and normalisation form.</param>
    /// <param name="language">MARC code of the text's language; <c>null</c> where not known: then the stems of every language the letters allow.</param>
    public IReadOnlyList<WordTerm> IndexTerms(string word, string? language)
    {
        var lower = casing.ToLower(word);
        return [new(lower, TermKind.Exact), new("~" + lower, TermKind.Key)];
    }

    /// <summary>The terms by which a typed word is looked for, best first; ways of typing included, wrong keyboard layouts not.</summary>
    /// <param name="word">One word, as typed.</param>
    /// <param name="language">MARC code of the interface's language, a hint only; <c>null</c> where not known.</param>
    public IReadOnlyList<WordTerm> QueryTerms(string word, string? language) => IndexTerms(word, language);
}
