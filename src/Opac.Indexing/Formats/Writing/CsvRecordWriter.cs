using System.Globalization;
using System.Text;
using CsvHelper;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Writing;

/// <summary>A table that opens in a spreadsheet and that the table reader reads back: one row a record, several values of a cell parted by «; ».</summary>
internal static class CsvRecordWriter
{
    private static readonly (string Heading, Func<BibliographicRecord, string?> Cell)[] Columns =
    [
        ("id", record => record.Id.Value),
        ("type", record => RecordWords.Of(record.Type)),
        ("title", record => record.Title.Proper),
        ("subtitle", record => record.Title.Remainder),
        ("part", record => Joined(record.Title.Parts)),
        ("statement of responsibility", record => record.Title.Responsibility),
        ("authors", record => Joined(record.Authors.Select(author => author.Name))),
        ("contributors", record => Joined(RecordWords.Others(record).Select(contributor => contributor.RoleText is null ? contributor.Name : $"{contributor.Name} ({contributor.RoleText})"))),
        ("edition", record => record.Edition),
        ("place", record => Joined(record.Publication.Places)),
        ("publisher", record => Joined(record.Publication.Publishers)),
        ("year", record => record.Publication.Date ?? Text(record.Publication.Year)),
        ("first published", record => Text(record.FirstPublished)),
        ("extent", record => record.Extent),
        ("series", RecordWords.SeriesOf),
        ("language", record => Joined(record.Languages)),
        ("original language", record => Joined(record.OriginalLanguages)),
        ("genre", record => Joined(record.Genres)),
        ("subjects", record => Joined(record.Subjects.Select(subject => subject.Full))),
        ("udc", record => Joined(Marks(record, "udc"))),
        ("bbk", record => Joined(Marks(record, "bbk"))),
        ("ddc", record => Joined(Marks(record, "ddc"))),
        ("grade", record => Joined(record.Audience.Grades.Select(grade => grade.ToString(CultureInfo.InvariantCulture)))),
        ("summary", record => record.Summary),
        ("isbn", record => Joined(record.Isbns.Where(isbn => !isbn.IsCancelled).Select(isbn => isbn.Text))),
        ("issn", record => Joined(record.Issns)),
        ("url", record => Joined(record.Links.Select(link => link.Address.AbsoluteUri))),
        ("inventory number", record => Joined(record.Holdings.Select(holding => holding.InventoryNumber).OfType<string>())),
        ("shelf mark", record => record.Holdings.Select(holding => holding.ShelfMark).FirstOrDefault(mark => mark is not null)),
        ("location", record => Joined(record.Holdings.Select(holding => holding.Location).OfType<string>().Distinct())),
        ("copies", record => record.Holdings.Count == 0 ? null : Text(record.Holdings.Sum(holding => holding.Copies))),
    ];

    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        // The mark at the start tells Excel that this is UTF-8.
        using var text = new StreamWriter(into, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16, leaveOpen: true);
        // Cells that begin with = + - @ would be run as formulas.
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord([.. Columns.Select(column => column.Heading)]);
        foreach (var record in records)
            csv.WriteRecord([.. Columns.Select(column => column.Cell(record) ?? "")]);
    }

    private static IEnumerable<string> Marks(BibliographicRecord record, string scheme) => record.Classifications.Where(mark => mark.Scheme == scheme).Select(mark => mark.Value);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Joined(IEnumerable<string> values) => string.Join("; ", values);
}
