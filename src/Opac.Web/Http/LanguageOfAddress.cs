using System.Collections.Frozen;
using System.Globalization;
using Opac.Web.Texts;

namespace Opac.Web.Http;

/// <summary>The first part of an address is its language: <c>/kk/…</c>. The address alone decides, so that a link says the same to everyone.</summary>
public sealed class LanguageOfAddress(RequestDelegate next)
{
    private static readonly FrozenDictionary<string, CultureInfo> Cultures =
        PortalLanguage.All.ToFrozenDictionary(tag => tag, CultureInfo.GetCultureInfo);

    /// <summary>Sets the culture of the request by its address; Kazakh where the address names none.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var culture = Cultures.GetValueOrDefault(Of(context.Request.Path)) ?? Cultures["kk"];
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

    private static string Of(PathString path) => path.Value is { Length: >= 3 } value && (value.Length == 3 || value[3] == '/') ? value[1..3] : "";
}
