using Microsoft.AspNetCore.Http.HttpResults;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Interchange;

/// <summary>One record in any format that records go out in: <c>/api/v1/records/{id}/{format}</c>, <c>marcxml</c>, <c>bibtex</c>, <c>gost</c> and the rest of <see cref="ExportFormat.All"/>.</summary>
internal static class RecordExportApi
{
    /// <summary>Adds the address.</summary>
    public static void MapRecordExportApi(this WebApplication app) =>
        app.MapGet("/api/v1/records/{id}/{format}", Export).WithTags("catalogue").WithName("record-as")
            .WithSummary($"One record as {string.Join(", ", ExportFormat.All)}.");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Export(string id, string format, CatalogueSearcher catalogue, MarcTurns turns, CancellationToken cancellation)
    {
        if (ExportFormat.Find(format) is not { } into)
            return Refuse($"There is no format “{format}”: ask for {string.Join(", ", ExportFormat.All)}.");
        if (RecordId.From(id) is not { } name || catalogue.Find(name) is not { } record)
            return Refuse($"There is no record “{id}”.");
        return await RecordExport.WrittenAsync([record], into, turns, cancellation) is { } file
            ? TypedResults.File(file, $"{into.MediaType}; charset=utf-8", record.Id.Value + into.Extension)
            : Refuse("Too many ask for MARC at once: ask again in a minute.", StatusCodes.Status429TooManyRequests);
    }

    private static ProblemHttpResult Refuse(string detail, int status = StatusCodes.Status404NotFound) => TypedResults.Problem(detail, statusCode: status);
}
