using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching;
using Opac.Web.Http;
using Opac.Web.Imaging;
using Opac.Web.Interchange;
using Opac.Web.Keeping;
using Opac.Web.Pages.Ask;
using Opac.Web.Pages.Catalogue;
using Opac.Web.Pages.Events;
using Opac.Web.Pages.Frame;
using Opac.Web.Pages.Studio;
using Opac.Web.Publishing;
using Opac.Web.Staff;
using Opac.Web.Texts;
using Opac.Web.Upkeep;
using Opac.Web.Writing;

namespace Opac.Web;

/// <summary>What the portal is made of, and in what order a request goes through it.</summary>
public static class PortalSetup
{
    /// <summary>Registers the portal's parts.</summary>
    public static void AddPortal(this WebApplicationBuilder builder, PortalSettings settings, PortalTexts texts)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(texts);
        services.AddSingleton<Words>();
        services.AddSingleton<CodeLabels>();
        services.AddSingleton<BookCovers>();
        services.AddSingleton<PageFrames>();
        services.AddSingleton<QuestionBox>();
        services.AddRequestLimits();
        services.AddStaff(StudioSettings.Read(builder.Configuration));
        services.AddSingleton(parts => new ContentLibrary(settings.ContentPath, parts.GetRequiredService<PortalTexts>(), parts.GetRequiredService<ILogger<ContentLibrary>>()));
        services.AddHostedService(parts => parts.GetRequiredService<ContentLibrary>());

        services.AddPictures();
        services.AddWriting(UploadSettings.Read(builder.Configuration));
        services.AddSingleton<WordAnalyzer>();
        services.AddSingleton<IndexBuilder>();
        services.AddSingleton<CatalogueSearcher>();
        services.AddSingleton<PublishedPages>();
        services.AddSingleton<CatalogueUpkeep>();
        services.AddSingleton<MarcTurns>();
        services.AddKeeping();
        services.AddDesk();
        services.AddHostedService(provider => provider.GetRequiredService<CatalogueUpkeep>());

        // All of Unicode: otherwise every Cyrillic letter becomes eight bytes.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddDataProtection().PersistKeysToFileSystem(StaffSetup.PrivateFolder(Path.Combine(settings.DataPath, "keys"))).SetApplicationName("Opac");
        services.AddSingleton<PageCaching>();
        services.AddOutputCache(options => options.SizeLimit = PageCaching.MostBytes);
        services.AddOptions<OutputCacheOptions>().Configure<PageCaching>((options, caching) => options.AddPolicy(PageCaching.Policy, caching));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/ld+json", "application/manifest+json"];
        });
        services.AddRazorPages(options =>
        {
            options.Conventions.Add(new LanguageRoutes());
            options.Conventions.AuthorizeFolder("/Studio", StudioPolicies.Staff);
            options.Conventions.AuthorizeFolder("/Studio/Accounts", StudioPolicies.Librarian);
            options.Conventions.AuthorizeFolder("/Studio/Catalogue", StudioPolicies.Librarian);
            foreach (var door in StudioGate.OpenPages)
                options.Conventions.AllowAnonymousToPage(door);
            foreach (var folder in PageCaching.Folders)
                options.Conventions.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(new OutputCacheAttribute { PolicyName = PageCaching.Policy }));
        }).ConfigureApplicationPartManager(parts =>
        {
            // There are no controllers. To look for some is to load every type of the program, and Entity Framework and Markdig with them.
            foreach (var seeker in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList())
                parts.FeatureProviders.Remove(seeker);
        });
        services.AddOpenApi();
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<CatalogueReadiness>("catalogue");
        services.AddPortalMetrics();
        KeysWhenNeeded(services);
        // A request is answered by the thread that read it: two wakings less, and beside long searches a short answer waits half as long. Another thread takes
        // up what else the sockets have before this one begins, so that nobody waits for a search to end.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
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
        app.Use(RefuseOtherMethods);
        app.UseMiddleware<PreviewRequests>();
        // Before compression: films are small already, and a range of a compressed file would be nonsense.
        app.UseMiddleware<MediaFiles>();
        app.UseMiddleware<LanguageOfAddress>();
        app.UseFontCaching();
        app.UseExceptionHandler("/kk/error/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/kk/error/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseLargeUploads();
        app.UseMiddleware<KeptWords>();
        app.UseStudioGate();
        app.Use(next => context => app.Services.GetRequiredService<PageCaching>().AnswerUnchanged(context, next));
        app.UseOutputCache();
        // Behind the cache, so that pages are packed once.
        app.UseResponseCompression();

        app.MapStaticAssets();
        app.MapGet("/", (HttpContext context) => Results.LocalRedirect($"/{LanguageOfAddress.Preferred(context.Request)}/"));
        app.MapRazorPages().WithStaticAssets();
        app.MapEventsCalendar();
        app.MapPictures();
        app.MapExhibitionFeed();
        app.MapOEmbed();
        app.MapGet("/styles", (HttpContext context) => Results.LocalRedirect($"/{LanguageOfAddress.Preferred(context.Request)}/styles"));
        app.MapCatalogueApi();
        app.MapRecordExport();
        app.MapUnApi();
        app.MapCovers();
        app.MapNewBooksFeed();
        app.MapWebManifest();
        app.MapRecordExportApi();
        app.MapOpenSearch();
        app.MapSitemap();
        app.MapTrailersFeed();
        app.MapSru();
        app.MapOai();
        app.MapOpenApi("/openapi/{documentName}.json").ExcludeFromDescription();
        app.MapHealthChecks("/healthz", new() { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
        app.MapPortalMetrics(app.Services.GetRequiredService<PortalSettings>());
    }

    // Pages would answer to any name of a method; TRACE is for proxies, and sends back what it was sent.
    private static Task RefuseOtherMethods(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || HttpMethods.IsOptions(method))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST, OPTIONS";
        return Task.CompletedTask;
    }

    // The platform would read the keys at the start, and load XML and cryptography for it: 4 MB that nobody needs who only reads.
    private static void KeysWhenNeeded(IServiceCollection services)
    {
        foreach (var reading in services.Where(part => part.ServiceType == typeof(IHostedService) && part.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly).ToList())
            services.Remove(reading);
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
