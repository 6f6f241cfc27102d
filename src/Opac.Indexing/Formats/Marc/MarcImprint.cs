using System.Globalization;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Place, publisher and date: MARC 21 260 and 264, UNIMARC 210 and 214.</summary>
internal sealed class MarcImprint(RecordDraft draft, TextPool pool)
{
    private string? copyrightDate;

    /// <summary>260, and 210 with the date in another subfield.</summary>
    public void Read(MarcField field) => Read(field, 'b', 'c');

    public void Read(MarcField field, char publisherCode, char dateCode)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == 'a')
                RecordDraft.AddOnce(draft.Places, Trim(pool.Get(subfield.Bytes)));
            else if (subfield.Code == publisherCode)
                RecordDraft.AddOnce(draft.Publishers, Trim(pool.Get(subfield.Bytes)));
            else if (subfield.Code == dateCode)
                draft.PublicationDate ??= Isbd.TrimEndOrNull(pool.Get(subfield.Bytes));
        }
    }

    /// <summary>264: second indicator 1 publication, 4 copyright; 0, 2, 3 production, distribution and manufacture, taken where there is no other.</summary>
    public void ReadByKind(MarcField field)
    {
        if (field.Indicator2 == '4')
            copyrightDate ??= Isbd.TrimEndOrNull(field.Text('c'));
        else if (field.Indicator2 is '1' or ' ' || (draft.Publishers.Count == 0 && draft.Places.Count == 0))
            Read(field);
    }

    /// <summary>Tells the year, once all fields are read.</summary>
    public void Finish()
    {
        draft.PublicationDate ??= copyrightDate;
        copyrightDate = null;
        draft.PublicationYear = Years.Of(draft.PublicationDate);
        // «1373 [1994 or 1995]»: of several years, the one that the coded data name.
        if (draft.CodedYear is { } coded && draft.PublicationYear != coded && draft.PublicationDate is { } date && date.Contains(coded.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            draft.PublicationYear = coded;
    }

    private static string? Trim(string? text)
    {
        var kept = Isbd.TrimEndOrNull(text);
        // «[Алматы]» stands as it is; «(Алматы :» is a place of manufacture opened and closed in other subfields.
        return kept is ['(', .. var inside] && !inside.Contains(')', StringComparison.Ordinal) ? inside : kept;
    }
}
