using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Opac.Web.Keeping;

/// <summary>How the small files of this room are written: readable, names of values as words.</summary>
internal static class KeepingJson
{
    public static JsonSerializerOptions Form { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The same on one line.</summary>
    public static JsonSerializerOptions Line { get; } = new(Form) { WriteIndented = false };

    /// <summary>The value that a line holds; <c>null</c> where it was cut short.</summary>
    public static T? TryParse<T>(string line) where T : class
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize<T>(line, Line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value that a file holds; <c>null</c> where it is not there, is being removed, or is no such value.</summary>
    public static T? TryRead<T>(string path) where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Form) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
