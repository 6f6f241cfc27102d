using Microsoft.AspNetCore.Http.Features;
using Opac.Web.Keeping.Stocktaking;

namespace Opac.Web.Keeping;

/// <summary>What the keeping of the catalogue is made of.</summary>
internal static class KeepingSetup
{
    // What stands in a form beside the file.
    private const long FieldsBesideFile = 1 << 20;

    // Seven fields a copy; a textbook may have some hundreds.
    private const int MostFields = 16_000;

    public static void AddKeeping(this IServiceCollection services)
    {
        services.AddSingleton<CatalogueHistory>();
        services.AddHostedService(parts => parts.GetRequiredService<CatalogueHistory>());
        services.AddSingleton<UploadDesk>();
        services.AddSingleton<RecordDesk>();
        services.AddSingleton<CoverDesk>();
        services.AddSingleton<StockDesk>();
        services.AddSingleton<NameAuthorities>();
    }

    /// <summary>
    /// Lets files through that are larger than any other form. It belongs before whoever reads the form first; nobody reads it before it is known who sends it.
    /// </summary>
    public static void UseLargeUploads(this WebApplication app) => app.UseWhen(context => HttpMethods.IsPost(context.Request.Method) && MostOf(context) > 0, upload => upload.Use((context, next) =>
    {
        var most = MostOf(context) + FieldsBesideFile;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = most;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueCountLimit = MostFields }));
        return next(context);
    }));

    private static long MostOf(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.Equals("/studio/catalogue/upload", StringComparison.OrdinalIgnoreCase))
            return context.RequestServices.GetRequiredService<PortalSettings>().LargestRecordFile;
        return path.StartsWithSegments("/studio/catalogue/record") ? CoverDesk.LargestPicture : 0;
    }
}
