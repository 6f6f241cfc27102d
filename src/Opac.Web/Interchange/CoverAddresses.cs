using Opac.Web.Pages.Catalogue;

namespace Opac.Web.Interchange;

/// <summary><c>/covers/{name}</c>: the pictures of <c>content/covers</c>, by the record's id or ISBN.</summary>
internal static class CoverAddresses
{
    /// <summary>Adds the address.</summary>
    public static void MapCovers(this WebApplication app) => app.MapGet("/covers/{name}", (string name, BookCovers covers, HttpContext context) =>
    {
        if (covers.Find(name) is not { } file || !File.Exists(file.DiskPath))
            return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return Results.File(file.DiskPath, file.MediaType, lastModified: file.Modified);
    }).ExcludeFromDescription();
}
