using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Searching;

namespace Opac.Web.Pages.Catalogue;

/// <summary>The catalogue's search page. The address is the whole state: what can be seen can be linked to.</summary>
public sealed class SearchModel(CatalogueSearcher catalogue) : PageModel
{
    private static readonly string[] Views = ["list", "grid", "brief"];

    /// <summary>What the reader asked for.</summary>
    public SearchRequest Asked { get; private set; } = SearchRequest.Empty;

    /// <summary>What the catalogue holds of it.</summary>
    public SearchResponse Found { get; private set; } = SearchResponse.Empty;

    /// <summary>How hits are shown: <c>list</c>, <c>grid</c> or <c>brief</c>.</summary>
    public string View { get; private set; } = "list";

    /// <summary>Where nothing was found: what would find something.</summary>
    public IReadOnlyList<WayOn> WaysOn { get; private set; } = [];

    /// <summary>How many pages there are to turn.</summary>
    public int Pages => (Math.Min(Found.Total, SearchRequest.DeepestHit) + Asked.Size - 1) / Asked.Size;

    /// <summary>Whether anything but the words narrows the search.</summary>
    public bool IsNarrowed => Asked.Constraints.Count > 0 || Asked.YearFrom is not null || Asked.YearTo is not null || Asked.ArrivedSince is not null;

    /// <summary>Searches anew at each visit; there is no session to keep.</summary>
    public void OnGet()
    {
        Asked = SearchAddress.Read(Request.Query);
        View = Views.FirstOrDefault(view => view == Request.Query["view"]) ?? "list";
        Found = catalogue.Search(Asked);
        if (Found.Total == 0)
            WaysOn = WayOn.From(Asked, catalogue);
    }

    /// <summary>The address of this search with a change, on its first page.</summary>
    public string Address(Func<SearchRequest, SearchRequest> change) => SearchAddress.Write(change(Asked) with { Page = 1 }, View);

    /// <summary>The address of another page of the same hits.</summary>
    public string AddressOfPage(int page) => SearchAddress.Write(Asked with { Page = page }, View);

    /// <summary>The address of the same page of hits shown otherwise.</summary>
    public string AddressShowing(string view) => SearchAddress.Write(Asked, view);

    /// <summary>The pages to link to: the first, the last, and those around this one; a gap is a zero.</summary>
    public IEnumerable<int> PageLinks()
    {
        var last = 0;
        for (var page = 1; page <= Pages; page++)
        {
            if (page != 1 && page != Pages && Math.Abs(page - Asked.Page) > 1)
                continue;
            if (page - last > 1)
                yield return 0;
            yield return last = page;
        }
    }
}
