using Opac.Indexing.Formats;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Http;

namespace Opac.Web.Interchange;

/// <summary>Records as files to take along: one (<c>/kk/catalogue/{id}/export?format=ris</c>), or a list of them (<c>/kk/my/export?format=ris&amp;id=…</c>).</summary>
internal static class RecordExport
{
    /// <summary>No list is longer, in records.</summary>
    public const int MostRecords = 100;

    /// <summary>Adds the two addresses.</summary>
    public static void MapRecordExport(this WebApplication app)
    {
        var group = app.MapGroup("/{language:regex(^(kk|ru|en)$)}").ExcludeFromDescription().RequireRateLimiting(RequestLimits.MarcFiles);
        group.MapGet("/catalogue/{id}/export", (string id, string? format, CatalogueSearcher catalogue, PortalSettings settings, CancellationToken cancellation) => Answer([id], format, id, catalogue, settings, cancellation));
        group.MapGet("/my/export", (string[] id, string? format, CatalogueSearcher catalogue, PortalSettings settings, CancellationToken cancellation) => Answer(id, format, "list", catalogue, settings, cancellation));
    }

    /// <summary>The records as a file of this format; not found where there is no such format, or none of the records.</summary>
    private static IResult Answer(IEnumerable<string> ids, string? formatName, string fileName, CatalogueSearcher catalogue, PortalSettings settings, CancellationToken cancellation)
    {
        var wanted = ids.Take(MostRecords).Where(id => RecordId.From(id) is { } name && name.Value == id).Select(id => new RecordId(id)).Distinct().ToList();
        if (ExportFormat.Find(formatName ?? "") is not { } format || catalogue.Find(wanted) is not { Count: > 0 } records)
            return Results.NotFound();
        return Results.File(Written(records, format, settings, cancellation), $"{format.MediaType}; charset=utf-8", fileName + format.Extension);
    }

    /// <summary>The records in a format; as MARC with every field that they came in with.</summary>
    public static byte[] Written(IReadOnlyList<BibliographicRecord> records, ExportFormat format, PortalSettings settings, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        format.Write(format.IsMarc ? MarcSources.Of(records, settings, cancellation) : records, file, cancellation);
        return file.ToArray();
    }
}
