using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Upkeep;

namespace Opac.Web.Pages.Catalogue;

/// <summary>All that the library knows of one thing it holds: first what it is and where it stands.</summary>
public sealed class RecordModel(CatalogueSearcher catalogue, CatalogueUpkeep upkeep, ContentLibrary library, PortalSettings settings, TimeProvider clock) : PageModel
{
    private const int SimilarShown = 6;
    private const int NeighboursShown = 3;
    private const int OtherNamesShown = 8;

    /// <summary>The record.</summary>
    public BibliographicRecord Record { get; private set; } = null!;

    /// <summary>The other names of a writer, from the list of names; none where the list does not have him, or it is not sure that it is he.</summary>
    public IReadOnlyList<string> OtherNames(Contributor contributor) =>
        [.. (upkeep.Names.Find(contributor)?.Forms ?? []).Where(form => form != contributor.Name).Distinct(StringComparer.Ordinal).Take(OtherNamesShown)];

    /// <summary>Others that a reader of this one may like.</summary>
    public IReadOnlyList<BibliographicRecord> Similar { get; private set; } = [];

    /// <summary>Other editions and translations of the same work, the newest first.</summary>
    public IReadOnlyList<BibliographicRecord> Editions { get; private set; } = [];

    /// <summary>What stands beside it on the shelf, from left to right, itself among them; empty where it has no place.</summary>
    public IReadOnlyList<ShelfPlace> Neighbours { get; private set; } = [];

    /// <summary>Where else in the portal it is met.</summary>
    public ShownElsewhere Elsewhere { get; private set; } = ShownElsewhere.Nowhere;

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
        Neighbours = catalogue.Shelf(record.Id, NeighboursShown, NeighboursShown).Places;
        Editions = catalogue.OtherEditions(record.Id);
        Elsewhere = ShownElsewhere.Of(record, library.Current, clock.GetUtcNow());
        LinkedHere = catalogue.Find([.. record.LinkedRecords.Select(linked => linked.Id).OfType<RecordId>()]).Select(linked => linked.Id).ToHashSet();
        return Page();
    }
}
