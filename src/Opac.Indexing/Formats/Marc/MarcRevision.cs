using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// Writes what has changed in a record into the MARC that it came as. Fields that say something else than what was changed, known here or not, stay as they were,
/// byte for byte and in their order. A record of another format becomes MARC 21, and takes along what it came with.
/// </summary>
public static class MarcRevision
{
    // Which fields hold which answer: where the answer changes, all of them are written anew.
    private static readonly (string Tags, Func<BibliographicRecord, IEnumerable<string?>> Of)[] areas =
    [
        ("020", static r => r.Isbns.Select(isbn => $"{isbn.Text}|{isbn.IsCancelled}")),
        ("022", static r => r.Issns),
        ("041", static r => [.. r.Languages, "|", .. r.OriginalLanguages]),
        ("046", static r => [Number(r.FirstPublished)]),
        ("050 080 082 084", static r => r.Classifications.Select(mark => $"{mark.Scheme}|{mark.Value}")),
        ("100 110 111 700 710 711 720", static r => r.Contributors.Select(person => $"{person.Name}|{person.Role}|{person.RoleText}|{person.Dates}|{person.FullerName}|{person.IsMain}|{person.IsCorporate}")),
        ("130 240", static r => [r.UniformTitle]),
        ("245", static r => [r.Title.Full, r.Title.Responsibility, Number(r.Title.NonFiling)]),
        ("246 247 740", static r => [.. r.ParallelTitles, "|", .. r.VariantTitles]),
        ("250", static r => [r.Edition]),
        ("260 264", static r => [.. r.Publication.Places, "|", .. r.Publication.Publishers, "|", r.Publication.Date, Number(r.Publication.Year)]),
        ("300", static r => [r.Extent]),
        ("310", static r => [r.Frequency]),
        ("440 490 830", static r => r.Series.Select(series => $"{series.Title}|{series.Number}|{series.Issn}")),
        ("500 501 502 504 508 511 515 518 525 530 533 534 538 546 550 580 586", static r => r.Notes),
        ("505", static r => [r.Contents]),
        ("520", static r => [r.Summary]),
        ("521", static r => [.. r.Audience.Grades.Select(grade => Number(grade)), "|", r.Audience.Note]),
        ("600 610 611 630 648 650 651 653 654", static r => r.Subjects.Select(subject => $"{subject.Full}|{subject.Kind}|{subject.Scheme}")),
        ("655", static r => r.Genres),
        ("760 762 765 767 770 772 773 774 775 776 777 780 785 787", static r => r.LinkedRecords.Select(linked => $"{linked.Kind}|{linked.Title}|{linked.Part}|{linked.Id}|{linked.StandardNumber}")),
        ("856", static r => r.Links.Select(link => $"{link.Address.AbsoluteUri}|{link.Label}")),
    ];

    /// <summary>The record with its MARC as <see cref="BibliographicRecord.Source"/>.</summary>
    /// <param name="original">The record as its file has it, with its source; the corrected one itself where it is new.</param>
    /// <param name="corrected">The record as it is to be: of the same id and agency.</param>
    public static BibliographicRecord Of(BibliographicRecord original, BibliographicRecord corrected)
    {
        var source = original.Source is { Format: "marc21" } ? MarcOutput.Of(original) : null;
        var made = Marc21Maker.Make(corrected with { Holdings = [] });
        var fields = source is null ? Fields(made) : Woven(source, made, original, corrected);
        Put(fields, Copies(source, original, corrected));
        if (source is null)
            Put(fields, ForeignFields.Of(original.Source));

        var builder = new MarcRecordBuilder();
        builder.Start(LeaderOf(source, made, original, corrected), unicodeInMarc21: true);
        foreach (var (tag, bytes) in fields)
            builder.Field(tag, bytes);
        return corrected with { Source = new RecordSource("marc21", builder.Build().Bytes) };
    }

