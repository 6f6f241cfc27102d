using Opac.Indexing.Analysis;

namespace Opac.Indexing.Searching.Queries;

/// <summary>The terms of typed words, each found once: a word is asked for as itself, in phrases, in whole titles, and again with every correction tried. For one request.</summary>
/// <param name="words">What turns a typed word into terms.</param>
/// <param name="language">MARC code of the interface's language.</param>
internal sealed class TypedWords(WordAnalyzer words, string language)
{
    private readonly Dictionary<string, IReadOnlyList<WordTerm>> known = new(StringComparer.Ordinal);

    /// <summary>MARC code of the interface's language.</summary>
    public string Language => language;

    /// <summary>The terms by which a word is looked for, best first.</summary>
    public IReadOnlyList<WordTerm> TermsOf(string word)
    {
        if (!known.TryGetValue(word, out var terms))
            known.Add(word, terms = words.QueryTerms(word, language));
        return terms;
    }
}
