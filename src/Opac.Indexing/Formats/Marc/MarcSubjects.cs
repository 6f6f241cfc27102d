using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Subject headings and class marks of both families.</summary>
internal sealed class MarcSubjects(RecordDraft draft, TextPool pool, MarcFamily family)
{
    private readonly List<string> found = [];

    /// <summary>MARC 21 600-654, UNIMARC 600-610: $a the heading, then subdivisions.</summary>
    public void Read(MarcField field)
    {
        var kind = KindOf(field.Tag.Number);
        if (kind == SubjectKind.Keyword)
        {
            ReadKeywords(field);
            return;
        }
        if (HeadingOf(field, kind) is { } heading)
            draft.Subjects.Add(new Subject { Heading = heading, Subdivisions = Subdivisions(field), Scheme = SchemeOf(field), Kind = kind });
    }

    public void ReadClass(MarcField field, string scheme)
    {
        // 050: the class in $a, the author mark in $b: one shelf mark.
        var item = scheme == "lcc" ? field.Text('b') : null;
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == 'a' && pool.Get(subfield.Bytes) is { } mark)
                Add(scheme, item is null ? mark : $"{mark} {item}");
        }
    }

    /// <summary>MARC 21 084, UNIMARC 686: $2 names the scheme.</summary>
    public void ReadClassByScheme(MarcField field)
    {
        var scheme = SchemeNamed(pool.Get(field.Find('2')));
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == 'a')
                Add(scheme, pool.Get(subfield.Bytes));
        }
    }

    private static string SchemeNamed(string? code) => code?.ToLowerInvariant() switch
    {
        null => "other",
        "bbk" => "bbk",
        var bbk when bbk.StartsWith("rubbk", StringComparison.Ordinal) => "bbk",
        "rugasnti" or "grnti" => "grnti",
        "udc" or "rudc" => "udc",
        { } other => other,
    };

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

    private SubjectKind KindOf(int tag) => family == MarcFamily.Unimarc
        ? tag switch { 600 or 601 or 602 => SubjectKind.Name, 604 or 605 => SubjectKind.Work, 607 => SubjectKind.Place, 610 => SubjectKind.Keyword, _ => SubjectKind.Topic }
        : tag switch { 600 or 610 or 611 => SubjectKind.Name, 630 => SubjectKind.Work, 651 => SubjectKind.Place, 648 => SubjectKind.Time, 653 => SubjectKind.Keyword, _ => SubjectKind.Topic };

    private string? HeadingOf(MarcField field, SubjectKind kind)
    {
        if (kind == SubjectKind.Name && family == MarcFamily.Unimarc)
            return UnimarcNames.NameOf(field);
        if (kind == SubjectKind.Name)
            return Isbd.TrimEndOrNull(MarcJoin.Subfields(field, "abcdnpqt"));
        return Isbd.TrimEndOrNull(pool.Get(field.Find('a')) ?? MarcJoin.Subfields(field, "xz"));
    }

    private string[] Subdivisions(MarcField field)
    {
        found.Clear();
        foreach (var subfield in field.Subfields)
        {
            // UNIMARC $j is the form, MARC 21 $v.
            var isSubdivision = subfield.Code is 'x' or 'y' or 'z' || subfield.Code == (family == MarcFamily.Unimarc ? 'j' : 'v');
            if (isSubdivision && Isbd.TrimEndOrNull(pool.Get(subfield.Bytes)) is { } subdivision)
                found.Add(subdivision);
        }
        return found.Count > 0 ? [.. found] : [];
    }

    // MARC 21, second indicator of 6XX: 0 LCSH, 1 LC children's, 2 MeSH, 3 NAL, 5 Canadian, 6 RVM, 7 named in $2; 4 not named.
    private string? SchemeOf(MarcField field) => family == MarcFamily.Unimarc ? pool.Get(field.Find('2')) : field.Indicator2 switch
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
