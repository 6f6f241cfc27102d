using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Titles, extent and series of UNIMARC: 200, 215, 225. UNIMARC carries no ISBD marks, some exporters write them all the same.</summary>
internal sealed class UnimarcTitles(RecordDraft draft, TextPool pool)
{
    /// <summary>200: $a title (another by the same author repeats it), $d parallel title, $e other information, $f $g responsibility, $h $i part, $v volume.</summary>
    public void Read(MarcField field)
    {
        if (draft.TitleProper is not null)
            return;
        string? volume = null;
        foreach (var subfield in field.Subfields)
        {
            if (Isbd.TrimEnd(subfield.Text) is not { Length: > 0 } text)
                continue;
            switch (subfield.Code)
            {
                case 'a' when draft.TitleProper is null: draft.TitleProper = text; break;
                case 'a': RecordDraft.AddOnce(draft.VariantTitles, text); break;
                case 'd': RecordDraft.AddOnce(draft.ParallelTitles, text.TrimStart('=', ' ')); break;
                case 'e': draft.TitleRemainders.Add(text); break;
                case 'h' or 'i': draft.TitleParts.Add(text); break;
                case 'v': volume = text; break;
                case 'f' or 'g': draft.Responsibility = draft.Responsibility is null ? text : $"{draft.Responsibility} ; {text}"; break;
            }
        }
        if (volume is not null && !draft.TitleParts.Contains(volume))
            draft.TitleParts.Add(volume);
        if (draft.TitleProper is null && draft.TitleRemainders.Count > 0)
        {
            draft.TitleProper = draft.TitleRemainders[0];
            draft.TitleRemainders.RemoveAt(0);
        }
    }

    /// <summary>215: $a extent, $c details, $d size, $e what goes with it, in ISBD's punctuation.</summary>
    public static string? Extent(MarcField field)
    {
        string? extent = null;
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code is not ('a' or 'c' or 'd' or 'e') || Isbd.TrimEnd(subfield.Text) is not { Length: > 0 } text)
                continue;
            extent = extent is null ? text : extent + subfield.Code switch { 'a' => ", ", 'c' => " : ", 'd' => " ; ", _ => " + " } + text;
        }
        return extent;
    }

    /// <summary>225: $a title, $h $i part, $v number, $x ISSN.</summary>
    public void ReadSeries(MarcField field)
    {
        if (Isbd.TrimEndOrNull(MarcJoin.Subfields(field, "ahi")) is { } title)
            draft.Series.Add(new Series(title, Isbd.TrimEndOrNull(pool.Get(field.Find('v'))), MarcNumbers.IssnOf(field.Text('x'))));
    }
}
