using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Searching;
using Opac.Indexing.Searching.Queries;
using Opac.Web.Pages.Catalogue;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Browse;

/// <summary>One list of headings: by letter, by page, or from any text on.</summary>
public sealed class ListModel(CatalogueSearcher catalogue, CodeLabels labels) : PageModel
{
    private const int Shown = 60;
    private const int LongestText = 100;

    /// <summary>Which list.</summary>
    public BrowseKind Kind { get; private set; } = BrowseKind.All[0];

    /// <summary>The headings shown, with what else the page needs to leaf on.</summary>
    public BrowsePage Found { get; private set; } = BrowsePage.Empty;

    /// <summary>The text from which on the list is shown; empty where it was not asked so.</summary>
    public string From { get; private set; } = "";

    /// <summary>The branch whose twigs are shown; <c>null</c> for the root and for other lists.</summary>
    public string? Under { get; private set; }

    /// <summary>The number of the heading with which the page before this begins; <c>null</c> on the first.</summary>
    public int? Before => Found.Position > 0 ? Math.Max(0, Found.Position - Shown) : null;

    /// <summary>The number of the heading with which the next page begins; <c>null</c> on the last.</summary>
    public int? After => Found.Position + Found.Headings.Count < Found.Total ? Found.Position + Found.Headings.Count : null;

    /// <summary>Shows a part of a list; not found where there is none of this name.</summary>
    public IActionResult OnGet(string list, string? from, string? at, string? under)
    {
        if (BrowseKind.Find(list) is not { } kind)
            return NotFound();
        (Kind, From) = (kind, from?.Trim() is { } text ? text[..Math.Min(text.Length, LongestText)] : "");
        if (kind.Facet == FacetNames.Grade)
        {
            Found = Of(catalogue.Search(new() { Language = PortalLanguage.Current, Size = 1 }).Facets.FirstOrDefault(facet => facet.Name == FacetNames.Grade)?.Values.Select(value => new BrowseHeading(value.Value, value.Count)) ?? []);
        }
        else if (kind.Facet == FacetNames.Classification && From.Length == 0)
        {
            Under = under is { Length: > 0 and <= LongestText } ? under : null;
            Found = Of(ClassBranches.Below(Under, catalogue));
        }
        else
        {
            var position = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            Found = catalogue.Browse(new() { List = kind.List!.Value, Language = PortalLanguage.Current, From = From.Length > 0 ? From : null, Position = position, Size = Shown });
        }
        return Page();
    }

    /// <summary>A heading as a reader reads it.</summary>
    public string Label(BrowseHeading heading) => Kind.Facet is { } facet ? labels.Value(facet, heading.Text) : heading.Text;

    /// <summary>Where a heading leads: to its records, or to the record itself where a title has but one.</summary>
    public string AddressOf(BrowseHeading heading)
    {
        if (Kind.Facet is { } facet)
            return SearchAddress.Of(facet, heading.Text);
        return heading.Id is { } id ? SearchAddress.OfRecord(id) : SearchAddress.Of($"{FieldNames.Of(QueryField.Title, PortalLanguage.Current)}:\"{heading.Text.Replace('"', ' ')}\"");
    }

    private static BrowsePage Of(IEnumerable<BrowseHeading> headings)
    {
        var all = headings.ToList();
        return new(all, 0, all.Count, []);
    }
}
