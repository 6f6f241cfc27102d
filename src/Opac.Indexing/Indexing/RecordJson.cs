using System.Text.Json;
using System.Text.Json.Serialization;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>A record as it lies in the index: everything but its source.</summary>
internal static class RecordJson
{
    public static byte[] Write(BibliographicRecord record) => JsonSerializer.SerializeToUtf8Bytes(record with { Source = null }, StoredRecord.Default.BibliographicRecord);

    public static BibliographicRecord Read(ReadOnlySpan<byte> stored) =>
        JsonSerializer.Deserialize(stored, StoredRecord.Default.BibliographicRecord) ?? throw new InvalidDataException("The index holds an empty record.");

    internal sealed class IdConverter : JsonConverter<RecordId>
    {
        public override RecordId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, RecordId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    internal sealed class IsbnConverter : JsonConverter<Isbn>
    {
        public override Isbn? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Isbn.TryParse(reader.GetString(), out var isbn) ? isbn : null;

        public override void Write(Utf8JsonWriter writer, Isbn value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true, Converters = [typeof(RecordJson.IdConverter), typeof(RecordJson.IsbnConverter)])]
[JsonSerializable(typeof(BibliographicRecord))]
internal sealed partial class StoredRecord : JsonSerializerContext;
