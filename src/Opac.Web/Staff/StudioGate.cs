using System.Data.Common;
using Microsoft.AspNetCore.Antiforgery;
using Opac.Web.Texts;

namespace Opac.Web.Staff;

/// <summary>
/// What holds for every address below <c>/studio</c>, whichever page or interface answers it: there is none where the studio is off; nothing of it is kept
/// by a browser or found by a search engine; what changes something carries the form's own token.
/// </summary>
public static class StudioGate
{
    /// <summary>The cookie that holds the language of the studio's interface.</summary>
    public const string LanguageCookie = "opac-studio-language";

    /// <summary>The pages that open without an account.</summary>
    public static IReadOnlyList<string> OpenPages { get; } = ["/Studio/SignIn", "/Studio/Welcome", "/Studio/Language"];

    /// <summary>The policy of the studio's pages: that of the others, and pictures and films that the browser has not sent yet, and the preview of a page in the page.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types opac opac-worker";

    /// <summary>Puts the gate up. It belongs behind routing, so that who may come in is asked of the address that was found.</summary>
    public static void UseStudioGate(this WebApplication app)
    {
        // Otherwise the host would ask who comes before every page of the portal, and readers' pages have no use for the answer.
        IApplicationBuilder road = app;
        road.Properties["__AuthenticationMiddlewareSet"] = true;
        road.Properties["__AuthorizationMiddlewareSet"] = true;
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/studio"), studio =>
        {
            studio.Use(LetIn);
            studio.UseAuthentication();
            studio.UseAuthorization();
            studio.Use(AskForToken);
        });
    }

    /// <summary>Whether there is a studio where this request came in.</summary>
    public static bool IsOpenAt(HttpContext context) =>
        context.RequestServices.GetRequiredService<StudioSettings>() is { Enabled: true } settings
        && (settings.Address is null || context.Connection.LocalPort == new Uri(settings.Address).Port);

    private static async Task LetIn(HttpContext context, RequestDelegate next)
    {
        if (!IsOpenAt(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.SetEndpoint(null);
            return;
        }
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "same-origin";
        try
        {
            await context.RequestServices.GetRequiredService<StaffDatabase>().EnsureReadyAsync(context.RequestAborted);
            await next(context);
        }
        catch (Exception failed) when (!context.Response.HasStarted && (failed as DbException ?? failed.InnerException as DbException) is { } broken)
        {
            context.RequestServices.GetRequiredService<ILogger<StaffDatabase>>().LogError("{Problem}",
                context.RequestServices.GetRequiredService<Words>()["studio.database", broken.Message]);
            (context.Response.ContentType, context.Response.ContentLength) = (null, null);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    // For every address, not for pages alone: an interface for scripts cannot forget it.
    private static async Task AskForToken(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        if (isReading || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            await next(context);
        else
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
