using Opac.Indexing.Formats;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Interchange;

/// <summary>Records as files to take along: one (<c>/kk/catalogue/{id}/export?format=ris</c>), or a list of them (<c>/kk/my/export?format=ris&amp;id=…</c>).</summary>
internal static class RecordExport
{
    /// <summary>No list is longer, in records.</summary>
    public const int MostRecords = 100;

    /// <summary>Adds the two addresses.</summary>
    public static void MapRecordExport(this WebApplication app)
    {
        var group = app.MapGroup("/{language:regex(^(kk|ru|en)$)}").ExcludeFromDescription();
        group.MapGet("/catalogue/{id}/export", (string id, string? format, CatalogueSearcher catalogue, MarcTurns turns, CancellationToken cancellation) => Answer([id], format, id, catalogue, turns, cancellation));
        group.MapGet("/my/export", (string[] id, string? format, CatalogueSearcher catalogue, MarcTurns turns, CancellationToken cancellation) => Answer(id, format, "list", catalogue, turns, cancellation));
    }

    /// <summary>The records as a file of this format; not found where there is no such format, or none of the records.</summary>
    private static async Task<IResult> Answer(IEnumerable<string> ids, string? formatName, string fileName, CatalogueSearcher catalogue, MarcTurns turns, CancellationToken cancellation)
    {
        var wanted = ids.Take(MostRecords).Where(id => RecordId.From(id) is { } name && name.Value == id).Select(id => new RecordId(id)).Distinct().ToList();
        if (ExportFormat.Find(formatName ?? "") is not { } format || catalogue.Find(wanted) is not { Count: > 0 } records)
            return Results.NotFound();
        return await WrittenAsync(records, format, turns, cancellation) is { } file
            ? Results.File(file, $"{format.MediaType}; charset=utf-8", fileName + format.Extension)
            : Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    /// <summary>The records in a format; as MARC with every field that they came in with. <c>null</c> where too many wait for MARC.</summary>
    public static async Task<byte[]?> WrittenAsync(IReadOnlyList<BibliographicRecord> records, ExportFormat format, MarcTurns turns, CancellationToken cancellation)
    {
        using var sources = format.IsMarc ? await turns.NextAsync(cancellation) : null;
        if (format.IsMarc && sources is null)
            return null;
        using var file = new MemoryStream();
        format.Write(sources?.Of(records, long.MaxValue, cancellation) ?? records, file, cancellation);
        return file.ToArray();
    }
}
