using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// Linking entries of UNIMARC, 410-488. They hold whole fields: each $1 begins one with its tag and indicators
/// (<c>461 _0 $1001RU\NLR\bibl\5996 $12001_ $aЗадачи $vВып. 13</c>); others write $t, $v, $x, $0 as MARC 21 does.
/// </summary>
internal sealed class UnimarcLinks(RecordDraft draft)
{
    private LinkedRecord? journal;
    private LinkedRecord? issue;

    public void Start() => (journal, issue) = (null, null);

    public void Read(MarcField field)
    {
        string? title = null, id = null, part = null, number = null, date = null;
        var tag = "";
        foreach (var subfield in field.Subfields)
        {
            var text = subfield.Text;
            switch (subfield.Code, tag)
            {
                case ('1', _) when text.Length >= 3:
                    tag = text[..3];
                    if (tag == "001")
                        id = text[3..].Trim();
                    break;
                case ('a', "200") or ('t', ""): title ??= Isbd.TrimEndOrNull(text); break;
                case ('h' or 'i' or 'v', "200") or ('v' or 'h' or 'i', ""): part = part is null ? Isbd.TrimEndOrNull(text) : $"{part}. {Isbd.TrimEnd(text)}"; break;
                case ('d', "210" or "214") or ('d', ""): date ??= Isbd.TrimEndOrNull(text); break;
                case ('a', "010" or "011") or ('x' or 'y', ""): number ??= text; break;
                case ('0' or '3', ""): id ??= text; break;
            }
        }
        if (title is null)
            return;
        Keep(field.Tag.Number, new LinkedRecord
        {
            Kind = KindOf(field.Tag.Number),
            Title = title,
            Part = part is not null && date is not null ? $"{date}. – {part}" : part ?? (field.Tag.Number == 463 ? date : null),
            Id = RecordId.From(id),
            StandardNumber = number,
        });
    }

    /// <summary>An article names its journal in 461 and the issue in 463: together they are one host item.</summary>
    public void Finish()
    {
        if (draft.Type == RecordType.Article && journal is not null && issue is not null)
        {
            var part = issue.Part is null || issue.Part == issue.Title ? issue.Title : $"{issue.Title}. – {issue.Part}";
            draft.LinkedRecords.Add(journal with { Kind = LinkKind.Host, Part = part });
            return;
        }
        foreach (var linked in (ReadOnlySpan<LinkedRecord?>)[journal, issue])
        {
            if (linked is not null)
                draft.LinkedRecords.Add(draft.Type == RecordType.Article ? linked with { Kind = LinkKind.Host } : linked);
        }
    }

    private void Keep(int tag, LinkedRecord linked)
    {
        if (tag is 461 && journal is null)
            journal = linked;
        else if (tag is 463 && issue is null)
            issue = linked;
        else
            draft.LinkedRecords.Add(linked);
        if (linked.Kind == LinkKind.Original)
            draft.UniformTitle ??= linked.Title;
    }

    private static LinkKind KindOf(int tag) => tag switch
    {
        461 or 462 or 410 or 411 => LinkKind.Set,
        463 => LinkKind.Host,
        464 => LinkKind.Part,
        >= 430 and <= 437 => LinkKind.Earlier,
        >= 440 and <= 447 => LinkKind.Later,
        451 or 452 or 455 or 456 => LinkKind.OtherEdition,
        454 => LinkKind.Original,
        _ => LinkKind.Related,
    };
}
