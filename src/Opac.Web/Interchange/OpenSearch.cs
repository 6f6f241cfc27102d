using System.Xml.Linq;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary><c>/opensearch.xml</c>: lets a browser search the catalogue from its address bar (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    private static readonly XNamespace Ns = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>Adds the address.</summary>
    public static void MapOpenSearch(this WebApplication app) => app.MapGet("/opensearch.xml", (PortalSettings settings, Words words, HttpRequest request) =>
    {
        var language = PortalLanguage.All.FirstOrDefault(tag => tag == request.Query["lang"]) ?? "kk";
        var name = words["portal.name"];
        var description = new XElement(Ns + "OpenSearchDescription",
            // The specification cuts a short name at 16 characters.
            new XElement(Ns + "ShortName", name.Length > 16 ? name[..16] : name),
            new XElement(Ns + "Description", words["home.lead"]),
            new XElement(Ns + "InputEncoding", "UTF-8"),
            new XElement(Ns + "Image", new XAttribute("type", "image/svg+xml"), settings.BaseUrl + "/icon.svg"),
            new XElement(Ns + "Url", new XAttribute("type", "text/html"), new XAttribute("template", $"{settings.BaseUrl}/{language}/catalogue?q={{searchTerms}}")));
        return Results.Text(new XDeclaration("1.0", "utf-8", null) + "\n" + description, "application/opensearchdescription+xml");
    }).ExcludeFromDescription();
}
