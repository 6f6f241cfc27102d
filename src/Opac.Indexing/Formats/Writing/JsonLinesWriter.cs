using System.Text.Json;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Writing;

/// <summary>One JSON object a line, with every key in every record: for programs that take the catalogue over whole.</summary>
internal static class JsonLinesWriter
{
    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var writer = new Utf8JsonWriter(into, JsonOutput.Options);
        foreach (var record in records)
        {
            Write(record, writer);
            writer.Flush();
            into.WriteByte((byte)'\n');
            writer.Reset();
        }
    }

    private static void Write(BibliographicRecord record, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", record.Id.Value);
        writer.WriteString("type", RecordWords.Of(record.Type));
        writer.WriteString("title", RecordWords.TitleWithParts(record.Title));
        writer.Text("subtitle", record.Title.Remainder);
        writer.Texts("authors", record.Authors.Select(author => author.Name));
        writer.Texts("contributors", RecordWords.Others(record).Select(contributor => contributor.Name));
        writer.Text("publisher", record.Publication.Publishers.Count == 0 ? null : string.Join("; ", record.Publication.Publishers));
        writer.Text("place", record.Publication.Places.Count == 0 ? null : string.Join("; ", record.Publication.Places));
        writer.Number("year", record.Year);
        writer.Texts("isbns", RecordWords.Isbns(record));
        writer.Texts("issns", record.Issns);
        writer.Texts("languages", record.Languages);
        writer.Texts("subjects", record.Subjects.Select(subject => subject.Full));
        writer.Texts("genres", record.Genres);
        writer.WriteStartArray("classifications");
        foreach (var (scheme, value) in record.Classifications)
        {
            writer.WriteStartObject();
            writer.WriteString("scheme", scheme);
            writer.WriteString("value", value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.Text("series", RecordWords.SeriesOf(record));
        writer.Text("extent", record.Extent);
        writer.Text("summary", record.Summary);
        writer.Texts("links", record.Links.Select(link => link.Address.AbsoluteUri));
        writer.WriteStartArray("holdings");
        foreach (var holding in record.Holdings)
            Write(holding, writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Holding holding, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Text("inventoryNumber", holding.InventoryNumber);
        writer.Text("shelfMark", holding.ShelfMark);
        writer.Text("location", holding.Location);
        writer.WriteString("status", RecordWords.Of(holding.Status));
        writer.WriteNumber("copies", holding.Copies);
        writer.WriteEndObject();
    }
}
