using System.Text.Json;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Writing;

/// <summary>JSON-LD in the words of schema.org: what search engines read of a book's page.</summary>
internal static class JsonLdWriter
{
    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var writer = new Utf8JsonWriter(into, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("@context", "https://schema.org");
        writer.WriteStartArray("@graph");
        foreach (var record in records)
        {
            Write(record, writer);
            writer.Flush();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(BibliographicRecord record, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", TypeOf(record.Type));
        writer.WriteString("identifier", record.Id.Value);
        writer.WriteString("name", RecordWords.TitleWithParts(record.Title));
        writer.TextIfAny("alternativeHeadline", record.Title.Remainder);
        People(writer, "author", record.Authors);
        People(writer, "translator", record.Contributors.Where(c => c.Role == ContributorRole.Translator));
        People(writer, "editor", record.Contributors.Where(c => c.Role is ContributorRole.Editor or ContributorRole.Compiler));
        People(writer, "illustrator", record.Contributors.Where(c => c.Role == ContributorRole.Illustrator));
        if (record.Publication.Publishers.Count > 0)
        {
            writer.WriteStartObject("publisher");
            writer.WriteString("@type", "Organization");
            writer.WriteString("name", record.Publication.Publishers[0]);
            writer.WriteEndObject();
        }
        if (record.Year is { } year)
            writer.WriteString("datePublished", $"{year:D4}");
        writer.TextIfAny("bookEdition", record.Edition);
        Many(writer, "isbn", [.. record.Isbns.Where(isbn => isbn is { IsCancelled: false, Key: not null }).Select(isbn => isbn.Key!)]);
        Many(writer, "issn", record.Issns);
        Many(writer, "inLanguage", record.Languages);
        Many(writer, "about", [.. record.Subjects.Select(subject => subject.Full)]);
        Many(writer, "genre", record.Genres);
        writer.TextIfAny("abstract", record.Summary);
        Many(writer, "url", [.. record.Links.Select(link => link.Address.AbsoluteUri)]);
        writer.WriteEndObject();
    }

    private static string TypeOf(RecordType type) => type switch
    {
        RecordType.Book or RecordType.Textbook => "Book",
        RecordType.Periodical => "Periodical",
        RecordType.Article => "Article",
        RecordType.Audio => "Audiobook",
        RecordType.Video => "VideoObject",
        RecordType.Map => "Map",
        RecordType.Music => "MusicComposition",
        RecordType.Picture => "ImageObject",
        RecordType.Manuscript => "Manuscript",
        _ => "CreativeWork",
    };

    private static void People(Utf8JsonWriter writer, string name, IEnumerable<Contributor> people)
    {
        var list = people.ToList();
        if (list.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var person in list)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", person.IsCorporate ? "Organization" : "Person");
            writer.WriteString("name", person.Name);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Many(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 1)
            writer.WriteString(name, values[0]);
        else if (values.Count > 1)
            writer.Texts(name, values);
    }
}
