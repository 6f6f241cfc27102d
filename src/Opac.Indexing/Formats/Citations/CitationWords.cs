using System.Buffers;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>The words that a description says in the language of the book itself (ГОСТ 7.1-2003, 4.8), by the language of the text.</summary>
/// <param name="Text">General material designation for print.</param>
/// <param name="Electronic">The same for electronic resources.</param>
/// <param name="AndOthers">For the authors not named.</param>
/// <param name="Direct">How print is had, in ГОСТ Р 7.0.100-2018.</param>
/// <param name="Mediated">How electronic resources are had, in the same.</param>
internal sealed record CitationWords(string Text, string Electronic, string AndOthers, string Direct, string Mediated)
{
    // І is Ukrainian too.
    private static readonly SearchValues<char> KazakhLetters = SearchValues.Create("әғқңөұүһӘҒҚҢӨҰҮҺ");

    private static readonly CitationWords Kazakh = new("Мәтін", "Электрондық ресурс", "және т. б.", "тікелей", "электрондық");
    private static readonly CitationWords Russian = new("Текст", "Электронный ресурс", "и др.", "непосредственный", "электронный");
    private static readonly CitationWords English = new("Text", "Electronic resource", "et al.", "unmediated", "electronic");

    public static CitationWords For(BibliographicRecord record) => (record.Languages.Count > 0 ? record.Languages[0] : null) switch
    {
        "kaz" => Kazakh,
        "eng" => English,
        null when HasKazakhLetters(record.Title.Full) => Kazakh,
        null or "rus" or "ukr" or "bel" or "tat" or "kir" => Russian,
        _ when record.Title.Full.Any(c => c is >= 'А' and <= 'я') => Russian,
        _ => English,
    };

    private static bool HasKazakhLetters(string text) => text.AsSpan().ContainsAny(KazakhLetters);
}
