using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Pages.Home;

/// <summary>The front page: the catalogue box first, then what is on.</summary>
public sealed class IndexModel(CatalogueSearcher catalogue) : PageModel
{
    private const int ArrivalsShown = 6;

    /// <summary>How many records the catalogue holds.</summary>
    public int RecordCount => catalogue.RecordCount;

    /// <summary>What came to the library last.</summary>
    public IReadOnlyList<BibliographicRecord> Arrivals { get; private set; } = [];

    /// <summary>Gathers what is on.</summary>
    public void OnGet() => Arrivals = catalogue.NewArrivals(ArrivalsShown);
}
