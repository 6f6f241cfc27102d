namespace Opac.Web.Http;

/// <summary>The portal's own address from outside, for answers that name themselves.</summary>
public static class PublicAddress
{
    /// <summary>
    /// The configured address. Where that is this very machine's, as before anybody configured it, and the visitor came by a name of this machine, the
    /// visitor's: a trial on another port then names itself rightly, and no foreign Host header is ever believed.
    /// </summary>
    public static string Of(HttpRequest request, PortalSettings settings)
        => IsLocal(new Uri(settings.BaseUrl).Host) && IsLocal(request.Host.Host) ? $"{request.Scheme}://{request.Host.ToUriComponent()}" : settings.BaseUrl;

    private static bool IsLocal(string host) => host is "localhost" or "127.0.0.1" or "[::1]" or "::1";
}