    private static List<(MarcTag Tag, byte[] Bytes)> Woven(MarcRecord source, MarcRecord made, BibliographicRecord original, BibliographicRecord corrected)
    {
        var changed = areas.Where(area => !area.Of(original).SequenceEqual(area.Of(corrected))).SelectMany(area => area.Tags.Split(' ')).Select(MarcTag.From).ToHashSet();
        var copies = original.Holdings.SequenceEqual(corrected.Holdings) ? [] : CopyTags(corrected);
        var fields = Fields(source).Where(field => !changed.Contains(field.Tag) && !copies.Contains(field.Tag.Number)).ToList();
        foreach (var tag in (ReadOnlySpan<string>)["001", "003"])
        {
            if (!source.Has(tag) && made.Has(tag))
                changed.Add(MarcTag.From(tag));
        }
        Put(fields, Fields(made).Where(field => changed.Contains(field.Tag)));
        Recode(fields, made, original, corrected);
        return fields;
    }

    // 852 lends its place and shelf mark to the copies that have none: without copies it would stand for one.
    private static int[] CopyTags(BibliographicRecord corrected) => corrected.Holdings.Count == 0 ? [852, 949, 952, 999] : [949, 952, 999];

    private static IEnumerable<(MarcTag Tag, byte[] Bytes)> Copies(MarcRecord? source, BibliographicRecord original, BibliographicRecord corrected) =>
        source is not null && original.Holdings.SequenceEqual(corrected.Holdings)
            ? []
            : CopyFields.Of(source, original.Holdings, corrected.Holdings).Select(bytes => (MarcTag.From("952"), bytes));

    // Year and language stand in 008 too, among much else that stays.
    private static void Recode(List<(MarcTag Tag, byte[] Bytes)> fields, MarcRecord made, BibliographicRecord original, BibliographicRecord corrected)
    {
        var coded = MarcTag.From("008");
        var (year, language) = (original.Publication.Year != corrected.Publication.Year, !original.Languages.SequenceEqual(corrected.Languages));
        if ((!year && !language) || made.Find("008") is not { } anew)
            return;
        var at = fields.FindIndex(field => field.Tag == coded);
        if (at < 0 || fields[at].Bytes.Length < 38)
        {
            fields.RemoveAll(field => field.Tag == coded);
            Put(fields, [(coded, anew.Bytes.ToArray())]);
            return;
        }
        if (year)
            anew.Bytes[6..11].CopyTo(fields[at].Bytes.AsSpan(6));
        if (language)
            anew.Bytes[35..38].CopyTo(fields[at].Bytes.AsSpan(35));
    }

    private static byte[] LeaderOf(MarcRecord? source, MarcRecord made, BibliographicRecord original, BibliographicRecord corrected)
    {
        var leader = (source ?? made).Bytes.AsSpan(0, MarcRecord.LeaderLength).ToArray();
        // Leader/05: n for what was entered in the studio, c for what stands in the place of a record of another file; either for good.
        if (source is null || original.Origins is not [{ IsOfStudio: true }, ..])
            leader[5] = (byte)(original.Origins.Count == 0 ? 'n' : 'c');
        if (original.Type != corrected.Type)
            made.Bytes.AsSpan(6, 2).CopyTo(leader.AsSpan(6));
        return leader;
    }

    private static List<(MarcTag Tag, byte[] Bytes)> Fields(MarcRecord record)
    {
        var fields = new List<(MarcTag, byte[])>(record.Count);
        for (var i = 0; i < record.Count; i++)
            fields.Add((record[i].Tag, record[i].Bytes.ToArray()));
        return fields;
    }

    // Each behind the last field whose tag is not greater: cataloguers' own order stays where it is another.
    private static void Put(List<(MarcTag Tag, byte[] Bytes)> fields, IEnumerable<(MarcTag Tag, byte[] Bytes)> added)
    {
        foreach (var field in added.ToList())
            fields.Insert(fields.FindLastIndex(known => known.Tag.Value <= field.Tag.Value) + 1, field);
    }

    private static string? Number(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
