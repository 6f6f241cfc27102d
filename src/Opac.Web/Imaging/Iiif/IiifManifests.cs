using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Opac.Web.Publishing;

namespace Opac.Web.Imaging.Iiif;

/// <summary>Manifests of exhibitions and films, and a collection of them all (IIIF Presentation API 3.0).</summary>
internal static class IiifManifests
{
    private const string ContentType = "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";

    private static readonly JsonSerializerOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapIiifManifests(this WebApplication app)
    {
        app.MapGet("/iiif/exhibitions/{slug}/manifest.json", (string slug, HttpContext context, PortalSettings settings, ContentLibrary library, TimeProvider clock) =>
            library.Current.Find<Exhibition>(ContentKind.Exhibition, slug, clock.GetUtcNow()) is { } exhibition
                ? Answer(context, new ManifestWriter(context.Request, settings, library.Current.Site).Of(exhibition))
                : NotThere(context)).ExcludeFromDescription();
        app.MapGet("/iiif/trailers/{slug}/manifest.json", (string slug, HttpContext context, PortalSettings settings, ContentLibrary library, TimeProvider clock) =>
            library.Current.Find<Trailer>(ContentKind.Trailer, slug, clock.GetUtcNow()) is { } trailer
            && new ManifestWriter(context.Request, settings, library.Current.Site).Of(trailer) is { } manifest
                ? Answer(context, manifest)
                : NotThere(context)).ExcludeFromDescription();
        app.MapGet("/iiif/collection.json", (HttpContext context, PortalSettings settings, ContentLibrary library, TimeProvider clock) =>
            Answer(context, new ManifestWriter(context.Request, settings, library.Current.Site).OfAll(library.Current, clock.GetUtcNow()))).ExcludeFromDescription();
    }

    private static IResult Answer(HttpContext context, JsonObject json)
    {
        IiifImages.Open(context);
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Text(json.ToJsonString(readable), ContentType);
    }

    private static IResult NotThere(HttpContext context)
    {
        IiifImages.Open(context);
        return Results.Text("404 There is no such manifest.\n", "text/plain", statusCode: StatusCodes.Status404NotFound);
    }
}
