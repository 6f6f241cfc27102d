using System.Text.Json.Nodes;
using Opac.Indexing.Records;
using Opac.Web.Pages.Shared;

namespace Opac.Web.Pages.Catalogue;

/// <summary>A record in the words of schema.org, as JSON-LD.</summary>
internal static class BookLinkedData
{
    /// <summary>The record as JSON that may stand in a page as it is.</summary>
    public static string Write(BibliographicRecord record, string address)
    {
        var book = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = record.Type switch
            {
                RecordType.Periodical => "Periodical",
                RecordType.Article => "Article",
                RecordType.Map => "Map",
                RecordType.Audio or RecordType.Music => "AudioObject",
                RecordType.Video => "VideoObject",
                _ => "Book",
            },
            ["@id"] = address,
            ["url"] = address,
            ["name"] = record.Title.Full,
        };
        Set(book, "author", record.Authors.Select(Agent));
        Set(book, "translator", record.Contributors.Where(contributor => contributor.Role == ContributorRole.Translator).Select(Agent));
        Set(book, "illustrator", record.Contributors.Where(contributor => contributor.Role == ContributorRole.Illustrator).Select(Agent));
        Set(book, "inLanguage", record.Languages.Select(Text));
        Set(book, "isbn", record.Isbns.Where(isbn => isbn.IsValid).Select(isbn => Text(isbn.Key!)));
        Set(book, "about", record.Subjects.Select(subject => Text(subject.Full)));
        Set(book, "genre", record.Genres.Select(Text));
        Set(book, "publisher", record.Publication.Publishers.Select(name => (JsonNode)new JsonObject { ["@type"] = "Organization", ["name"] = name }));
        if (record.Year is { } year)
            book["datePublished"] = year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        if (record.Summary is { } summary)
            book["description"] = summary;
        return LinkedDataJson.Write(book);
    }

    private static JsonObject Agent(Contributor contributor) => new() { ["@type"] = contributor.IsCorporate ? "Organization" : "Person", ["name"] = contributor.Name };

    private static JsonNode Text(string text) => JsonValue.Create(text);

    private static void Set(JsonObject book, string name, IEnumerable<JsonNode> values)
    {
        var all = values.ToArray();
        if (all.Length > 0)
            book[name] = all.Length == 1 ? all[0] : new JsonArray(all);
    }
}
