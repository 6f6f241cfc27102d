using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Formats.Citations;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Interchange;

namespace Opac.Web.Pages.My;

/// <summary>A reader's own list, out of its address: to be read, printed as an information list, passed on, taken along as a file.</summary>
public sealed class IndexModel(CatalogueSearcher catalogue) : PageModel
{
    private const int LongestName = 120;

    /// <summary>The records in the order of their descriptions, as bibliographies have it.</summary>
    public IReadOnlyList<(BibliographicRecord Record, string Description)> Records { get; private set; } = [];

    /// <summary>What the reader calls the list; empty for nothing.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How the books are described.</summary>
    public CitationStyle Style { get; private set; } = CitationStyle.All[0];

    /// <summary>The names of the records in the list.</summary>
    public IEnumerable<RecordId> Ids => Records.Select(pair => pair.Record.Id);

    /// <summary>Reads the list out of the address; names that the catalogue does not know are left out.</summary>
    public void OnGet(string[] id, string? name, string? style)
    {
        var ids = id.Take(RecordExport.MostRecords).Select(RecordId.From).OfType<RecordId>().Distinct().ToList();
        Name = name?.Trim() is { } given ? given[..Math.Min(given.Length, LongestName)] : "";
        Style = CitationStyle.Find(style ?? "") ?? CitationStyle.All[0];
        Records = [.. catalogue.Find(ids)
            .DistinctBy(record => record.Id)
            .Select(record => (record, Style.Write(record)))
            .OrderBy(pair => pair.Item2, StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols))];
    }

    /// <summary>The address of this list with other books in it.</summary>
    public string AddressOf(IEnumerable<RecordId> ids) => ListAddress.Write(ids, Name, Style == CitationStyle.All[0] ? null : Style.Name);
}
