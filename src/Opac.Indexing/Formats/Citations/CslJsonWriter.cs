using System.Text.Json;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>Writes CSL-JSON (Citation Style Language 1.0.2), a list of items.</summary>
internal static class CslJsonWriter
{
    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var writer = new Utf8JsonWriter(into, JsonOutput.Options);
        writer.WriteStartArray();
        foreach (var record in records)
        {
            Write(record, writer);
            writer.Flush();
        }
        writer.WriteEndArray();
    }

    private static void Write(BibliographicRecord record, Utf8JsonWriter writer)
    {
        var host = RecordWords.HostOf(record);
        writer.WriteStartObject();
        writer.WriteString("id", record.Id.Value);
        writer.WriteString("type", TypeOf(record.Type));
        writer.WriteString("title", record.Title.Remainder is null ? RecordWords.TitleWithParts(record.Title) : $"{RecordWords.TitleWithParts(record.Title)}: {record.Title.Remainder}");
        Names(writer, "author", record.Authors);
        Names(writer, "editor", record.Contributors.Where(c => c.Role == ContributorRole.Editor));
        Names(writer, "compiler", record.Contributors.Where(c => c.Role == ContributorRole.Compiler));
        Names(writer, "translator", record.Contributors.Where(c => c.Role == ContributorRole.Translator));
        Names(writer, "illustrator", record.Contributors.Where(c => c.Role == ContributorRole.Illustrator));
        writer.TextIfAny("container-title", host?.Title);
        writer.TextIfAny("collection-title", record.Series.Count > 0 ? record.Series[0].Title : null);
        writer.TextIfAny("collection-number", record.Series.Count > 0 ? record.Series[0].Number : null);
        writer.TextIfAny("edition", record.Edition);
        writer.TextIfAny("publisher", string.Join("; ", record.Publication.Publishers));
        writer.TextIfAny("publisher-place", string.Join("; ", record.Publication.Places));
        if (record.Year is { } year)
        {
            writer.WriteStartObject("issued");
            writer.WriteStartArray("date-parts");
            writer.WriteStartArray();
            writer.WriteNumberValue(year);
            writer.WriteEndArray();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.TextIfAny("ISBN", record.Isbns.FirstOrDefault(isbn => isbn is { IsValid: true, IsCancelled: false })?.Text);
        writer.TextIfAny("ISSN", record.Issns.Count > 0 ? record.Issns[0] : null);
        writer.TextIfAny("language", record.Languages.Count > 0 ? record.Languages[0] : null);
        writer.TextIfAny("abstract", record.Summary);
        writer.TextIfAny("note", host?.Part);
        writer.TextIfAny("URL", record.Links.Count > 0 ? record.Links[0].Address.AbsoluteUri : null);
        writer.WriteEndObject();
    }

    private static string TypeOf(RecordType type) => type switch
    {
        RecordType.Article => "article-journal",
        RecordType.Periodical => "periodical",
        RecordType.Electronic => "document",
        RecordType.Audio => "song",
        RecordType.Video => "motion_picture",
        RecordType.Map => "map",
        RecordType.Music => "musical_score",
        RecordType.Picture => "graphic",
        RecordType.Manuscript => "manuscript",
        RecordType.Kit => "document",
        _ => "book",
    };

    private static void Names(Utf8JsonWriter writer, string name, IEnumerable<Contributor> people)
    {
        var list = people.ToList();
        if (list.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var person in list.Select(PersonName.Of))
        {
            writer.WriteStartObject();
            if (person.Forenames is null)
                writer.WriteString("literal", person.Surname);
            else
            {
                writer.WriteString("family", person.Surname);
                writer.WriteString("given", person.Forenames);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
