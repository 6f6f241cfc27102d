using Opac.Indexing.Analysis;

namespace Opac.Indexing.Searching.Queries;

/// <summary>The terms of typed words, each found once: a word is asked for as itself, in phrases, in whole titles, and again with every correction tried. For one request.</summary>
/// <param name="words">What knows the words that were typed before.</param>
/// <param name="language">MARC code of the interface's language.</param>
internal sealed class TypedWords(KnownWords words, string language)
{
    private readonly Dictionary<string, KnownWord> known = new(StringComparer.Ordinal);

    /// <summary>MARC code of the interface's language.</summary>
    public string Language => language;

    /// <summary>The terms by which a word is looked for, best first.</summary>
    public IReadOnlyList<WordTerm> TermsOf(string word) => Find(word).Terms;

    /// <summary>Whether any record has a word, in any form or way of typing.</summary>
    public bool IsFound(string word) => Find(word).Found.Length > 0;

    /// <summary>A word that is asked for, with the places of its terms.</summary>
    public KnownWord Asked(string word)
    {
        var asked = Find(word);
        words.Keep(word, language, asked);
        return asked;
    }

    private KnownWord Find(string word)
    {
        if (!known.TryGetValue(word, out var found))
            known.Add(word, found = words.Find(word, language));
        return found;
    }
}
