using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Arrivals;

/// <summary>What came to the library last, by the month of its coming; of all knowledge, or of one branch.</summary>
public sealed class IndexModel(CatalogueSearcher catalogue) : PageModel
{
    private const int Shown = 60;
    private const int LastPage = 100;

    /// <summary>The months, the latest first, each with its records.</summary>
    public IReadOnlyList<IGrouping<DateOnly, BibliographicRecord>> Months { get; private set; } = [];

    /// <summary>The first branches of knowledge that have books, as class facet values.</summary>
    public IReadOnlyList<string> Branches { get; private set; } = [];

    /// <summary>The branch shown; <c>null</c> for all.</summary>
    public string? Branch { get; private set; }

    /// <summary>Which page of arrivals, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>Whether there are earlier arrivals than those shown.</summary>
    public bool HasOlder { get; private set; }

    /// <summary>Gathers them.</summary>
    public void OnGet()
    {
        var branch = Request.Query["class"].ToString();
        Branch = branch.Length is > 0 and <= 60 ? branch : null;
        PageNumber = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LastPage ? number : 1;
        Branches = [.. (catalogue.Search(new() { Language = PortalLanguage.Current, Size = 1 }).Facets.FirstOrDefault(facet => facet.Name == FacetNames.Classification)?.Values ?? [])
            .Select(value => value.Value).Where(IsFirstBranch).Order(StringComparer.Ordinal)];
        var found = Of(catalogue, Branch, PageNumber, Shown);
        Months = [.. found.GroupBy(Month)];
        HasOlder = found.Count == Shown;
    }

    /// <summary>The arrivals of a branch of knowledge, the latest first; books whose day of arrival is not known are not among them.</summary>
    /// <param name="catalogue">Where to look.</param>
    /// <param name="branch">The branch; <c>null</c> for all.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">Records a page.</param>
    public static IReadOnlyList<BibliographicRecord> Of(CatalogueSearcher catalogue, string? branch, int page, int size) =>
        [.. catalogue.Search(new()
        {
            Language = PortalLanguage.Current,
            Constraints = branch is null ? [] : [new(FacetNames.Classification, branch)],
            Sort = SortOrder.Arrival,
            Page = page,
            Size = size,
        }).Hits.Select(hit => hit.Record).Where(record => Day(record) is not null)];

    /// <summary>The day on which its newest copy came; <c>null</c> where not known.</summary>
    public static DateOnly? Day(BibliographicRecord record) => record.Holdings.Max(holding => holding.Acquired);

    private static DateOnly Month(BibliographicRecord record) => Day(record) is { } day ? new(day.Year, day.Month, 1) : DateOnly.MinValue;

    private static bool IsFirstBranch(string value) => value.IndexOf('/', StringComparison.Ordinal) == value.Length - 2;
}
