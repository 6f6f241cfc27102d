using Opac.Web.Publishing;

namespace Opac.Web.Imaging;

/// <summary><c>/pictures/…</c>: the pictures that pages ask for. An address is looked up among the published files and never becomes a path on the disk.</summary>
internal static class MadePictures
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string ForNow = "public, max-age=60";

    public static void MapMadePictures(this WebApplication app)
        => app.MapGet("/pictures/{version}/{width:int}/{**rest}", Answer).ExcludeFromDescription();

    private static async Task<IResult> Answer(string version, int width, string rest, HttpContext context, ContentLibrary library, PictureStore store, AvifQueue queue, TimeProvider clock)
    {
        var dot = rest.LastIndexOf('.');
        if (dot < 0 || PictureFormat.Of(rest[(dot + 1)..]) is not { } format || format == PictureFormat.Png
            || library.Current.FindMedia("/media/" + rest[..dot], clock.GetUtcNow()) is not { } file || !PictureWidths.Has(file) || !PictureWidths.Of(file.Size!).Contains(width))
            return Results.NotFound();

        var isNow = false;
        var path = store.Find(file, width, format);
        if (path is null && format == PictureFormat.Avif)
        {
            queue.Ask(file);
            (format, isNow) = (PictureFormat.WebP, true);
        }
        path ??= await store.FindOrMake(file, width, format);
        if (path is null)
            return Results.LocalRedirect(file.Href);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = MediaFiles.FilePolicy;
        headers.CacheControl = isNow || version != file.Version ? ForNow : ForGood;
        return Results.File(path, format.ContentType, lastModified: file.Modified);
    }
}
