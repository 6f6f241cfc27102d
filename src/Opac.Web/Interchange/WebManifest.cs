using System.Text.Json;
using System.Text.Json.Nodes;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary><c>/manifest.webmanifest?lang=kk</c>: lets the portal be put on a phone's home screen (W3C Web Application Manifest), under the library's own name.</summary>
internal static class WebManifest
{
    /// <summary>Adds the address.</summary>
    public static void MapWebManifest(this WebApplication app) => app.MapGet("/manifest.webmanifest", (ContentLibrary library, PortalTexts texts, HttpContext context) =>
    {
        var language = PortalLanguage.All.FirstOrDefault(tag => tag == context.Request.Query["lang"]) ?? "kk";
        var site = library.Current.Site?.For(language);
        string Text(string key) => texts.FormsOf(key, language)["other"];
        var manifest = new JsonObject
        {
            ["id"] = "/",
            ["name"] = site?.Title ?? Text("portal.name"),
            ["short_name"] = site?.ShortName ?? Text("portal.name"),
            ["description"] = Text("home.lead"),
            ["lang"] = language,
            ["start_url"] = $"/{language}/",
            ["scope"] = "/",
            ["display"] = "standalone",
            ["background_color"] = "#f6efe2",
            ["theme_color"] = "#1f4e79",
            ["icons"] = new JsonArray(
                Icon("/icon.svg", "any", "image/svg+xml", "any"),
                Icon("/icon-192.png", "192x192", "image/png", "any"),
                Icon("/icon-512.png", "512x512", "image/png", "any maskable")),
            ["shortcuts"] = new JsonArray(Shortcut(Text("nav.catalogue"), $"/{language}/catalogue"), Shortcut(Text("my.title"), $"/{language}/my")),
        };
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Json(manifest, JsonSerializerOptions.Default, "application/manifest+json");
    }).ExcludeFromDescription();

    private static JsonObject Icon(string source, string sizes, string type, string purpose) => new() { ["src"] = source, ["sizes"] = sizes, ["type"] = type, ["purpose"] = purpose };

    private static JsonObject Shortcut(string name, string address) => new() { ["name"] = name, ["url"] = address };
}
