using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.ResponseCompression;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching;
using Opac.Web.Http;
using Opac.Web.Imaging;
using Opac.Web.Interchange;
using Opac.Web.Pages.Catalogue;
using Opac.Web.Pages.Events;
using Opac.Web.Publishing;
using Opac.Web.Texts;
using Opac.Web.Upkeep;

namespace Opac.Web;

/// <summary>What the portal is made of, and in what order a request goes through it.</summary>
public static class PortalSetup
{
    /// <summary>Registers the portal's parts.</summary>
    public static void AddPortal(this WebApplicationBuilder builder, PortalSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PortalTexts>();
        services.AddSingleton<Words>();
        services.AddSingleton<CodeLabels>();
        services.AddSingleton(parts => new ContentLibrary(settings.ContentPath, parts.GetRequiredService<PortalTexts>(), parts.GetRequiredService<ILogger<ContentLibrary>>()));
        services.AddHostedService(parts => parts.GetRequiredService<ContentLibrary>());

        services.AddPictures();
        services.AddSingleton<WordAnalyzer>();
        services.AddSingleton<IndexBuilder>();
        services.AddSingleton<CatalogueSearcher>();
        services.AddSingleton<PublishedPages>();
        services.AddSingleton<CatalogueUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<CatalogueUpkeep>());

        // All of Unicode: otherwise every Cyrillic letter becomes eight bytes.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataPath, "keys"))).SetApplicationName("Opac");
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/ld+json", "application/manifest+json"];
        });
        services.AddRazorPages(options => options.Conventions.Add(new LanguageRoutes()));
        services.AddOpenApi();
        services.AddProblemDetails();
        services.AddHealthChecks();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(TypedAddresses.Mend));
            kestrel.Limits.MaxRequestLineSize = 16 * 1024;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
    }

    /// <summary>Lays the road of a request.</summary>
    public static void UsePortal(this WebApplication app)
    {
        // Believed from this machine's own reverse proxy only: the defaults of the middleware.
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
        // Before compression: films are small already, and a range of a compressed file would be nonsense.
        app.UseMiddleware<MediaFiles>();
        app.UseMiddleware<LanguageOfAddress>();
        app.UseResponseCompression();
        app.UseFontCaching();
        app.UseExceptionHandler("/kk/error/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/kk/error/{0}");
        app.UseRouting();

        app.MapStaticAssets();
        app.MapGet("/", (HttpContext context) => Results.LocalRedirect($"/{LanguageOfAddress.Preferred(context.Request)}/"));
        app.MapRazorPages().WithStaticAssets();
        app.MapEventsCalendar();
        app.MapPictures();
        app.MapExhibitionFeed();
        app.MapOEmbed();
        app.MapGet("/styles", (HttpContext context) => Results.LocalRedirect($"/{LanguageOfAddress.Preferred(context.Request)}/styles"));
        app.MapCatalogueApi();
        app.MapRecordExports();
        app.MapOpenSearch();
        app.MapSitemap();
        app.MapSru();
        app.MapOai();
        app.MapOpenApi("/openapi/{documentName}.json").ExcludeFromDescription();
        app.MapHealthChecks("/healthz", new() { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
    }

    /// <summary>Every page that names its own route by <c>{language}</c> answers under the three languages only.</summary>
    private sealed class LanguageRoutes : IPageRouteModelConvention
    {
        public void Apply(PageRouteModel model)
        {
            foreach (var selector in model.Selectors)
            {
                if (selector.AttributeRouteModel is { Template: { } template } route)
                    route.Template = template.Replace("{language}", "{language:regex(^(kk|ru|en)$)}", StringComparison.Ordinal);
            }
        }
    }
}
