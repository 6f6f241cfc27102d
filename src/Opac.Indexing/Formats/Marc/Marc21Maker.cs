using System.Globalization;
using System.Text;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Makes a MARC 21 record out of what a record from another format says.</summary>
internal static class Marc21Maker
{
    public static MarcRecord Make(BibliographicRecord record)
    {
        var builder = new MarcRecordBuilder();
        builder.Start(Encoding.ASCII.GetBytes(LeaderOf(record.Type)), unicodeInMarc21: true);
        Control(builder, "001", record.Id.Value);
        if (record.Agency is not null)
            Control(builder, "003", record.Agency);
        Control(builder, "008", CodedOf(record));
        Numbers(builder, record);
        var hasMain = Names(builder, record, isMain: true);
        TitleArea(builder, record, hasMain);
        Description(builder, record);
        Subjects(builder, record);
        Names(builder, record, isMain: false);
        Links(builder, record);
        Copies(builder, record);
        return builder.Build();
    }

    private static string LeaderOf(RecordType type) => "     n" + type switch
    {
        RecordType.Periodical => "as",
        RecordType.Article => "aa",
        RecordType.Electronic => "mm",
        RecordType.Audio => "im",
        RecordType.Video => "gm",
        RecordType.Map => "em",
        RecordType.Music => "cm",
        RecordType.Picture => "km",
        RecordType.Manuscript => "tm",
        RecordType.Kit => "om",
        _ => "am",
    };

    // Date entered is not known: blanks would be wrong there, zeros are what other programs write.
    private static string CodedOf(BibliographicRecord record)
    {
        var year = record.Publication.Year is { } published ? published.ToString("D4", CultureInfo.InvariantCulture) : "uuuu";
        var language = record.Languages.Count > 0 && record.Languages[0].Length == 3 ? record.Languages[0] : "   ";
        return $"000000{(year == "uuuu" ? 'n' : 's')}{year}    xx                  {language}  ";
    }

    private static void Numbers(MarcRecordBuilder builder, BibliographicRecord record)
    {
        foreach (var isbn in record.Isbns)
            Field(builder, "020", "  ", (isbn.IsValid && !isbn.IsCancelled ? 'a' : 'z', isbn.Text));
        foreach (var issn in record.Issns)
            Field(builder, "022", "  ", ('a', issn));
        if (record.Languages.Count > 1 || record.OriginalLanguages.Count > 0)
            Field(builder, "041", record.OriginalLanguages.Count > 0 ? "1 " : "0 ", [.. record.Languages.Select(language => ('a', language)), .. record.OriginalLanguages.Select(language => ('h', language))]);
        if (record.FirstPublished is > 0 and var first)
            Field(builder, "046", "  ", ('k', first.ToString(CultureInfo.InvariantCulture)));
        foreach (var (scheme, value) in record.Classifications)
        {
            if (scheme is "udc" or "ddc")
                Field(builder, scheme == "udc" ? "080" : "082", "  ", ('a', value));
            else
                Field(builder, "084", "  ", ('a', value), ('2', scheme == "bbk" ? "rubbk" : scheme == "grnti" ? "rugasnti" : scheme));
        }
    }

    private static bool Names(MarcRecordBuilder builder, BibliographicRecord record, bool isMain)
    {
        var main = record.Contributors.FirstOrDefault(contributor => contributor.IsMain);
        var chosen = isMain ? record.Contributors.Where(contributor => contributor == main) : record.Contributors.Where(contributor => contributor != main);
        foreach (var name in chosen)
        {
            var tag = (isMain, name.IsCorporate) switch { (true, true) => "110", (true, false) => "100", (false, true) => "710", _ => "700" };
            Field(builder, tag, name.IsCorporate ? "2 " : "1 ", ('a', name.Name), ('q', name.FullerName), ('d', name.Dates), ('e', name.RoleText), ('4', RecordWords.RelatorOf(name.Role)));
        }
        return main is not null;
    }

    private static void TitleArea(MarcRecordBuilder builder, BibliographicRecord record, bool hasMain)
    {
        if (record.UniformTitle is not null)
            Field(builder, hasMain ? "240" : "130", hasMain ? "10" : "0 ", ('a', record.UniformTitle));
        var title = record.Title;
        var indicators = $"{(hasMain ? 1 : 0)}{Math.Min(title.NonFiling, 9)}";
        Field(builder, "245", indicators,
            [('a', title.Proper + (title.Parts.Count > 0 ? "." : title.Remainder is not null ? " :" : title.Responsibility is not null ? " /" : "")), .. title.Parts.Select(part => ('n', (string?)part)),
                ('b', title.Remainder is not null && title.Responsibility is not null ? title.Remainder + " /" : title.Remainder), ('c', title.Responsibility)]);
        foreach (var parallel in record.ParallelTitles)
            Field(builder, "246", "31", ('a', parallel));
        foreach (var variant in record.VariantTitles)
            Field(builder, "246", "3 ", ('a', variant));
    }

