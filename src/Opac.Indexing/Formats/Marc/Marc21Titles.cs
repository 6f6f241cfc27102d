using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Titles and series of MARC 21: 130, 240, 245, 246, 440, 490, 830, and 880 for titles in another script.</summary>
internal sealed class Marc21Titles(RecordDraft draft, TextPool pool)
{
    private string? titleInOtherScript;
    private bool hasSeriesStatement;

    public void Start()
    {
        titleInOtherScript = null;
        hasSeriesStatement = false;
    }

    /// <summary>245: $a title, $b other title information (or parallel title after =), $n $p parts, $c responsibility; $f $g $k $h are of archives and old cards.</summary>
    public void Read(MarcField field)
    {
        if (draft.TitleProper is not null)
            return;
        string? kind = null;
        foreach (var subfield in field.Subfields)
        {
            switch (subfield.Code)
            {
                case 'a': AddProper(subfield.Text); break;
                case 'b': AddRemainder(subfield.Text); break;
                case 'n' or 'p': AddPart(subfield.Text); break;
                case 'k': kind = subfield.Text; break;
                case 'c': draft.Responsibility ??= Isbd.TrimEndOrNull(subfield.Text); break;
            }
        }
        if (draft.TitleProper is null && draft.TitleRemainders.Count > 0)
        {
            draft.TitleProper = draft.TitleRemainders[0];
            draft.TitleRemainders.RemoveAt(0);
        }
        draft.TitleProper ??= Isbd.TrimEndOrNull(kind);
        draft.NonFiling = char.IsAsciiDigit(field.Indicator2) ? field.Indicator2 - '0' : 0;
    }

    public void ReadUniform(MarcField field) => draft.UniformTitle ??= Isbd.TrimEndOrNull(MarcJoin.Subfields(field, "amnpkrs"));

    /// <summary>246: second indicator 1 is a parallel title.</summary>
    public void ReadVariant(MarcField field) =>
        RecordDraft.AddOnce(field.Indicator2 == '1' ? draft.ParallelTitles : draft.VariantTitles, Isbd.TrimEndOrNull(MarcJoin.Subfields(field, "abnp")));

    public void ReadOther(MarcField field) => RecordDraft.AddOnce(draft.VariantTitles, Isbd.TrimEndOrNull(MarcJoin.Subfields(field, "abnp")));

    public void ReadSeries(MarcField field)
    {
        if (Isbd.TrimEndOrNull(pool.Get(field.Find('a'))) is not { } title)
            return;
        hasSeriesStatement = true;
        draft.Series.Add(new Series(title, Isbd.TrimEndOrNull(pool.Get(field.Find('v'))), MarcNumbers.IssnOf(field.Text('x'))));
    }

    /// <summary>830 repeats 490 as a heading: taken only where there is no statement.</summary>
    public void ReadSeriesHeading(MarcField field)
    {
        if (!hasSeriesStatement && Isbd.TrimEndOrNull(pool.Get(field.Find('a'))) is { } title)
            draft.Series.Add(new Series(title, Isbd.TrimEndOrNull(pool.Get(field.Find('v'))), MarcNumbers.IssnOf(field.Text('x'))));
    }

    /// <summary>880: the field named in $6 in another script. Titles become parallel titles; where there is no 245, the title.</summary>
    public void ReadOtherScript(MarcField field)
    {
        var linked = field.Find('6');
        if (linked.Length < 3 || !linked[..3].SequenceEqual("245"u8) || Isbd.TrimEndOrNull(field.Text('a')) is not { } title)
            return;
        titleInOtherScript ??= title;
        RecordDraft.AddOnce(draft.ParallelTitles, title);
    }

    public void Finish()
    {
        if (draft.TitleProper is not null || draft.TitleParts.Count > 0 || titleInOtherScript is null)
            return;
        draft.TitleProper = titleInOtherScript;
        draft.ParallelTitles.Remove(titleInOtherScript);
    }

    private void AddProper(string text)
    {
        if (Isbd.TrimEnd(text) is not { Length: > 0 } title)
            return;
        if (draft.TitleProper is null)
            draft.TitleProper = title;
        else
            AddPart(text);
    }

    private void AddRemainder(string text)
    {
        if (Isbd.TrimEnd(text) is { Length: > 0 } remainder)
            draft.TitleRemainders.Add(remainder);
    }

    private void AddPart(string text)
    {
        if (Isbd.TrimEnd(text) is { Length: > 0 } part)
            draft.TitleParts.Add(part);
    }
}
