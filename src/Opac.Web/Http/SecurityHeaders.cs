namespace Opac.Web.Http;

/// <summary>
/// Answers carry what keeps a browser from being turned against its user. Nothing is inline, so the policy needs neither a nonce nor
/// <c>unsafe-inline</c>; whatever a page needs more of (a media file's own sandbox) it sets itself before the answer starts.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>The policy of every page. The only way from text to markup in a script is the Trusted Types policy named <c>opac</c>; <c>opac-worker</c> names the one worker.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types opac opac-worker";

    /// <summary>Sets the headers, then lets the request through.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