    private static void Description(MarcRecordBuilder builder, BibliographicRecord record)
    {
        Field(builder, "250", "  ", ('a', record.Edition));
        var publication = record.Publication;
        Field(builder, "264", " 1", [.. publication.Places.Select(place => ('a', (string?)(place + " :"))), .. publication.Publishers.Select(publisher => ('b', (string?)(publisher + ","))),
            ('c', publication.Date ?? publication.Year?.ToString(CultureInfo.InvariantCulture))]);
        Field(builder, "300", "  ", ('a', record.Extent));
        Field(builder, "310", "  ", ('a', record.Frequency));
        foreach (var series in record.Series)
            Field(builder, "490", "0 ", ('a', series.Number is null ? series.Title : series.Title + " ;"), ('v', series.Number), ('x', series.Issn));
        foreach (var note in record.Notes)
            Field(builder, "500", "  ", ('a', note));
        Field(builder, "505", "0 ", ('a', record.Contents));
        foreach (var summary in record.Summary?.Split('\n') ?? [])
            Field(builder, "520", "  ", ('a', summary));
        if (record.Audience.Grades.Count > 0)
            Field(builder, "521", "2 ", ('a', string.Join(", ", record.Audience.Grades)));
        Field(builder, "521", "8 ", ('a', record.Audience.Note));
    }

    private static void Subjects(MarcRecordBuilder builder, BibliographicRecord record)
    {
        foreach (var subject in record.Subjects)
        {
            var tag = subject.Kind switch { SubjectKind.Name => "600", SubjectKind.Work => "630", SubjectKind.Place => "651", SubjectKind.Time => "648", SubjectKind.Keyword => "653", _ => "650" };
            var indicators = tag == "653" ? "  " : subject.Scheme is null ? " 4" : " 7";
            Field(builder, tag, indicators, [('a', subject.Heading), .. subject.Subdivisions.Select(subdivision => ('x', (string?)subdivision)), ('2', tag == "653" ? null : subject.Scheme)]);
        }
        foreach (var genre in record.Genres)
            Field(builder, "655", " 7", ('a', genre), ('2', "local"));
    }

    private static void Links(MarcRecordBuilder builder, BibliographicRecord record)
    {
        foreach (var linked in record.LinkedRecords)
        {
            var tag = linked.Kind switch
            {
                LinkKind.Host => "773",
                LinkKind.Set => "760",
                LinkKind.Part => "774",
                LinkKind.Earlier => "780",
                LinkKind.Later => "785",
                LinkKind.Original => "765",
                LinkKind.OtherEdition => "775",
                _ => "787",
            };
            Field(builder, tag, "0 ", ('t', linked.Title), ('g', linked.Part), ('w', linked.Id?.Value), (linked.StandardNumber?.Length == 9 ? 'x' : 'z', linked.StandardNumber));
        }
        foreach (var link in record.Links)
            Field(builder, "856", "40", ('u', link.Address.AbsoluteUri), ('z', link.Label));
    }

    private static void Copies(MarcRecordBuilder builder, BibliographicRecord record)
    {
        foreach (var place in record.Holdings.Select(holding => (holding.Location, holding.ShelfMark)).Distinct())
            Field(builder, "852", "8 ", ('b', place.Location), ('c', place.Location), ('h', place.ShelfMark));
        foreach (var holding in record.Holdings)
        {
            for (var copy = 0; copy < Math.Min(holding.Copies, 1000); copy++)
            {
                Field(builder, "949", "  ", ('a', holding.InventoryNumber), ('b', holding.Location), ('c', holding.Shelf), ('d', holding.Acquired?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    ('p', holding.Price), ('s', RecordWords.Of(holding.Status)));
            }
        }
    }

    private static void Control(MarcRecordBuilder builder, string tag, string text)
    {
        builder.StartField(MarcTag.From(tag));
        builder.Append(text);
        builder.EndField();
    }

    // A field without any text is left out.
    private static void Field(MarcRecordBuilder builder, string tag, string indicators, params ReadOnlySpan<(char Code, string? Text)> subfields)
    {
        var isStarted = false;
        foreach (var (code, text) in subfields)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            if (!isStarted)
            {
                builder.StartField(MarcTag.From(tag));
                builder.Append(indicators);
                isStarted = true;
            }
            builder.Subfield(code, text);
        }
        if (isStarted)
            builder.EndField();
    }
}
