using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;

namespace Opac.Web.Http;

/// <summary>
/// Keeps finished pages of the catalogue that are asked for again, until the catalogue or the content changes, and tells browsers that what they have is
/// still right. Pages say the same to everyone: whoever sends a cookie is given a page of their own all the same.
/// </summary>
public sealed class PageCaching(CatalogueSearcher catalogue, ContentLibrary library) : IOutputCachePolicy
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "catalogue";

    private const string NotKept = "Opac.NotKept";

    /// <summary>Memory for kept pages, in bytes: some 900 pages, packed. What lies here is three times as much in the process, for large objects are seldom collected.</summary>
    public const long MostBytes = 8 << 20;

    /// <summary>The folders of pages that are kept.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["/Catalogue", "/Browse"];

    // Nothing on these pages changes by the clock but what is shown on the day; ten minutes keep that right enough and the cache small.
    private static readonly TimeSpan kept = TimeSpan.FromMinutes(10);

    private readonly AskedLately asked = new();

    private readonly string started = Guid.NewGuid().ToString("N")[..8];

    private string Tag => $"W/\"{started}-{catalogue.Version}-{library.Current.Version}\"";

    /// <summary>Keeps this page neither here nor with the visitor: it is to be asked for anew each time.</summary>
    public static void DoNotKeep(HttpContext context)
    {
        context.Items[NotKept] = true;
        context.Response.Headers.Remove(HeaderNames.ETag);
    }

    /// <summary>Answers 304 where the visitor has the page as it is now, whether it is kept here or not.</summary>
    public Task AnswerUnchanged(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>()?.PolicyName != Policy || context.Request.Headers.IfNoneMatch is not [{ } had] || had != Tag)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        context.Response.Headers.ETag = had;
        context.Response.Headers.CacheControl = "no-cache";
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var isPublic = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers.Authorization.Count == 0 && request.Headers.Cookie.Count == 0;
        var packing = PackingOf(request.Headers.AcceptEncoding.ToString());
        context.EnableOutputCaching = true;
        // Most searches are asked once in a long while: keeping them would only push out what many ask for.
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = isPublic && asked.Note(HashCode.Combine(request.Path, request.QueryString, packing));
        context.ResponseExpirationTimeSpan = kept;
        context.CacheVaryByRules.QueryKeys = "*";
        var tag = Tag;
        context.CacheVaryByRules.VaryByValues["state"] = tag;
        context.CacheVaryByRules.VaryByValues["packing"] = packing;
        if (isPublic)
        {
            var response = context.HttpContext.Response;
            response.Headers.ETag = tag;
            response.Headers.CacheControl = "no-cache";
            response.OnStarting(ForgetTag, context.HttpContext);
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= MayBeKept(context.HttpContext);
        return ValueTask.CompletedTask;
    }

    private static bool MayBeKept(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.SetCookie.Count == 0 && !context.Items.ContainsKey(NotKept);

    private static Task ForgetTag(object context)
    {
        if (context is HttpContext { Response: { StatusCode: not StatusCodes.Status304NotModified, Headers: var headers } } answered && !MayBeKept(answered))
            headers.Remove(HeaderNames.ETag);
        return Task.CompletedTask;
    }

    // Browsers write the same in a dozen ways; what matters is what is made of it.
    private static string PackingOf(string accepted) =>
        accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
}
