using System.Diagnostics.Metrics;
using System.Net;
using Opac.Indexing.Problems;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Upkeep;
using OpenTelemetry.Metrics;

namespace Opac.Web.Http;

/// <summary>
/// What the machine's keeper wants to know, at <c>/metrics</c> in the form that Prometheus and its like read: pages by route and status, the runtime,
/// searches, records, problems. Nothing of it tells of a reader. It is answered to this machine, and to the networks of the setting
/// <c>Opac:Metrics:Networks</c>.
/// </summary>
internal static class PortalMetrics
{
    private const string Meters = "Opac.Web";

    // What the platform measures by itself: https://learn.microsoft.com/dotnet/core/diagnostics/built-in-metrics.
    private static readonly string[] platform = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    // Room is taken beforehand for as many rows as a meter may have; routes with their statuses are some two hundred, the rest has a handful.
    private const int MostRoutes = 400, MostRows = 60;

    public static void AddPortalMetrics(this IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics
        .AddMeter([.. platform, Meters, SearchMeter.Name])
        .AddView(instrument => new MetricStreamConfiguration { CardinalityLimit = instrument.Name == "http.server.request.duration" ? MostRoutes : MostRows })
        .AddPrometheusExporter());

    public static void MapPortalMetrics(this WebApplication app, PortalSettings settings)
    {
        var (catalogue, content, upkeep) = (app.Services.GetRequiredService<CatalogueSearcher>(), app.Services.GetRequiredService<ContentLibrary>(), app.Services.GetRequiredService<CatalogueUpkeep>());
        var meter = app.Services.GetRequiredService<IMeterFactory>().Create(Meters);
        meter.CreateObservableGauge("opac.records", () => catalogue.RecordCount, "{record}", "Records that can be found");
        meter.CreateObservableGauge("opac.problems", () => Counted(content.Current.Problems.Concat(upkeep.Problems)), "{problem}", "What is wrong in the content and in the files of records");

        app.UseWhen(context => context.Request.Path == "/metrics", metrics => metrics.Use(async (context, next) =>
        {
            if (IsAllowed(context.Connection.RemoteIpAddress, settings.MetricsNetworks))
                await next(context);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        }));
        app.MapPrometheusScrapingEndpoint("/metrics");
    }

    private static bool IsAllowed(IPAddress? asking, IReadOnlyList<IPNetwork> networks)
    {
        if (asking is null)
            return false;
        var address = asking.IsIPv4MappedToIPv6 ? asking.MapToIPv4() : asking;
        return IPAddress.IsLoopback(address) || networks.Any(network => network.Contains(address));
    }

    private static IEnumerable<Measurement<int>> Counted(IEnumerable<Problem> problems) => problems
        .CountBy(problem => problem.Kind.Severity)
        .Select(counted => new Measurement<int>(counted.Value, new KeyValuePair<string, object?>("severity", counted.Key.ToString())));
}
