using Microsoft.AspNetCore.Authentication.Cookies;

namespace Opac.Web.Staff;

/// <summary>
/// Over https the cookie is named <c>__Host-…</c>, by which browsers hold it to this host, to https and to nothing that a neighbouring host sets. Over
/// plain http, as on a school's own network, browsers refuse that name.
/// </summary>
internal sealed class SchemeCookies : ICookieManager
{
    private readonly ChunkingCookieManager chunks = new();

    /// <inheritdoc/>
    public string? GetRequestCookie(HttpContext context, string key) => chunks.GetRequestCookie(context, Named(context, key));

    /// <inheritdoc/>
    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => chunks.AppendResponseCookie(context, Named(context, key), value, options);

    /// <inheritdoc/>
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => chunks.DeleteCookie(context, Named(context, key), options);

    private static string Named(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
