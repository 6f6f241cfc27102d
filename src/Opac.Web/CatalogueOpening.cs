using Opac.Indexing.Formats;
using Opac.Indexing.Indexing;
using Opac.Indexing.Problems;
using Opac.Indexing.Searching;

namespace Opac.Web;

/// <summary>Indexes <c>content/catalogue</c> before the first page is served.</summary>
internal sealed class CatalogueOpening(PortalSettings settings, IndexBuilder builder, CatalogueSearcher catalogue) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var from = Path.Combine(settings.ContentPath, "catalogue");
        var into = Path.Combine(settings.DataPath, "index", Guid.NewGuid().ToString("n"));
        var problems = new ProblemList();
        builder.Build(into, RecordFiles.FindIn(from).SelectMany(file => RecordFiles.Read(file, Path.GetRelativePath(settings.ContentPath, file), problems, cancellation: cancellationToken)), cancellation: cancellationToken);
        catalogue.Open(into);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
