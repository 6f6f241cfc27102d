using System.Text.Json;

namespace Opac.Web.Texts;

/// <summary>
/// Every word of the interface in the three languages, read from the JSON files in <c>Texts/</c>: one file a feature, one entry a text,
/// <c>"search.button": {"kk": "Іздеу", "ru": "Искать", "en": "Search"}</c>. A text that depends on a number has, in place of the sentence, an object
/// by CLDR plural category: <c>{"one": "{0} книга", "few": "{0} книги", "many": "{0} книг", "other": "{0} книги"}</c>.
/// </summary>
public sealed class PortalTexts
{
    // Plain dictionaries: frozen ones of a few entries are no quicker to look into, and thousands of them take a start's tenth of a second to make.
    // One text a language, in the order of the languages; nine of ten have no other form.
    private readonly Dictionary<string, string[]> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Language), Dictionary<string, string>> numbered = [];

    /// <summary>Reads the texts that are part of the program.</summary>
    /// <exception cref="InvalidDataException">A key stands in two files, or lacks one of the three languages.</exception>
    public PortalTexts()
    {
        var assembly = typeof(PortalTexts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("texts/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var json = JsonDocument.Parse(stream, new() { CommentHandling = JsonCommentHandling.Skip });
            foreach (var entry in json.RootElement.EnumerateObject())
            {
                if (!texts.TryAdd(entry.Name, [.. PortalLanguage.All.Select(language => Read(name, entry, language))]))
                    throw new InvalidDataException($"{name}: '{entry.Name}' stands in another file already");
            }
        }
    }

    /// <summary>The keys of all texts.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>Whether there is a text of this key.</summary>
    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>A text in one language; where it depends on a number, its form <c>other</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no text of this key.</exception>
    public string Of(string key, string language) => texts.TryGetValue(key, out var languages)
        ? languages[PortalLanguage.IndexOf(language)]
        : throw new KeyNotFoundException($"There is no text '{key}' in Texts/.");

    /// <summary>The forms of a text in one language, by CLDR plural category; a text that does not depend on a number has <c>other</c> alone.</summary>
    /// <exception cref="KeyNotFoundException">There is no text of this key.</exception>
    public IReadOnlyDictionary<string, string> FormsOf(string key, string language) =>
        numbered.TryGetValue((key, language), out var forms) ? forms : new Dictionary<string, string> { ["other"] = Of(key, language) };

    private string Read(string file, JsonProperty entry, string language)
    {
        if (!entry.Value.TryGetProperty(language, out var text))
            throw new InvalidDataException($"{file}: '{entry.Name}' has no text in '{language}'");
        if (text.ValueKind == JsonValueKind.String)
            return text.GetString()!;
        var forms = text.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!);
        numbered.Add((entry.Name, language), forms);
        return forms["other"];
    }
}
