using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Linking entries of MARC 21, 760-787.</summary>
internal sealed class Marc21Links(RecordDraft draft)
{
    /// <summary>$t title (else $s, $a), $g where in it, $w control number behind its agency in brackets, $x ISSN, $z ISBN.</summary>
    public void Read(MarcField field)
    {
        var title = Isbd.TrimEndOrNull(field.Text('t')) ?? Isbd.TrimEndOrNull(field.Text('s')) ?? Isbd.TrimEndOrNull(field.Text('a'));
        if (title is null)
            return;
        var kind = field.Tag.Number switch
        {
            773 => LinkKind.Host,
            774 => LinkKind.Part,
            760 => LinkKind.Set,
            765 => LinkKind.Original,
            780 => LinkKind.Earlier,
            785 => LinkKind.Later,
            775 or 776 => LinkKind.OtherEdition,
            _ => LinkKind.Related,
        };
        if (kind == LinkKind.Original)
            draft.UniformTitle ??= title;
        draft.LinkedRecords.Add(new LinkedRecord
        {
            Kind = kind,
            Title = title,
            Part = Isbd.TrimEndOrNull(MarcJoin.Subfields(field, "g")),
            Id = RecordId.From(NumberOf(field.Text('w'))),
            StandardNumber = field.Text('x') ?? field.Text('z'),
        });
    }

    // (KzOpac)KZ000000001
    private static string? NumberOf(string? text) => text is not null && text.StartsWith('(') && text.IndexOf(')', StringComparison.Ordinal) is > 0 and var end ? text[(end + 1)..] : text;
}
