using System.Text.Encodings.Web;
using System.Text.Json;

namespace Opac.Indexing.Formats.Writing;

/// <summary>How the JSON formats are written.</summary>
internal static class JsonOutput
{
    /// <summary>Cyrillic letters as they are: files are for people too. What HTML would need escaped is escaped where HTML is made.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Text(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, text);
    }

    /// <summary>The property, where there is a text.</summary>
    public static void TextIfAny(this Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            writer.WriteString(name, text);
    }

    public static void Number(this Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }

    public static void Texts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
