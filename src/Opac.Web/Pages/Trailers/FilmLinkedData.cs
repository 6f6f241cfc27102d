using System.Text.Json.Nodes;
using System.Xml;
using Opac.Indexing.Records;
using Opac.Web.Pages.Catalogue;
using Opac.Web.Pages.Shared;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Trailers;

/// <summary>A film in the words of schema.org's VideoObject, as JSON-LD.</summary>
internal static class FilmLinkedData
{
    /// <summary>The film as JSON that may stand in a page as it is.</summary>
    /// <param name="film">The film.</param>
    /// <param name="text">Its text in the page's language.</param>
    /// <param name="chapters">Its chapters; <c>null</c> for none.</param>
    /// <param name="books">The records of its books that the catalogue has.</param>
    /// <param name="address">The page's full address.</param>
    /// <param name="baseUrl">The portal's own address.</param>
    public static string Write(Trailer film, TrailerText text, TimedText? chapters, IEnumerable<BibliographicRecord> books, string address, string baseUrl)
    {
        var video = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "VideoObject",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = text.Title,
            ["description"] = text.Description ?? text.Title,
            ["inLanguage"] = text.Language,
        };
        if (film.Poster is { } poster)
            video["thumbnailUrl"] = baseUrl + poster.Href;
        if (film.Showing.Publish is { } publish)
            video["uploadDate"] = publish.Beginning.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
        if (film.File is { } file)
        {
            video["contentUrl"] = baseUrl + file.Href;
            video["encodingFormat"] = file.Format.ContentType;
        }
        if (film.Outside?.Player is { } player)
            video["embedUrl"] = player.AbsoluteUri;
        if (film.Duration is { } duration)
            video["duration"] = XmlConvert.ToString(duration);
        if (film.Rights is { } rights)
            video["license"] = rights;
        if (film.Spoken.TryGetValue(text.Language, out var spoken) && spoken.Lines.Count > 0)
            video["transcript"] = string.Join(' ', spoken.Lines.Select(line => line.Text));
        if (chapters is { Lines.Count: > 0 })
            video["hasPart"] = new JsonArray([.. chapters.Lines.Select(line => Clip(line, address))]);
        var about = books.Select(book => (JsonNode)new JsonObject
        {
            ["@type"] = "Book",
            ["@id"] = baseUrl + SearchAddress.OfRecord(book.Id),
            ["name"] = book.Title.Full,
        }).ToArray();
        if (about.Length > 0)
            video["about"] = about.Length == 1 ? about[0] : new JsonArray(about);
        return LinkedDataJson.Write(video);
    }

    private static JsonObject Clip(TimedLine line, string address) => new()
    {
        ["@type"] = "Clip",
        ["name"] = line.Text,
        ["startOffset"] = Math.Round(line.At.TotalSeconds, 3),
        ["url"] = $"{address}#{line.Fragment}",
    };
}
