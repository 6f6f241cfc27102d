using System.Collections.Frozen;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>Roles by code (MARC relators, UNIMARC's numbers of appendix C) and by word in three languages.</summary>
internal static class Roles
{
    private static readonly (ContributorRole Role, string[] Names)[] Table =
    [
        (ContributorRole.Author, ["aut", "070", "cre", "dis", "автор", "авторы", "author", "authors", "dissertant", "диссертант", "creator", "автор текста"]),
        (ContributorRole.Translator, ["trl", "730", "аудармашы", "ауд", "ауд.", "аударған", "переводчик", "пер", "пер.", "перевод", "translator", "tr"]),
        (ContributorRole.Editor, ["edt", "340", "650", "редактор", "ред", "ред.", "бас редактор", "главный редактор", "научный редактор", "отв. ред.", "ответственный редактор", "editor", "ed", "ed."]),
        (ContributorRole.Compiler, ["com", "220", "құрастырушы", "құраст", "құраст.", "составитель", "сост", "сост.", "compiler", "comp"]),
        (ContributorRole.Illustrator, ["ill", "440", "art", "040", "суретші", "сур", "сур.", "художник", "худож.", "художник-оформитель", "иллюстратор", "illustrator", "ill.", "illus"]),
        (ContributorRole.ForewordAuthor, ["aui", "080", "aft", "075", "алғы сөз", "автор предисловия", "автор послесловия", "author of introduction"]),
        (ContributorRole.Composer, ["cmp", "230", "композитор", "composer"]),
        (ContributorRole.Performer,
            ["drt", "300", "act", "005", "nrt", "550", "prf", "590", "sng", "721", "cnd", "250", "mus", "msd", "орындаушы", "режиссёр", "режиссер", "актёр", "актер", "чтец", "диктор", "исполнитель", "performer", "narrator", "director", "singer", "conductor"]),
        (ContributorRole.IssuingBody, ["pbl", "isb", "баспа", "издатель", "издающая организация", "publisher", "issuing body"]),
        (ContributorRole.Other, ["oth", "570", "ths", "727", "rev", "675", "рецензент", "ctb", "205", "dgg", "295", "asn"]),
    ];

    private static readonly FrozenDictionary<string, ContributorRole> ByName = Table
        .SelectMany(row => row.Names.Select(name => (name, row.Role)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Role, StringComparer.OrdinalIgnoreCase);

    /// <summary>The role; <c>null</c> where neither code nor words are known.</summary>
    public static ContributorRole? Of(string? code, string? words)
    {
        if (code is not null && ByName.TryGetValue(LastPart(code), out var role))
            return role;
        return words is not null && ByName.TryGetValue(words, out role) ? role : null;
    }

    // $4 may be an address: http://id.loc.gov/vocabulary/relators/aut
    private static string LastPart(string code) => code.LastIndexOf('/') is >= 0 and var slash ? code[(slash + 1)..] : code;
}
