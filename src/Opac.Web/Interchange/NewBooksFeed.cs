using System.Globalization;
using System.Xml;
using Opac.Indexing.Formats.Citations;
using Opac.Indexing.Searching;
using Opac.Web.Pages.Arrivals;
using Opac.Web.Pages.Catalogue;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary><c>/feeds/new.atom?lang=kk&amp;class=udc/8</c>: new books for a feed reader, of all knowledge or of one branch (RFC 4287).</summary>
internal static class NewBooksFeed
{
    private const string Ns = "http://www.w3.org/2005/Atom";
    private const int Shown = 50;

    /// <summary>Adds the address.</summary>
    public static void MapNewBooksFeed(this WebApplication app) => app.MapGet("/feeds/new.atom", (CatalogueSearcher catalogue, ContentLibrary library, PortalSettings settings, Words words, CodeLabels labels, HttpRequest request) =>
    {
        var language = PortalLanguage.All.FirstOrDefault(tag => tag == request.Query["lang"]) ?? "kk";
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(language), CultureInfo.GetCultureInfo(language));
        var branch = request.Query["class"].ToString() is { Length: > 0 and <= 60 } asked ? asked : null;
        var narrowed = branch is null ? "" : $"class={Uri.EscapeDataString(branch)}";
        var records = IndexModel.Of(catalogue, branch, 1, Shown);

        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text))
        {
            xml.WriteStartElement("feed", Ns);
            xml.WriteAttributeString("xml", "lang", null, language);
            var self = $"{settings.BaseUrl}/feeds/new.atom?lang={language}" + (narrowed.Length > 0 ? "&" + narrowed : "");
            Element("id", self);
            Element("title", branch is null ? words["new.title"] : $"{words["new.title"]}: {labels.Value(FacetNames.Classification, branch)}");
            Element("updated", Moment(records.Count > 0 ? IndexModel.Day(records[0]) : null));
            Link("self", self, "application/atom+xml");
            Link("alternate", $"{settings.BaseUrl}/{language}/new" + (narrowed.Length > 0 ? "?" + narrowed : ""), "text/html");
            xml.WriteStartElement("author", Ns);
            Element("name", library.Current.Site?.For(language).Title ?? words["portal.name"]);
            xml.WriteEndElement();
            foreach (var record in records)
            {
                var address = settings.BaseUrl + SearchAddress.OfRecord(record.Id);
                xml.WriteStartElement("entry", Ns);
                Element("id", address);
                Element("title", record.Title.Full);
                Element("updated", Moment(IndexModel.Day(record)));
                Link("alternate", address, "text/html");
                Element("summary", string.Join("\n", new[] { CitationStyle.All[0].Write(record), record.Summary }.OfType<string>()));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();

            void Element(string name, string value) => xml.WriteElementString(name, Ns, value);

            void Link(string rel, string href, string type)
            {
                xml.WriteStartElement("link", Ns);
                xml.WriteAttributeString("rel", rel);
                xml.WriteAttributeString("type", type);
                xml.WriteAttributeString("href", href);
                xml.WriteEndElement();
            }
        }
        return Results.Bytes(text.ToArray(), "application/atom+xml; charset=utf-8");
    }).ExcludeFromDescription();

    // A day in the library begins at its own midnight; without a book there is no better moment than the first.
    private static string Moment(DateOnly? day) => XmlConvert.ToString(LibraryClock.At((day ?? new DateOnly(2000, 1, 1)).ToDateTime(TimeOnly.MinValue)));
}
