using Microsoft.Net.Http.Headers;

namespace Opac.Web.Publishing;

/// <summary>
/// Serves pictures, films and sound of published content. An address is looked up among the files that the content snapshot knows and never becomes
/// a path on the disk; what visitors may not see is not there.
/// </summary>
public sealed class MediaFiles(RequestDelegate next, ContentLibrary library, TimeProvider clock)
{
    // A drawing opened by itself could hold scripts: it gets a box of its own.
    private const string DrawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private readonly PackedMedia packed = new();

    internal const string FilePolicy = "default-src 'none'; sandbox";

    /// <summary>Answers for addresses below <c>/media/</c>, and lets all others through.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/media", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }
        if (library.Current.FindMedia(context.Request.Path.Value!, clock.GetUtcNow()) is not { } file || Opened(file) is not { } stream)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        // RFC 9110, 14.2: a range in a unit that is not known is to be ignored; the framework takes any unit for bytes.
        if (context.Request.Headers.Range is [{ } range] && !range.StartsWith("bytes", StringComparison.OrdinalIgnoreCase))
            context.Request.Headers.Range = default;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = file.Format.ContentType == "image/svg+xml" ? DrawingPolicy : FilePolicy;
        headers.CacheControl = "public, max-age=3600, must-revalidate";
        if (file.Format.ContentType is "image/svg+xml" or "text/vtt; charset=utf-8")
            headers.Vary = "Accept-Encoding";
        if (PackedMedia.IsWanted(file, context.Request))
        {
            await using var whole = stream;
            headers.ContentEncoding = "br";
            var bytes = await packed.Of(file, whole, context.RequestAborted);
            await Results.Bytes(bytes, file.Format.ContentType, lastModified: file.Modified, entityTag: new EntityTagHeaderValue($"{file.ETag[..^1]}-br\"")).ExecuteAsync(context);
            return;
        }
        await Results.Stream(stream, file.Format.ContentType, lastModified: file.Modified, entityTag: new EntityTagHeaderValue(file.ETag), enableRangeProcessing: true).ExecuteAsync(context);
    }

    // Between the last look at the folder and now the file may have gone or be another: then it is not there until the next look.
    private static FileStream? Opened(MediaFile file)
    {
        try
        {
            var info = new FileInfo(file.DiskPath);
            if (!info.Exists || info.Length != file.Length || info.LinkTarget is not null)
                return null;
            return new FileStream(file.DiskPath, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                BufferSize = 64 * 1024,
            });
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
