using System.Xml;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary>
/// <c>/sitemap.xml</c>: the pages for search engines (sitemaps.org 0.9), records in all three languages, the newest first; and <c>/robots.txt</c>
/// (RFC 9309), by which they find it.
/// </summary>
internal static class Sitemap
{
    private const string Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // The protocol allows 50,000 addresses a file; three languages a record.
    private const int MostRecords = 3_000;

    private static readonly string[] Pages = ["/", "/catalogue", "/new", "/browse", "/lists", "/exhibitions", "/trailers", "/events"];

    /// <summary>Adds the two addresses.</summary>
    public static void MapSitemap(this WebApplication app)
    {
        app.MapGet("/robots.txt", (PortalSettings settings) => Results.Text($"""
            User-agent: *
            Disallow: /studio
            Disallow: /*/my
            Disallow: /*/special

            Sitemap: {settings.BaseUrl}/sitemap.xml

            """)).ExcludeFromDescription();
        MapPages(app);
    }

    private static void MapPages(WebApplication app) => app.MapGet("/sitemap.xml", (CatalogueSearcher catalogue, ContentLibrary library, TimeProvider clock, PortalSettings settings) =>
    {
        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text))
        {
            xml.WriteStartElement("urlset", Ns);
            foreach (var page in Pages)
                Write(page);
            foreach (var exhibition in ContentSnapshot.Public(library.Current.Exhibitions, clock.GetUtcNow()))
                Write("/exhibitions/" + Uri.EscapeDataString(exhibition.Slug));
            foreach (var trailer in ContentSnapshot.Public(library.Current.Trailers, clock.GetUtcNow()))
                Write("/trailers/" + Uri.EscapeDataString(trailer.Slug));
            for (var page = 1; page <= MostRecords / 100; page++)
            {
                var hits = catalogue.Search(new() { Size = 100, Page = page }).Hits;
                foreach (var hit in hits)
                    Write("/catalogue/" + Uri.EscapeDataString(hit.Record.Id.Value));
                if (hits.Count < 100)
                    break;
            }
            xml.WriteEndElement();

            void Write(string page)
            {
                foreach (var language in PortalLanguage.All)
                {
                    xml.WriteStartElement("url");
                    xml.WriteElementString("loc", $"{settings.BaseUrl}/{language}{page}");
                    xml.WriteEndElement();
                }
            }
        }
        return Results.Bytes(text.ToArray(), "application/xml");
    }).ExcludeFromDescription();
}
