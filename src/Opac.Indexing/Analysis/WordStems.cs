using Opac.Indexing.Analysis.English;
using Opac.Indexing.Analysis.Kazakh;
using Opac.Indexing.Analysis.Russian;

namespace Opac.Indexing.Analysis;

/// <summary>
/// The stems of a word: in the language of its text or, where that is not known, in each that its letters allow. Every stem carries the mark of
/// its language, so that those of two languages never meet. Safe for several threads.
/// </summary>
internal sealed class WordStems
{
    private readonly KazakhStems kazakh = new();

    /// <summary>The stem terms of a word, most likely first within each language, at most three a language; none for what is no word.</summary>
    /// <param name="word">The word in small letters.</param>
    /// <param name="language">MARC or ISO 639-1 code; <c>null</c> or any other for every language that the letters allow.</param>
    public List<string> Of(string word, string? language)
    {
        var stems = new List<string>();
        var letters = LettersOf(word);
        var (kaz, rus, eng) = language switch
        {
            "kaz" or "kk" => (true, false, false),
            "rus" or "ru" => (false, true, false),
            "eng" or "en" => (false, false, true),
            _ => (true, true, true),
        };
        if (kaz && letters.HasFlag(WordLetters.Cyrillic))
            kazakh.AddTo(stems, word);
        if (rus && letters == WordLetters.Cyrillic)
            RussianStems.AddTo(stems, word);
        if (eng && letters == WordLetters.Latin)
            EnglishStems.AddTo(stems, word);
        return stems;
    }

    /// <summary>The alphabet of a word; digits, marks and apostrophes belong to none.</summary>
    public static WordLetters LettersOf(ReadOnlySpan<char> word)
    {
        var letters = WordLetters.None;
        foreach (var c in word)
        {
            letters |= c switch
            {
                'ә' or 'ғ' or 'қ' or 'ң' or 'ө' or 'ұ' or 'ү' or 'һ' or 'і' => WordLetters.Kazakh,
                >= 'а' and <= 'я' or 'ё' => WordLetters.Cyrillic,
                (>= 'a' and <= 'z') or (>= '\u00DF' and <= '\u024F') => WordLetters.Latin,
                _ => WordLetters.None,
            };
        }
        return letters.HasFlag(WordLetters.Latin) && letters != WordLetters.Latin ? WordLetters.None : letters;
    }
}
