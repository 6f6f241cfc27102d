using System.Globalization;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Http;

/// <summary>
/// <c>/preview/SECRET/kk</c>: the page of something unpublished, made by the very page that visitors will see. Whoever has the address needs no account.
/// A cookie lets the page's own pictures and films through; no other request sees anything but what is published.
/// </summary>
public sealed class PreviewRequests(RequestDelegate next, ContentLibrary library, ContentPreview preview, PreviewLinks links)
{
    private const string Prefix = "/preview", Cookie = "opac-preview";
    private const int MostAtOnce = 5;

    private static readonly string[] files = ["/media", "/pictures", "/iiif", "/cards"];

    /// <summary>Answers previews and their files; lets all else through as it is.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal, out var rest) && isReading)
            ShowPage(context, rest.Value ?? "");
        else if (isReading && request.Cookies[Cookie] is { } secrets && files.Any(folder => request.Path.StartsWithSegments(folder, StringComparison.Ordinal)))
            ShowFile(context, secrets.Split('.'));
        await next(context);
    }

    // Where the secret is wrong or its time is over the address stays as it is, and leads nowhere.
    private void ShowPage(HttpContext context, string rest)
    {
        var (headers, request) = (context.Response.Headers, context.Request);
        headers["X-Robots-Tag"] = "noindex";
        headers["Referrer-Policy"] = "no-referrer";
        Keep(context, "no-store");
        if (rest.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [var secret, .. var more] || more.Length > 1 || links.Find(secret) is not { } grant)
            return;
        var language = more is [var asked] && PortalLanguage.All.Contains(asked) ? asked : "kk";
        if (preview.SnapshotWith(grant.Kind, grant.Slug, grant.Author) is not { } snapshot || PageOf(grant, snapshot) is not var (page, query))
            return;
        library.ShowInstead(snapshot);
        // The studio shows it in a frame of its own page.
        headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        var kept = request.Cookies[Cookie]?.Split('.').Where(other => other != secret && links.Find(other) is not null).Take(MostAtOnce - 1) ?? [];
        context.Response.Cookies.Append(Cookie, string.Join('.', kept.Prepend(secret)), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/", IsEssential = true });
        request.Path = $"/{language}{page}";
        request.QueryString = new QueryString(query);
    }

    private void ShowFile(HttpContext context, string[] secrets)
    {
        var path = context.Request.Path.Value!.Replace(':', '/');
        foreach (var secret in secrets.Take(MostAtOnce))
        {
            if (links.Find(secret) is not { } grant || grant.Kind == ContentKind.Site || !path.Contains($"/{ContentScanner.FolderOf(grant.Kind)}/{grant.Slug}/", StringComparison.Ordinal))
                continue;
            if (preview.SnapshotWith(grant.Kind, grant.Slug, grant.Author) is not { } snapshot)
                continue;
            library.ShowInstead(snapshot);
            Keep(context, "private, no-store");
            return;
        }
    }

    // What the page or file says of itself is said of what is published.
    private static void Keep(HttpContext context, string how) => context.Response.OnStarting(() =>
    {
        context.Response.Headers.CacheControl = how;
        return Task.CompletedTask;
    });

    private static (string Path, string Query)? PageOf(PreviewGrant grant, ContentSnapshot content) => grant.Kind switch
    {
        ContentKind.Exhibition or ContentKind.Trailer or ContentKind.List => ($"/{ContentScanner.FolderOf(grant.Kind)}/{grant.Slug}", ""),
        ContentKind.Event => ("/events", content.Peek(grant.Kind, grant.Slug) is LibraryEvent { Date.Day: var day } ? MonthOf(day) : ""),
        ContentKind.Site => ("/", ""),
        _ => null,
    };

    private static string MonthOf(DateOnly day) => $"?month={day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
}
