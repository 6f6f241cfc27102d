using System.Collections.Frozen;

namespace Opac.Indexing.Searching.Queries;

/// <summary>The names of fields in the query language, in three languages; the first of each language is the one that is printed.</summary>
public static class FieldNames
{
    private static readonly (QueryField Field, string[] Kk, string[] Ru, string[] En)[] table =
    [
        (QueryField.Title, ["атауы", "атау", "тақырыбы"], ["название", "заглавие"], ["title"]),
        (QueryField.Author, ["автор", "авторы"], ["автор"], ["author", "by"]),
        (QueryField.Subject, ["тақырып", "пән", "жанр"], ["тема", "предмет", "рубрика"], ["subject", "about", "genre"]),
        (QueryField.Series, ["топтама", "топтамасы", "сериясы", "серия"], ["серия"], ["series"]),
        (QueryField.Publisher, ["баспа", "баспасы"], ["издательство", "изд"], ["publisher"]),
        (QueryField.Text, ["мәтін", "аннотация"], ["текст", "аннотация"], ["text", "summary"]),
        (QueryField.Year, ["жыл", "жылы"], ["год"], ["year"]),
        (QueryField.Language, ["тіл", "тілі"], ["язык"], ["language", "lang"]),
        (QueryField.Type, ["түрі", "түр"], ["вид", "тип"], ["type"]),
        (QueryField.Grade, ["сынып", "сыныбы"], ["класс"], ["grade"]),
        (QueryField.Class, ["әок", "кбж", "жіктеу"], ["удк", "ббк", "шифр"], ["class", "udc", "bbk"]),
        (QueryField.Isbn, ["isbn"], ["isbn"], ["isbn"]),
        (QueryField.Inventory, ["инв", "түгендеу", "нөмір"], ["инв", "инвентарный", "номер"], ["inv", "inventory", "issn"]),
        (QueryField.Id, ["жазба", "id"], ["запись", "id"], ["id", "record"]),
    ];

    private static readonly FrozenDictionary<string, QueryField> byName = table
        .SelectMany(row => row.Kk.Concat(row.Ru).Concat(row.En).Select(name => (name, row.Field)))
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.Field, StringComparer.OrdinalIgnoreCase);

    /// <summary>The field of a name in any of the three languages.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out QueryField field) => byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out field);

    /// <summary>The name of a field in the reader's language.</summary>
    /// <param name="field">Any but <see cref="QueryField.Any"/>.</param>
    /// <param name="language"><c>kk</c>, <c>ru</c> or <c>en</c>.</param>
    public static string Of(QueryField field, string language)
    {
        var row = table.First(row => row.Field == field);
        return language switch { "kk" => row.Kk[0], "ru" => row.Ru[0], _ => row.En[0] };
    }
}
