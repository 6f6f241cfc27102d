using System.Globalization;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>Writes RIS, which reference managers import.</summary>
internal static class RisWriter
{
    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var writer = TextOutput.Open(into);
        foreach (var record in records)
            Write(record, writer);
    }

    private static void Write(BibliographicRecord record, StreamWriter writer)
    {
        var host = RecordWords.HostOf(record);
        Line(writer, "TY", TypeOf(record.Type));
        Line(writer, "ID", record.Id.Value);
        foreach (var author in record.Authors)
            Line(writer, "AU", author.Name);
        foreach (var other in RecordWords.Others(record))
            Line(writer, other.Role switch { ContributorRole.Editor or ContributorRole.Compiler => "ED", ContributorRole.Translator => "A4", _ => "A3" }, other.Name);
        Line(writer, "TI", record.Title.Remainder is null ? RecordWords.TitleWithParts(record.Title) : $"{RecordWords.TitleWithParts(record.Title)}: {record.Title.Remainder}");
        Line(writer, "T2", host?.Title ?? (record.Series.Count > 0 ? record.Series[0].Title : null));
        Line(writer, "N1", host?.Part);
        Line(writer, "ET", record.Edition);
        Line(writer, "CY", string.Join("; ", record.Publication.Places));
        Line(writer, "PB", string.Join("; ", record.Publication.Publishers));
        Line(writer, "PY", record.Year?.ToString(CultureInfo.InvariantCulture));
        foreach (var isbn in record.Isbns.Where(isbn => isbn is { IsValid: true, IsCancelled: false }))
            Line(writer, "SN", isbn.Text);
        foreach (var issn in record.Issns)
            Line(writer, "SN", issn);
        foreach (var language in record.Languages)
            Line(writer, "LA", language);
        foreach (var subject in record.Subjects)
            Line(writer, "KW", subject.Full);
        Line(writer, "AB", record.Summary);
        foreach (var link in record.Links)
            Line(writer, "UR", link.Address.AbsoluteUri);
        writer.Write("ER  - \n\n");
    }

    private static string TypeOf(RecordType type) => type switch
    {
        RecordType.Article => "JOUR",
        RecordType.Periodical => "SER",
        RecordType.Electronic => "ELEC",
        RecordType.Audio or RecordType.Music => "SOUND",
        RecordType.Video => "VIDEO",
        RecordType.Map => "MAP",
        RecordType.Picture => "ART",
        RecordType.Manuscript => "UNPB",
        RecordType.Kit => "GEN",
        _ => "BOOK",
    };

    private static void Line(StreamWriter writer, string tag, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            writer.Write($"{tag}  - {text.ReplaceLineEndings(" ")}\n");
    }
}
