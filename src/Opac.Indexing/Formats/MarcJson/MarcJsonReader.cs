using System.Text;
using System.Text.Json;
using Opac.Indexing.Formats.Marc;

namespace Opac.Indexing.Formats.MarcJson;

/// <summary>Reads MARC-in-JSON: <c>{"leader":"…","fields":[{"001":"…"},{"245":{"ind1":"1","ind2":"0","subfields":[{"a":"…"}]}}]}</c>.</summary>
internal sealed class MarcJsonReader(Stream stream, ReadContext context)
{
    /// <summary>A record is five levels deep.</summary>
    private const int Deepest = 16;

    private readonly JsonSplitter splitter = new(stream, context);
    private readonly MarcRecordBuilder builder = new();

    public static bool Recognises(FileHead head) => (head.BeginsWith("{"u8) || head.BeginsWith("["u8)) && head.Bytes.AsSpan().IndexOf("\"leader\""u8) >= 0 && head.Bytes.AsSpan().IndexOf("\"fields\""u8) >= 0;

    /// <summary>Yields the records in file order.</summary>
    public IEnumerable<MarcRecord> Read()
    {
        while (TryReadNext(out var record))
        {
            if (record is not null)
                yield return record;
        }
    }

    private bool TryReadNext(out MarcRecord? record)
    {
        record = null;
        if (!splitter.TryNext(out var json))
            return false;
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest, AllowTrailingCommas = true });
            using var document = JsonDocument.ParseValue(ref reader);
            record = RecordOf(document.RootElement);
            if (record is null)
                context.Reject(FormatProblems.BadJson, "leader, fields");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a lone half of a surrogate pair in a string.
            context.Reject(FormatProblems.BadJson, e.Message);
        }
        return true;
    }

    private MarcRecord? RecordOf(JsonElement record)
    {
        if (!record.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Array)
            return null;
        var leader = record.TryGetProperty("leader", out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
        var isUnimarc = Has(fields, "200") && !Has(fields, "245");
        builder.Start(Encoding.Latin1.GetBytes(leader), unicodeInMarc21: !isUnimarc);
        foreach (var field in fields.EnumerateArray())
        {
            if (field.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var property in field.EnumerateObject())
            {
                if (property.Name.Length == 3 && property.Name.All(char.IsAsciiLetterOrDigit))
                    Add(MarcTag.From(property.Name), property.Value);
            }
        }
        return builder.Build();
    }

    private static bool Has(JsonElement fields, string tag) => fields.EnumerateArray().Any(field => field.ValueKind == JsonValueKind.Object && field.TryGetProperty(tag, out _));

    private void Add(MarcTag tag, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            builder.StartField(tag);
            builder.Append(Single(value.GetString()!));
            builder.EndField();
        }
        else if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("subfields", out var subfields) && subfields.ValueKind == JsonValueKind.Array)
        {
            builder.StartField(tag);
            builder.Append([Indicator(value, "ind1"), Indicator(value, "ind2")]);
            foreach (var subfield in subfields.EnumerateArray())
                Add(subfield);
            builder.EndField();
        }
    }

    private void Add(JsonElement subfield)
    {
        if (subfield.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in subfield.EnumerateObject())
        {
            if (property.Name is [> ' ' and < '\x7F'] && property.Value.ValueKind == JsonValueKind.String)
                builder.Subfield(property.Name[0], Single(property.Value.GetString()!));
        }
    }

    private static char Indicator(JsonElement field, string name) =>
        field.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is [> ' ' and < '\x7F' and var indicator] ? indicator : ' ';

    private static string Single(string text) => text.AsSpan().ContainsAnyInRange('\x1D', '\x1F') ? string.Concat(text.Where(c => c is < '\x1D' or > '\x1F')) : text;
}
