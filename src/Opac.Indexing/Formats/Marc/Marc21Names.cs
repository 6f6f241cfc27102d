using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Headings of persons, bodies and meetings: MARC 21 100-111, 700-720.</summary>
internal sealed class Marc21Names(RecordDraft draft, TextPool pool)
{
    public void Read(MarcField field, bool isMain)
    {
        var tag = field.Tag.Number;
        var isMeeting = tag is 111 or 711;
        var isPerson = tag is 100 or 700 or 720;
        // $b: «Екатерина II»; of a body its sub-unit, which a meeting has in $e.
        if (Isbd.TrimEndOrNull(MarcJoin.Subfields(field, isMeeting ? "ae" : tag == 720 ? "a" : "ab")) is not { } name)
            return;

        string? roleCode = null, roleText = null;
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == '4')
                roleCode ??= pool.Get(subfield.Bytes);
            else if (subfield.Code == (isMeeting ? 'j' : 'e'))
                roleText ??= Isbd.TrimEndOrNull(pool.Get(subfield.Bytes));
        }
        draft.Contributors.Add(new Contributor
        {
            Name = name,
            Role = Roles.Of(roleCode, roleText) ?? DefaultRole(isMain, isPerson, isNamed: roleCode is not null || roleText is not null),
            Dates = isPerson ? Isbd.TrimEndOrNull(pool.Get(field.Find('d'))) : null,
            FullerName = isPerson ? Isbd.TrimEndOrNull(field.Text('q'))?.Trim('(', ')', ' ', ',') : null,
            IsMain = isMain,
            IsCorporate = !isPerson,
            RoleText = roleText,
        });
    }

    // An added entry without a role is a co-author where it names a person; what a body did is not known.
    private static ContributorRole DefaultRole(bool isMain, bool isPerson, bool isNamed) =>
        isMain ? ContributorRole.Author : isPerson && !isNamed ? ContributorRole.Author : ContributorRole.Other;
}
