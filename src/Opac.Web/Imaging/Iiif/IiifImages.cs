using System.Globalization;
using System.Text.Json.Nodes;
using Opac.Web.Http;
using Opac.Web.Publishing;

namespace Opac.Web.Imaging.Iiif;

/// <summary><c>/iiif/3/{image}/…</c>: any part of any published picture in any size (IIIF Image API 3.0, level 2, with <c>bitonal</c>).</summary>
internal static class IiifImages
{
    private const int Tile = 512;
    private const string Profile = "http://iiif.io/api/image/3/level2.json";
    private const string Context = "http://iiif.io/api/image/3/context.json";

    private static readonly string[] methods = ["GET", "HEAD", "OPTIONS"];

    public static void MapIiifImages(this WebApplication app)
    {
        app.MapMethods("/iiif/3/{image}", methods, (string image, HttpContext context, PortalSettings settings, ContentLibrary library, TimeProvider clock) =>
        {
            Open(context);
            // 2.1: the address of the picture alone leads to its description.
            if (Find(image, library, clock) is not { } found)
                return Refuse(404, "There is no such picture.");
            context.Response.Headers.Location = $"{AddressOf(found.File, context.Request, settings)}/info.json";
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }).ExcludeFromDescription();
        app.MapMethods("/iiif/3/{image}/info.json", methods, Info).ExcludeFromDescription();
        app.MapMethods("/iiif/3/{image}/{region}/{size}/{rotation}/{file}", methods, Picture).ExcludeFromDescription();
    }

    /// <summary>The address of a picture's service.</summary>
    public static string AddressOf(MediaFile file, HttpRequest request, PortalSettings settings) => $"{PublicAddress.Of(request, settings)}/iiif/3/{Uri.EscapeDataString(file.ImageId)}";

    /// <summary>What others may read from anywhere: these answers hold nothing private, and viewers run elsewhere.</summary>
    internal static void Open(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "Link";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.ContentSecurityPolicy = MediaFiles.FilePolicy;
        if (HttpMethods.IsOptions(context.Request.Method))
            headers.AccessControlAllowHeaders = "*";
    }

    private static IResult Info(string image, HttpContext context, PortalSettings settings, ContentLibrary library, TimeProvider clock)
    {
        Open(context);
        if (Find(image, library, clock) is not { } found)
            return Refuse(404, "There is no such picture.");
        var (file, width, height) = found;
        var (largestWidth, largestHeight) = IiifSize.Parse("max", width, height) is { } max ? (max.Width, max.Height) : (width, height);
        var factors = Enumerable.Range(0, 32).Select(power => 1 << power).TakeWhile(factor => factor == 1 || Math.Max(width, height) / (factor / 2) > Tile).ToArray();
        var json = new JsonObject
        {
            ["@context"] = Context,
            ["id"] = AddressOf(file, context.Request, settings),
            ["type"] = "ImageService3",
            ["protocol"] = "http://iiif.io/api/image",
            ["profile"] = "level2",
            ["width"] = width,
            ["height"] = height,
            ["maxWidth"] = IiifSize.LongestSide,
            ["maxHeight"] = IiifSize.LongestSide,
            ["sizes"] = new JsonArray([.. factors.Reverse().Select(factor => (Width: (int)Math.Ceiling((double)width / factor), Height: (int)Math.Ceiling((double)height / factor)))
                .Where(size => size.Width <= largestWidth && size.Height <= largestHeight)
                .Select(size => (JsonNode)new JsonObject { ["width"] = size.Width, ["height"] = size.Height })]),
            ["tiles"] = new JsonArray(new JsonObject { ["width"] = Tile, ["height"] = Tile, ["scaleFactors"] = new JsonArray([.. factors.Select(factor => (JsonNode)factor)]) }),
            ["extraQualities"] = new JsonArray("color", "gray", "bitonal"),
            ["extraFormats"] = new JsonArray("webp"),
            ["extraFeatures"] = new JsonArray("canonicalLinkHeader", "profileLinkHeader", "mirroring", "rotationArbitrary", "sizeUpscaling"),
        };
        var linked = context.Request.Headers.Accept.ToString().Contains("application/ld+json", StringComparison.Ordinal);
        context.Response.Headers.Vary = "Accept";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers.Link = $"<{Profile}>;rel=\"profile\"";
        return Results.Text(json.ToJsonString(), linked ? $"application/ld+json;profile=\"{Context}\"" : "application/json");
    }

    private static async Task<IResult> Picture(
        string image, string region, string size, string rotation, string file, HttpContext context, PortalSettings settings, ContentLibrary library, PictureStore store, TimeProvider clock)
    {
        Open(context);
        if (Find(image, library, clock) is not { } found)
            return Refuse(404, "There is no such picture.");
        if (IiifRequest.Parse(region, size, rotation, file, found.Width, found.Height) is not { } request)
            return Refuse(400, "The request is not one of IIIF Image API 3.0, level 2, for this picture: {region}/{size}/{rotation}/{quality}.{format}.");
        if (HttpMethods.IsOptions(context.Request.Method))
            return Results.NoContent();
        if (await new IiifPyramid(store).Give(found.File, request, context.RequestAborted) is not { } bytes)
            return Refuse(500, "The picture cannot be read.");
        var headers = context.Response.Headers;
        headers.Link = $"<{AddressOf(found.File, context.Request, settings)}/{request.Canonical}>;rel=\"canonical\", <{Profile}>;rel=\"profile\"";
        headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(bytes, request.Format.ContentType, lastModified: found.File.Modified);
    }

    private static (MediaFile File, int Width, int Height)? Find(string image, ContentLibrary library, TimeProvider clock)
        => library.Current.FindMedia("/media/" + image.Replace(':', '/'), clock.GetUtcNow()) is { } file && IiifPyramid.SizeOf(file) is var (width, height) ? (file, width, height) : null;

    private static IResult Refuse(int status, string reason) => Results.Text(string.Create(CultureInfo.InvariantCulture, $"{status} {reason}\n"), "text/plain", statusCode: status);
}
