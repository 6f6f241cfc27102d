using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Analysis;

/// <summary>Turns a word into the terms under which it is filed, and into those by which it is looked for. Safe for several threads.</summary>
public sealed class WordAnalyzer
{
    private const string Kazakh = "kaz";

    private readonly WordStems stems = new();
    private readonly bool isPlain;

    /// <summary>Files words under all their terms.</summary>
    public WordAnalyzer()
    {
    }

    private WordAnalyzer(bool isPlain) => this.isPlain = isPlain;

    /// <summary>One that files words in small letters and no more: what the others add to an index is measured against it.</summary>
    internal static WordAnalyzer SmallLettersOnly() => new(isPlain: true);

    /// <summary>The terms under which a word is filed: the exact form first, then stems (most likely first, at most three a language), then the keys.</summary>
    /// <param name="word">One word, as in the text; of any case and normalisation form.</param>
    /// <param name="language">MARC code of the text's language; <c>null</c> where not known: then the stems of every language the letters allow.</param>
    public IReadOnlyList<WordTerm> IndexTerms(string word, string? language)
    {
        if (isPlain)
            return [new(Exact(word), TermKind.Exact)];
        var terms = Forms(Exact(word), language);
        WaysOfTyping.AddFiledKeys(terms);
        return terms;
    }

    /// <summary>The terms by which a typed word is looked for, best first; ways of typing included, wrong keyboard layouts not.</summary>
    /// <param name="word">One word, as typed.</param>
    /// <param name="language">MARC code of the interface's language; <c>null</c> where not known.</param>
    public IReadOnlyList<WordTerm> QueryTerms(string word, string? language)
    {
        var small = Exact(word);
        // A reader of the Kazakh pages asks for Russian books too: the letters tell the language of a typed word, and both where they do not.
        var terms = Forms(small, null);
        WaysOfTyping.AddTo(terms, small, spelled => Forms(spelled, Kazakh));
        return terms;
    }

    /// <summary>The words that may have been meant where a word was typed in the wrong keyboard layout, the surest first; often none.</summary>
    /// <param name="word">One word, as typed, with the marks at its ends: they may be letters.</param>
    public static IReadOnlyList<string> LayoutReadings(string word) => [.. KeyboardLayouts.Readings(word)];

    /// <summary>The word itself as a term, first among all.</summary>
    internal static string Exact(string word) => CyrillicLetters.WithoutLookalikes(SmallLetters.Of(word));

    /// <summary>The exact form and the stems.</summary>
    private List<WordTerm> Forms(string small, string? language)
    {
        var terms = new List<WordTerm> { new(small, TermKind.Exact) };
        foreach (var stem in stems.Of(small, language))
            terms.Add(new(stem, TermKind.Stem));
        return terms;
    }
}
