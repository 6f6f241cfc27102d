using Microsoft.Extensions.Diagnostics.HealthChecks;
using Opac.Indexing.Searching;

namespace Opac.Web.Upkeep;

/// <summary>Whether the catalogue can be searched: a generation of the index is open, be it of no records.</summary>
internal sealed class CatalogueReadiness(CatalogueSearcher catalogue) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(catalogue.Version > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
