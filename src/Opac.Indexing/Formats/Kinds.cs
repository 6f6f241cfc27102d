using System.Collections.Frozen;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>Kinds of things as people and Dublin Core write them, in three languages.</summary>
internal static class Kinds
{
    private static readonly (RecordType Type, string[] Names)[] Table =
    [
        (RecordType.Book, ["кітап", "книга", "book", "text", "print", "монография", "printed book"]),
        (RecordType.Textbook, ["оқулық", "оқу құралы", "учебник", "учебное пособие", "textbook"]),
        (RecordType.Periodical, ["мерзімді басылым", "журнал", "газет", "газета", "периодическое издание", "periodical", "journal", "magazine", "newspaper", "serial"]),
        (RecordType.Article, ["мақала", "статья", "article", "journal article", "chapter"]),
        (RecordType.Electronic, ["электрондық басылым", "электрондық ресурс", "электронный ресурс", "электронное издание", "electronic", "electronic resource", "software", "ebook", "e-book", "dataset", "interactiveresource"]),
        (RecordType.Audio, ["аудиокітап", "аудио", "аудиокнига", "audio", "audiobook", "sound"]),
        (RecordType.Video, ["бейне", "фильм", "видео", "video", "film", "dvd", "movingimage"]),
        (RecordType.Map, ["карта", "атлас", "map", "atlas"]),
        (RecordType.Music, ["нота", "ноталар", "музыка", "ноты", "music", "score"]),
        (RecordType.Picture, ["сурет", "плакат", "фото", "изображение", "открытка", "picture", "photo", "image", "stillimage", "poster"]),
        (RecordType.Manuscript, ["қолжазба", "рукопись", "manuscript"]),
        (RecordType.Kit, ["жинақ (ойын)", "ойын", "игра", "комплект", "kit", "game", "physicalobject"]),
    ];

    private static readonly FrozenDictionary<string, RecordType> ByName = Table
        .SelectMany(row => row.Names.Select(name => (name, row.Type)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind; <c>null</c> where the word is not known.</summary>
    public static RecordType? Of(string? text) =>
        text is not null && (ByName.TryGetValue(text.Trim(), out var type) || Enum.TryParse(text.Trim(), ignoreCase: true, out type) && Enum.IsDefined(type)) ? type : null;
}
