using System.Globalization;
using System.Text;
using System.Xml;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary><c>/feeds/trailers.rss</c>: the films as a feed (RSS 2.0 with the media elements of Media RSS 1.5.1), in Kazakh or in the language that <c>?lang=</c> asks for.</summary>
internal static class TrailersFeed
{
    private const string Media = "http://search.yahoo.com/mrss/";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int MostFilms = 50;

    /// <summary>Adds the address.</summary>
    public static void MapTrailersFeed(this WebApplication app) => app.MapGet("/feeds/trailers.rss", (string? lang, ContentLibrary library, PortalTexts texts, TimeProvider clock, PortalSettings settings) =>
        Results.Text(Write(library.Current, PortalLanguage.All.Contains(lang) ? lang! : "kk", texts, clock.GetUtcNow(), settings.BaseUrl), "application/rss+xml", Encoding.UTF8)).ExcludeFromDescription();

    private static string Write(ContentSnapshot content, string language, PortalTexts texts, DateTimeOffset now, string baseUrl)
    {
        var rss = new StringBuilder();
        using (var xml = XmlWriter.Create(rss, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "media", null, Media);
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", $"{texts.FormsOf("trailers.title", language)["other"]} — {content.Site?.For(language).Title ?? texts.FormsOf("portal.name", language)["other"]}");
            xml.WriteElementString("link", $"{baseUrl}/{language}/trailers");
            xml.WriteElementString("description", texts.FormsOf("trailers.lead", language)["other"]);
            xml.WriteElementString("language", language);
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteAttributeString("href", $"{baseUrl}/feeds/trailers.rss?lang={language}");
            xml.WriteEndElement();
            foreach (var film in ContentSnapshot.Public(content.Trailers, now).Take(MostFilms))
                WriteFilm(xml, film, language, baseUrl);
        }
        return rss.ToString();
    }

    private static void WriteFilm(XmlWriter xml, Trailer film, string language, string baseUrl)
    {
        var text = film.For(language);
        var page = $"{baseUrl}/{language}/trailers/{Uri.EscapeDataString(film.Slug)}";
        xml.WriteStartElement("item");
        xml.WriteElementString("title", text.Title);
        xml.WriteElementString("link", page);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString($"{baseUrl}/trailers/{Uri.EscapeDataString(film.Slug)}");
        xml.WriteEndElement();
        if (film.Showing.Publish is { } publish)
            xml.WriteElementString("pubDate", publish.Beginning.ToString("r", CultureInfo.InvariantCulture));
        if (text.Description is { } description)
            xml.WriteElementString("description", description);
        xml.WriteStartElement("group", Media);
        foreach (var file in film.Files)
        {
            xml.WriteStartElement("content", Media);
            xml.WriteAttributeString("url", baseUrl + file.File.Href);
            xml.WriteAttributeString("type", file.File.Format.ContentType);
            xml.WriteAttributeString("medium", "video");
            xml.WriteAttributeString("fileSize", file.File.Length.ToString(CultureInfo.InvariantCulture));
            if (file.Lines is { } lines)
                xml.WriteAttributeString("height", lines.ToString(CultureInfo.InvariantCulture));
            if (film.Duration is { } duration)
                xml.WriteAttributeString("duration", duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        if (film.Poster is { } poster)
            WriteAddress(xml, "thumbnail", "url", baseUrl + poster.Href);
        WriteAddress(xml, "player", "url", page);
        foreach (var (spoken, captions) in film.Captions)
        {
            xml.WriteStartElement("subTitle", Media);
            xml.WriteAttributeString("type", captions.Format.ContentType.Split(';')[0]);
            xml.WriteAttributeString("lang", spoken);
            xml.WriteAttributeString("href", baseUrl + captions.Href);
            xml.WriteEndElement();
        }
        if (film.Rights is { } rights)
            xml.WriteElementString("copyright", Media, rights);
        xml.WriteEndElement();
    }

    private static void WriteAddress(XmlWriter xml, string element, string attribute, string address)
    {
        xml.WriteStartElement(element, Media);
        xml.WriteAttributeString(attribute, address);
        xml.WriteEndElement();
    }
}
