using System.Net;
using System.Text.Json.Nodes;
using Opac.Web.Http;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary><c>/oembed?url=…</c>: how to show an exhibition within another site (oembed.com, type <c>rich</c>, JSON).</summary>
internal static class OEmbed
{
    private const int UsualWidth = 800;
    private const int UsualHeight = 600;
    private const int Smallest = 200;

    /// <summary>Adds the address.</summary>
    public static void MapOEmbed(this WebApplication app) => app.MapGet("/oembed", (string? url, string? format, int? maxwidth, int? maxheight, HttpContext context, PortalSettings settings, ContentLibrary library, TimeProvider clock) =>
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (format is not (null or "json"))
            return Results.Text("501 This format is not offered; ask for json.\n", "text/plain", statusCode: StatusCodes.Status501NotImplemented);
        var root = PublicAddress.Of(context.Request, settings);
        // Only addresses of this portal; they are looked up and never fetched.
        if (url is null || !url.StartsWith(root + "/", StringComparison.Ordinal) || url[root.Length..].Split('?', '#')[0].Split('/') is not ["", var language, "exhibitions", var slug]
            || !PortalLanguage.All.Contains(language) || library.Current.Find<Exhibition>(ContentKind.Exhibition, Uri.UnescapeDataString(slug), clock.GetUtcNow()) is not { } exhibition)
            return Results.Text("404 There is no such exhibition.\n", "text/plain", statusCode: StatusCodes.Status404NotFound);
        var text = exhibition.For(language);
        var (width, height) = (Math.Max(Smallest, Math.Min(UsualWidth, maxwidth ?? UsualWidth)), Math.Max(Smallest, Math.Min(UsualHeight, maxheight ?? UsualHeight)));
        var address = $"{root}/{language}/exhibitions/{Uri.EscapeDataString(exhibition.Slug)}";
        var json = new JsonObject
        {
            ["version"] = "1.0",
            ["type"] = "rich",
            ["title"] = text.Title,
            ["provider_name"] = library.Current.Site?.For(language).Title,
            ["provider_url"] = root + "/",
            ["html"] = $"<iframe src=\"{address}?embed\" width=\"{width}\" height=\"{height}\" title=\"{WebUtility.HtmlEncode(text.Title)}\" allowfullscreen></iframe>",
            ["width"] = width,
            ["height"] = height,
            ["thumbnail_url"] = $"{root}/cards/exhibitions/{Uri.EscapeDataString(exhibition.Slug)}.png?lang={language}",
            ["thumbnail_width"] = 1200,
            ["thumbnail_height"] = 630,
        };
        return Results.Text(json.ToJsonString(), "application/json");
    }).ExcludeFromDescription();
}
