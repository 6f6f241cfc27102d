namespace Opac.Web.Http;

/// <summary>Lets browsers keep the fonts. Style sheets name them without a fingerprint, so they would be asked for anew on every page.</summary>
internal static class FontCaching
{
    /// <summary>Adds the rule for what lies below <c>/fonts</c>: kept for a month.</summary>
    public static void UseFontCaching(this IApplicationBuilder app) => app.UseWhen(context => context.Request.Path.StartsWithSegments("/fonts"), fonts => fonts.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                context.Response.Headers.CacheControl = "public, max-age=2592000";
            return Task.CompletedTask;
        });
        return next(context);
    }));
}
