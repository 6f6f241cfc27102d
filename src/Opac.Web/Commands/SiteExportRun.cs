using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Texts;
using Opac.Web.Upkeep;

namespace Opac.Web.Commands;

/// <summary><c>export --site DIR</c>: runs the portal for itself alone, on a port that nobody else is told, and writes its pages down.</summary>
internal static class SiteExportRun
{
    public static async Task<int> RunAsync(string directory, PortalSettings settings, CancellationToken cancellation)
    {
        var texts = new PortalTexts();
        var words = new Words(texts);
        if (!Directory.Exists(settings.ContentPath))
        {
            await Console.Error.WriteLineAsync(words["start.contentMissing", settings.ContentPath]);
            return 1;
        }
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddPortal(settings, texts);
        await using var app = builder.Build();
        app.UsePortal();
        var upkeep = app.Services.GetRequiredService<CatalogueUpkeep>();
        if (!upkeep.OpenCurrent() && app.Services.GetRequiredService<CatalogueSearcher>().RecordCount == 0)
            IndexingProgress.Show(words, told => upkeep.Build(told, cancellation));
        await app.StartAsync(cancellation);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        try
        {
            using var portal = new HttpClient { BaseAddress = new Uri(address) };
            var content = app.Services.GetRequiredService<ContentLibrary>().Current;
            var files = await new SiteExport(portal, content, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), settings.BaseUrl, new DirectoryInfo(Path.GetFullPath(directory))).Write(cancellation);
            Console.WriteLine(words["export.site", files.ToString("N0", CultureInfo.CurrentCulture), Path.GetFullPath(directory)]);
            return 0;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(words["export.unwritable", directory, refused.Message]);
            return 1;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }
}
