using System.Xml.Linq;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Interchange;

/// <summary><c>/unapi</c>: hands records in full to programs that find their ids in a page, such as Zotero (unAPI 1.0).</summary>
internal static class UnApi
{
    // Zotero takes the first that it can read: the richest first.
    private static readonly string[] offered = ["mods", "marcxml", "ris", "bibtex", "dc", "jsonld", "csljson"];

    /// <summary>Adds the address.</summary>
    public static void MapUnApi(this WebApplication app) => app.MapGet("/unapi", async (string? id, string? format, CatalogueSearcher catalogue, MarcTurns turns, CancellationToken cancellation) =>
    {
        if (string.IsNullOrEmpty(id))
            return Formats(null, StatusCodes.Status200OK);
        if (RecordId.From(id) is not { } name || name.Value != id || catalogue.Find(name) is not { } record)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        // The specification's own choice of codes: 300 for the list of one record's formats, 406 for a format that there is not.
        if (string.IsNullOrEmpty(format))
            return Formats(id, StatusCodes.Status300MultipleChoices);
        if (!offered.Contains(format) || ExportFormat.Find(format) is not { } into)
            return Results.StatusCode(StatusCodes.Status406NotAcceptable);
        return await RecordExport.WrittenAsync([record], into, turns, cancellation) is { } file
            ? Results.Bytes(file, $"{into.MediaType}; charset=utf-8")
            : Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }).ExcludeFromDescription();

    private static IResult Formats(string? id, int status)
    {
        var list = new XElement("formats",
            id is null ? null : new XAttribute("id", id),
            offered.Select(name => new XElement("format", new XAttribute("name", name), new XAttribute("type", ExportFormat.Find(name)!.MediaType))));
        return Results.Text(new XDeclaration("1.0", "utf-8", null) + "\n" + list, "application/xml", statusCode: status);
    }
}
