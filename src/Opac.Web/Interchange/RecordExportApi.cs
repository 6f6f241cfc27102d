using Microsoft.AspNetCore.Http.HttpResults;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Http;

namespace Opac.Web.Interchange;

/// <summary>One record in any format that records go out in: <c>/api/v1/records/{id}/{format}</c>, <c>marcxml</c>, <c>bibtex</c>, <c>gost</c> and the rest of <see cref="ExportFormat.All"/>.</summary>
internal static class RecordExportApi
{
    /// <summary>Adds the address.</summary>
    public static void MapRecordExportApi(this WebApplication app) =>
        app.MapGet("/api/v1/records/{id}/{format}", Export).RequireRateLimiting(RequestLimits.MarcFiles).WithTags("catalogue").WithName("record-as")
            .WithSummary($"One record as {string.Join(", ", ExportFormat.All)}.");

    private static Results<FileContentHttpResult, ProblemHttpResult> Export(string id, string format, CatalogueSearcher catalogue, PortalSettings settings, CancellationToken cancellation)
    {
        if (ExportFormat.Find(format) is not { } into)
            return Refuse($"There is no format “{format}”: ask for {string.Join(", ", ExportFormat.All)}.");
        if (RecordId.From(id) is not { } name || catalogue.Find(name) is not { } record)
            return Refuse($"There is no record “{id}”.");
        return TypedResults.File(RecordExport.Written([record], into, settings, cancellation), $"{into.MediaType}; charset=utf-8", record.Id.Value + into.Extension);
    }

    private static ProblemHttpResult Refuse(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);
}
