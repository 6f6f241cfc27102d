namespace Opac.Indexing.Analysis;

/// <summary>Turns a word into the terms under which it is filed, and into those by which it is looked for. Safe for several threads.</summary>
public sealed class WordAnalyzer
{
    private readonly WordStems stems = new();

    /// <summary>The terms under which a word is filed: the exact form first, then stems (most likely first, at most three a language), then the key.</summary>
    /// <param name="word">One word, as in the text; of any case and normalisation form.</param>
    /// <param name="language">MARC code of the text's language; <c>null</c> where not known: then the stems of every language the letters allow.</param>
    public IReadOnlyList<WordTerm> IndexTerms(string word, string? language)
    {
        var exact = SmallLetters.Of(word);
        var terms = new List<WordTerm> { new(exact, TermKind.Exact) };
        foreach (var stem in stems.Of(exact, language))
            terms.Add(new(stem, TermKind.Stem));
        terms.Add(new("~" + Key(exact), TermKind.Key));
        return terms;
    }

    /// <summary>The terms by which a typed word is looked for, best first; ways of typing included, wrong keyboard layouts not.</summary>
    /// <param name="word">One word, as typed.</param>
    /// <param name="language">MARC code of the interface's language, a hint only; <c>null</c> where not known.</param>
    public IReadOnlyList<WordTerm> QueryTerms(string word, string? language) => IndexTerms(word, language);

    private static string Key(string word) => string.Create(word.Length, word, static (key, from) =>
    {
        for (var i = 0; i < key.Length; i++)
            key[i] = from[i] switch { 'ә' => 'а', 'і' or 'ы' or 'й' => 'и', 'ң' => 'н', 'ғ' => 'г', 'ү' or 'ұ' => 'у', 'қ' => 'к', 'ө' => 'о', 'һ' => 'х', 'ё' => 'е', var c => c };
    });
}
