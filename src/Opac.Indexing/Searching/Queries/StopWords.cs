using System.Collections.Frozen;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Words that say little of a book by themselves: they need not match, though titles that have them rank higher. All are indexed, and a search of
/// nothing else wants them all. No pronouns: «Мен» and «Ол» are titles.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    [
        "және", "мен", "бен", "пен", "да", "де", "та", "те", "ма", "ме", "ба", "бе", "па", "пе", "ғой", "ғана", "қана", "үшін", "туралы", "жайлы", "жайында",
        "бойынша", "арқылы", "дейін", "кейін", "сияқты", "секілді", "немесе", "әлде", "бірақ", "ал", "тек", "әрі",
        "и", "в", "во", "на", "с", "со", "о", "об", "от", "до", "по", "за", "из", "к", "ко", "у", "а", "но", "или", "не", "для", "под", "над", "при", "про", "как", "же", "бы", "ли",
        "the", "a", "an", "and", "of", "in", "on", "to", "for", "by", "with", "at", "from", "or", "is", "as",
    ]);

    // Said of all that stands in a library.
    private static readonly FrozenSet<string> books = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ["кітап", "кітаптар", "кітабы", "кітаптары", "книга", "книги", "книгу", "book", "books"]);

    /// <summary>Whether a word says only that a book is wanted.</summary>
    public static bool NameABook(string word) => books.Contains(word);

    /// <summary>Whether a word is one of these.</summary>
    public static bool Contain(string word) => words.Contains(word);
}
