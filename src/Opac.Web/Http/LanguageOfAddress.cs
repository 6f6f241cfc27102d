using System.Collections.Frozen;
using System.Globalization;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Http;

/// <summary>
/// The first part of an address is its language: <c>/kk/…</c>. The address alone decides, so that a link says the same to everyone. Those of the studio name
/// none: there it is what was chosen in this browser.
/// </summary>
public sealed class LanguageOfAddress(RequestDelegate next)
{
    private static readonly FrozenDictionary<string, CultureInfo> Cultures =
        PortalLanguage.All.ToFrozenDictionary(tag => tag, CultureInfo.GetCultureInfo);

    /// <summary>Sets the culture of the request, and of the page that tells why there is no answer to it; Kazakh where nothing names one.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var culture = Cultures.GetValueOrDefault(Of(context.Request)) ?? Cultures["kk"];
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        context.Response.Headers.ContentLanguage = culture.Name;
        return next(context);
    }

    /// <summary>The language that the reader's browser asks for, out of those that the portal speaks; Kazakh where it asks for none of them.</summary>
    public static string Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => asked.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(tag => PortalLanguage.All.Contains(tag)) ?? "kk";

    private static string Of(HttpRequest request) =>
        request.Path.StartsWithSegments("/studio") ? request.Cookies[StudioGate.LanguageCookie] ?? ""
        : request.Path.Value is { Length: >= 3 } value && (value.Length == 3 || value[3] == '/') ? value[1..3]
        : "";
}
