using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Subject headings and class marks of MARC 21.</summary>
internal sealed class Marc21Subjects(RecordDraft draft, TextPool pool)
{
    private readonly List<string> found = [];

    /// <summary>600-654: $a the heading, $v $x $y $z subdivisions, second indicator or $2 the list.</summary>
    public void Read(MarcField field)
    {
        var tag = field.Tag.Number;
        if (tag == 653)
        {
            ReadKeywords(field);
            return;
        }
        var isName = tag is 600 or 610 or 611;
        var heading = Isbd.TrimEndOrNull(isName ? MarcJoin.Subfields(field, "abcdnpqt") : pool.Get(field.Find('a')) ?? MarcJoin.Subfields(field, "xz"));
        if (heading is null)
            return;
        draft.Subjects.Add(new Subject
        {
            Heading = heading,
            Subdivisions = Subdivisions(field),
            Scheme = SchemeOf(field),
            Kind = tag switch { 600 or 610 or 611 => SubjectKind.Name, 630 => SubjectKind.Work, 651 => SubjectKind.Place, 648 => SubjectKind.Time, _ => SubjectKind.Topic },
        });
    }

    public void ReadClass(MarcField field, string scheme)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code != 'a' || pool.Get(subfield.Bytes) is not { } mark)
                continue;
            // 050: the class in $a, the author mark in $b: one shelf mark.
            Add(scheme, scheme == "lcc" && field.Text('b') is { } item ? $"{mark} {item}" : mark);
        }
    }

    /// <summary>084: $2 names the scheme.</summary>
    public void ReadClassByScheme(MarcField field)
    {
        var scheme = pool.Get(field.Find('2'))?.ToLowerInvariant() switch
        {
            "rubbk" or "bbk" or "rubbks" or "rubbkm" or "rubbkk" or "rubbkmv" or "rubbkd" or "rubbkn" or "rubbknp" or "rubbkp" => "bbk",
            "rugasnti" or "grnti" => "grnti",
            "udc" or "rudc" => "udc",
            { } other => other,
            null => "other",
        };
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == 'a')
                Add(scheme, pool.Get(subfield.Bytes));
        }
    }

    private void Add(string scheme, string? mark)
    {
        if (mark is null)
            return;
        var classification = new Classification(scheme, mark);
        if (!draft.Classifications.Contains(classification))
            draft.Classifications.Add(classification);
    }

    private void ReadKeywords(MarcField field)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == 'a' && Isbd.TrimEndOrNull(pool.Get(subfield.Bytes)) is { } word)
                draft.Subjects.Add(new Subject { Heading = word, Kind = SubjectKind.Keyword });
        }
    }

    private string[] Subdivisions(MarcField field)
    {
        found.Clear();
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code is 'v' or 'x' or 'y' or 'z' && Isbd.TrimEndOrNull(pool.Get(subfield.Bytes)) is { } subdivision)
                found.Add(subdivision);
        }
        return found.Count > 0 ? found.ToArray() : [];
    }

    // Second indicator of 6XX: 0 LCSH, 1 LC children's, 2 MeSH, 3 NAL, 5 Canadian, 6 RVM, 7 named in $2; 4 not named.
    private string? SchemeOf(MarcField field) => field.Indicator2 switch
    {
        '0' => "lcsh",
        '1' => "lcshac",
        '2' => "mesh",
        '3' => "nal",
        '5' => "cash",
        '6' => "rvm",
        '7' => pool.Get(field.Find('2')),
        _ => null,
    };
}
