using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>A name taken apart: «Соқпақбаев, Бердібек Ыдырысұлы» is a surname and forenames; a body's name is one piece.</summary>
internal readonly record struct PersonName(string Surname, string? Forenames)
{
    public static PersonName Of(Contributor contributor)
    {
        var comma = contributor.IsCorporate ? -1 : contributor.Name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? new(contributor.Name, null) : new(contributor.Name[..comma].Trim(), contributor.Name[(comma + 1)..].Trim() is { Length: > 0 } rest ? rest : null);
    }

    /// <summary>«Б. Ы.»; <c>null</c> where there are no forenames. Initials that are ones already stay; «Жан-Поль» gives «Ж.-П.».</summary>
    public string? Initials => Forenames is null ? null : string.Join(' ', Forenames.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Where(StartsWithLetter).Select(Initial));

    /// <summary>«Соқпақбаев, Б. Ы.»</summary>
    public string SurnameFirst => Initials is { Length: > 0 } initials ? $"{Surname}, {initials}" : Surname;

    /// <summary>«Б. Ы. Соқпақбаев»</summary>
    public string InitialsFirst => Initials is { Length: > 0 } initials ? $"{initials} {Surname}" : Surname;

    /// <summary>«Бердібек Ыдырысұлы Соқпақбаев»</summary>
    public string ForenamesFirst => Forenames is null ? Surname : $"{Forenames} {Surname}";

    /// <summary>«Соқпақбаев, Бердібек Ыдырысұлы»</summary>
    public string Whole => Forenames is null ? Surname : $"{Surname}, {Forenames}";

    private static bool StartsWithLetter(string word) => char.IsLetter(word[0]);

    private static string Initial(string word) => string.Join('-', word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + "."));
}
