using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Headings of persons, bodies and families: UNIMARC 700-722.</summary>
internal sealed class UnimarcNames(RecordDraft draft, TextPool pool)
{
    public void Read(MarcField field)
    {
        if (NameOf(field) is not { } name)
            return;
        var tag = field.Tag.Number;
        var isPerson = tag is 700 or 701 or 702;
        var code = pool.Get(field.Find('4'));
        // 700 the main entry, 701 an equal, 702 anyone who had another part.
        var byTag = tag % 10 == 2 || (!isPerson && tag != 710) ? ContributorRole.Other : ContributorRole.Author;
        draft.Contributors.Add(new Contributor
        {
            Name = name,
            Role = Roles.Of(code, null) ?? byTag,
            Dates = isPerson ? pool.Get(field.Find('f')) : null,
            FullerName = isPerson ? Isbd.TrimEndOrNull(field.Text('g')) : null,
            IsMain = tag % 10 == 0,
            IsCorporate = !isPerson,
        });
    }

    /// <summary>Persons: $a surname, $b the rest, $d numeral. Bodies: $a with its units in $b.</summary>
    public static string? NameOf(MarcField field)
    {
        var first = Isbd.TrimEndOrNull(field.Text('a'));
        if (first is null)
            return null;
        if (field.Tag.Number is 710 or 711 or 712 or 601)
            return Isbd.TrimEndOrNull(field.Text('b')) is { } unit ? $"{first}. {unit}" : first;
        // $d is a numeral; some keep the dates there.
        if (field.Text('d') is { } numeral && !numeral.AsSpan().ContainsAnyExcept("IVXLC"))
            first = $"{first} {numeral}";
        // Some exporters leave the comma of the heading in $b: «, Isaac».
        return Isbd.TrimEndOrNull(field.Text('b')?.TrimStart(',', ' ')) is { Length: > 0 } rest ? $"{first}, {rest}" : first;
    }
}
