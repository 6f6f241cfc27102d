using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Opac.Indexing.Searching;

namespace Opac.Web.Pages.Catalogue;

/// <summary>All values of one facet of a search, for a facet longer than the search page shows: by count or by alphabet, searched by the beginnings of words.</summary>
public sealed class FacetValuesModel(CatalogueSearcher catalogue) : PageModel
{
    private const int Shown = 60;
    private const int LongestText = 100;

    /// <summary>The search whose matches are narrowed.</summary>
    public SearchRequest Asked { get; private set; } = SearchRequest.Empty;

    /// <summary>How its hits are shown.</summary>
    public string View { get; private set; } = SearchModel.Views[0];

    /// <summary>The values shown.</summary>
    public FacetPage Found { get; private set; } = new("", [], 0, 0);

    /// <summary>The beginnings of words by which values are wanted; empty for all.</summary>
    public string Find { get; private set; } = "";

    /// <summary>Whether they stand in the order of the alphabet, and not by count.</summary>
    public bool ByAlphabet { get; private set; }

    /// <summary>Whether values are words that can be looked for, and not codes.</summary>
    public bool HasWords => Found.Facet is FacetNames.Author or FacetNames.Subject or FacetNames.Genre or FacetNames.Series;

    /// <summary>The number of the value with which the page before this begins; <c>null</c> on the first.</summary>
    public int? Before => Found.Position > 0 ? Math.Max(0, Found.Position - Shown) : null;

    /// <summary>The number of the value with which the next page begins; <c>null</c> on the last.</summary>
    public int? After => Found.Position + Found.Values.Count is var end && end < Found.Total && Found.Values.Count > 0 ? end : null;

    /// <summary>Shows a part of a facet; not found where there is none of this name, or where its values are no list.</summary>
    public IActionResult OnGet(string facet, string? find, string? order, string? at)
    {
        if (facet is FacetNames.Year || !FacetNames.All.Contains(facet))
            return NotFound();
        (Asked, View) = (SearchAddress.Read(Request.Query) with { Page = 1 }, SearchModel.ViewOf(Request.Query["view"]));
        (Find, ByAlphabet) = (find?.Trim() is { } text ? text[..Math.Min(text.Length, LongestText)] : "", order == "alphabet");
        Found = catalogue.FacetValues(Asked, new(facet)
        {
            Containing = Find.Length > 0 ? Find : null,
            ByAlphabet = ByAlphabet,
            Position = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            Size = Shown,
        });
        return Page();
    }

    /// <summary>The address of all values of a facet of a search.</summary>
    public static string AddressOf(string facet, SearchRequest asked, string view) => SearchAddress.Write(asked with { Page = 1 }, view, $"/facets/{facet}");

    /// <summary>The address of another part of these values, or of the same in the other order.</summary>
    public string AddressAt(int position, bool byAlphabet)
    {
        var part = new Dictionary<string, string?>();
        if (Find.Length > 0)
            part["find"] = Find;
        if (byAlphabet)
            part["order"] = "alphabet";
        if (position > 0)
            part["at"] = position.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(AddressOf(Found.Facet, Asked, View), part);
    }

    /// <summary>The address of the search narrowed by a value, or without it; where it is left out, of the search without what has it.</summary>
    public string AddressChoosing(FacetValue value, bool excluded) => SearchAddress.Write(Asked.Toggle(Found.Facet, value.Value, excluded), View);
}
