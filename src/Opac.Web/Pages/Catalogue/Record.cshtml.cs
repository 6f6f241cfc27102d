using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Pages.Catalogue;

/// <summary>All that the library knows of one thing it holds: first what it is and where it stands.</summary>
public sealed class RecordModel(CatalogueSearcher catalogue, PortalSettings settings) : PageModel
{
    private const int SimilarShown = 6;

    /// <summary>The record.</summary>
    public BibliographicRecord Record { get; private set; } = null!;

    /// <summary>Others that a reader of this one may like.</summary>
    public IReadOnlyList<BibliographicRecord> Similar { get; private set; } = [];

    /// <summary>Those of the linked records that are in the catalogue.</summary>
    public IReadOnlySet<RecordId> LinkedHere { get; private set; } = new HashSet<RecordId>();

    /// <summary>What is said of it to search engines: schema.org's Book as JSON-LD.</summary>
    public string LinkedData => BookLinkedData.Write(Record, settings.BaseUrl + SearchAddress.OfRecord(Record.Id));

    /// <summary>Shows a record; not found where there is none of this name; on to its one address where another file's name for it was asked for.</summary>
    public IActionResult OnGet(string id)
    {
        if (RecordId.From(id) is not { } name || name.Value != id || catalogue.Find(name) is not { } record)
            return NotFound();
        // The number that another file has for the same book.
        if (record.Id != name)
            return LocalRedirectPermanent(SearchAddress.OfRecord(record.Id));
        Record = record;
        Similar = catalogue.Similar(record.Id, SimilarShown);
        LinkedHere = catalogue.Find([.. record.LinkedRecords.Select(linked => linked.Id).OfType<RecordId>()]).Select(linked => linked.Id).ToHashSet();
        return Page();
    }
}
