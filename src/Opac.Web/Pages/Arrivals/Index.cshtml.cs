using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Pages.Arrivals;

/// <summary>What came to the library last, by the month of its coming.</summary>
public sealed class IndexModel(CatalogueSearcher catalogue) : PageModel
{
    private const int Shown = 60;

    /// <summary>The months, the latest first, each with its records.</summary>
    public IReadOnlyList<IGrouping<DateOnly, BibliographicRecord>> Months { get; private set; } = [];

    /// <summary>Gathers them.</summary>
    public void OnGet() => Months = [.. catalogue.NewArrivals(Shown).GroupBy(Month)];

    private static DateOnly Month(BibliographicRecord record) =>
        record.Holdings.Max(holding => holding.Acquired) is { } day ? new(day.Year, day.Month, 1) : DateOnly.MinValue;
}
