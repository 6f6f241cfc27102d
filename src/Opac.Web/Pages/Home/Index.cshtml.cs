using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Home;

/// <summary>The front page: the catalogue box first, then what is on.</summary>
public sealed class IndexModel(CatalogueSearcher catalogue, ContentLibrary library, TimeProvider clock) : PageModel
{
    private const int ArrivalsShown = 6;
    private const int ExhibitionsShown = 2;
    private const int EventsShown = 4;

    /// <summary>How many records the catalogue holds.</summary>
    public int RecordCount => catalogue.RecordCount;

    /// <summary>What came to the library last.</summary>
    public IReadOnlyList<BibliographicRecord> Arrivals { get; private set; } = [];

    /// <summary>The exhibitions that are on.</summary>
    public IReadOnlyList<Exhibition> Exhibitions { get; private set; } = [];

    /// <summary>The newest film; <c>null</c> where there is none.</summary>
    public Trailer? Trailer { get; private set; }

    /// <summary>What happens in the library this month.</summary>
    public IReadOnlyList<LibraryEvent> Events { get; private set; } = [];

    /// <summary>Gathers what is on.</summary>
    public void OnGet()
    {
        var (content, now) = (library.Current, clock.GetUtcNow());
        Arrivals = catalogue.NewArrivals(ArrivalsShown);
        Exhibitions = [.. content.CurrentExhibitions(now).Take(ExhibitionsShown)];
        Trailer = content.NewestTrailer(now);
        Events = [.. content.EventsThisMonth(now).Take(EventsShown)];
    }
}
