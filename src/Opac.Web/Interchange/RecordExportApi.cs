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

    private static Results<FileContentHttpResult, ProblemHttpResult> Export(string id, string format, CatalogueSearcher catalogue, PortalSettings settings, CancellationToken cancellation)
    {
        if (ExportFormat.Find(format) is not { } into)
            return Refuse($"There is no format “{format}”: ask for {string.Join(", ", ExportFormat.All)}.");
        if (RecordId.From(id) is not { } name || catalogue.Find(name) is not { } record)
            return Refuse($"There is no record “{id}”.");
        var written = into.Write(into.IsMarc ? WithSource(record, settings, cancellation) : record);
        return TypedResults.File(written, $"{into.MediaType}; charset=utf-8", record.Id.Value + into.Extension);
    }

    // The index keeps what is shown; what a MARC record has beyond that is in its file.
    private static BibliographicRecord WithSource(BibliographicRecord record, PortalSettings settings, CancellationToken cancellation) =>
        record with { Source = record.Origins.Select(origin => OriginalRecord.Find(settings.ContentPath, origin, cancellation)?.Source).FirstOrDefault(source => source?.Format is "marc21" or "unimarc") };

    private static ProblemHttpResult Refuse(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);
}
