using System.Collections.Frozen;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Names of kinds of records, as one would type them, with the codes of their facet.</summary>
internal static class TypeCodes
{
    private static readonly FrozenDictionary<string, string> byName = new Dictionary<string, string>
    {
        ["кітап"] = "book",
        ["книга"] = "book",
        ["оқулық"] = "textbook",
        ["учебник"] = "textbook",
        ["журнал"] = "periodical",
        ["газет"] = "periodical",
        ["газета"] = "periodical",
        ["мерзімді"] = "periodical",
        ["периодика"] = "periodical",
        ["journal"] = "periodical",
        ["мақала"] = "article",
        ["статья"] = "article",
        ["электрондық"] = "electronic",
        ["электронный"] = "electronic",
        ["ebook"] = "electronic",
        ["аудио"] = "audio",
        ["бейне"] = "video",
        ["бейнефильм"] = "video",
        ["видео"] = "video",
        ["фильм"] = "video",
        ["film"] = "video",
        ["карта"] = "map",
        ["нота"] = "music",
        ["ноты"] = "music",
        ["сурет"] = "picture",
        ["изображение"] = "picture",
        ["қолжазба"] = "manuscript",
        ["рукопись"] = "manuscript",
        ["ойын"] = "kit",
        ["игра"] = "kit",
        ["game"] = "kit",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code that a name stands for; the name itself, in small letters, where it is none of these.</summary>
    public static string Of(string name) => byName.GetValueOrDefault(name) ?? name.ToLowerInvariant();
}
