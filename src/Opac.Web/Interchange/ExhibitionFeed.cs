using System.Text;
using System.Xml;
using Opac.Web.Http;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary><c>/feeds/exhibitions.atom?lang=kk</c>: the exhibitions for feed readers (RFC 4287), the newest first.</summary>
internal static class ExhibitionFeed
{
    private const string Ns = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    /// <summary>Adds the address.</summary>
    public static void MapExhibitionFeed(this WebApplication app) => app.MapGet("/feeds/exhibitions.atom", (string? lang, HttpContext context, PortalSettings settings, ContentLibrary library, PortalTexts texts, TimeProvider clock) =>
    {
        var language = lang is not null && PortalLanguage.All.Contains(lang) ? lang : "kk";
        var root = PublicAddress.Of(context.Request, settings);
        var (content, now) = (library.Current, clock.GetUtcNow());
        var exhibitions = ContentSnapshot.Public(content.Exhibitions, now).OrderByDescending(Moment).ThenBy(exhibition => exhibition.Slug, StringComparer.Ordinal).Take(MostEntries).ToList();
        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Ns);
            xml.WriteAttributeString("xml", "lang", null, language);
            Element(xml, "id", $"{root}/{language}/exhibitions");
            Element(xml, "title", $"{texts.FormsOf("exhibitions.title", language)["other"]} — {content.Site?.For(language).Title}");
            Element(xml, "updated", Stamp(exhibitions.Count > 0 ? exhibitions.Max(Moment) : DateTimeOffset.UnixEpoch));
            Link(xml, "self", $"{root}/feeds/exhibitions.atom?lang={language}", "application/atom+xml");
            Link(xml, "alternate", $"{root}/{language}/exhibitions", "text/html");
            foreach (var exhibition in exhibitions)
                Entry(xml, exhibition, language, root, content.Site);
            xml.WriteEndElement();
        }
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Bytes(text.ToArray(), "application/atom+xml; charset=utf-8");
    }).ExcludeFromDescription();

    private static void Entry(XmlWriter xml, Exhibition exhibition, string language, string root, Site? site)
    {
        var text = exhibition.For(language);
        var address = $"{root}/{language}/exhibitions/{Uri.EscapeDataString(exhibition.Slug)}";
        xml.WriteStartElement("entry", Ns);
        xml.WriteAttributeString("xml", "lang", null, text.Language);
        Element(xml, "id", $"{root}/kk/exhibitions/{Uri.EscapeDataString(exhibition.Slug)}");
        Element(xml, "title", text.Subtitle is { } more ? $"{text.Title} : {more}" : text.Title);
        Element(xml, "updated", Stamp(Moment(exhibition)));
        Link(xml, "alternate", address, "text/html");
        xml.WriteStartElement("author", Ns);
        Element(xml, "name", text.Curator ?? site?.For(language).Title ?? root);
        xml.WriteEndElement();
        if (text.Description is { } description)
            Element(xml, "summary", description);
        foreach (var tag in exhibition.Tags)
        {
            xml.WriteStartElement("category", Ns);
            xml.WriteAttributeString("term", tag);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    // When it was first shown; one without a date has always been there.
    private static DateTimeOffset Moment(Exhibition exhibition) => exhibition.Showing.Publish?.Beginning ?? DateTimeOffset.UnixEpoch;

    private static string Stamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Ns, value);

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Ns);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }
}
