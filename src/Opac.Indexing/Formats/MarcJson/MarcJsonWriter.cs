using System.Text;
using System.Text.Json;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.MarcJson;

/// <summary>Writes MARC-in-JSON, a list of records.</summary>
internal static class MarcJsonWriter
{
    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var writer = new Utf8JsonWriter(into, JsonOutput.Options);
        writer.WriteStartArray();
        foreach (var record in records)
        {
            Write(MarcOutput.Of(record), writer);
            writer.Flush();
        }
        writer.WriteEndArray();
    }

    private static void Write(MarcRecord record, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("leader", Encoding.UTF8.GetString(record.Bytes.AsSpan(0, MarcRecord.LeaderLength)));
        writer.WriteStartArray("fields");
        for (var i = 0; i < record.Count; i++)
        {
            var field = record[i];
            writer.WriteStartObject();
            if (field.Tag.IsControl)
                writer.WriteString(field.Tag.ToString(), Encoding.UTF8.GetString(field.Bytes));
            else
                Write(field, writer);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(MarcField field, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(field.Tag.ToString());
        writer.WriteStartArray("subfields");
        foreach (var (code, text) in MarcSubfieldTexts.Of(field))
        {
            writer.WriteStartObject();
            writer.WriteString(code.ToString(), text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("ind1", Indicator(field.Indicator1));
        writer.WriteString("ind2", Indicator(field.Indicator2));
        writer.WriteEndObject();
    }

    private static string Indicator(char indicator) => indicator is > ' ' and < '\x7F' ? indicator.ToString() : " ";
}
