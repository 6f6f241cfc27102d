using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Searching;
using Opac.Web.Html;
using Opac.Web.Http;
using Opac.Web.Pages.Frame;
using Opac.Web.Pages.Special;
using Opac.Web.Publishing;
using Opac.Web.Texts;
using Opac.Web.Upkeep;

namespace Opac.Web.Pages.Catalogue;

/// <summary>The catalogue's search page. The address is the whole state: what can be seen can be linked to.</summary>
public sealed class SearchModel(CatalogueSearcher catalogue, PublishedPages published, MissedSearches missed, PageFrames frames, CodeLabels labels, BookCovers covers, Words words) : PageModel
{
    private string? first;

    // Above the books: enough to be seen, few enough to leave the books in sight.
    private const int PublishedShown = 3;

    /// <summary>The ways of showing hits; the first is the usual one.</summary>
    public static IReadOnlyList<string> Views { get; } = ["list", "grid", "brief"];

    /// <summary>What the reader asked for.</summary>
    public SearchRequest Asked { get; private set; } = SearchRequest.Empty;

    /// <summary>What the catalogue holds of it.</summary>
    public SearchResponse Found { get; private set; } = SearchResponse.Empty;

    /// <summary>Exhibitions, films and events that the words find too; on the first page of a search that nothing narrows.</summary>
    public IReadOnlyList<PublishedHit> Published { get; private set; } = [];

    /// <summary>How hits are shown: <c>list</c>, <c>grid</c> or <c>brief</c>.</summary>
    public string View { get; private set; } = "list";

    /// <summary>Where nothing was found: what would find something.</summary>
    public IReadOnlyList<WayOn> WaysOn { get; private set; } = [];

    /// <summary>Where nothing was found: the headings of the lists that stand where the words would.</summary>
    public IReadOnlyList<NearHeading> Nearest { get; private set; } = [];

    /// <summary>How many pages there are to turn.</summary>
    public int Pages => (Math.Min(Found.Total, SearchRequest.DeepestHit) + Asked.Size - 1) / Asked.Size;

    // A page names some twenty addresses that differ from this one by their ends.
    private string First => first ??= Address(asked => asked);

    /// <summary>Whether anything but the words narrows the search.</summary>
    public bool IsNarrowed => Asked.Constraints.Count > 0 || Asked.YearFrom is not null || Asked.YearTo is not null || Asked.ArrivedSince is not null;

    /// <summary>Searches anew at each visit; there is no session to keep.</summary>
    public IActionResult OnGet()
    {
        Asked = SearchAddress.Read(Request.Query);
        View = Request.Query["view"].Count == 0 && Appearance.Of(Request).Easy == "on" ? "grid" : ViewOf(Request.Query["view"]);
        Found = catalogue.Search(Asked with { WithReasons = View == "list" && Asked.Text.Length > 0 });
        if (Asked.Page == 1 && !IsNarrowed && Asked.Text.Length > 0)
            Published = PublishedFor(Found.Correction);
        // Records with some of the words are no answer to all of them.
        var isMissed = Found.Total == 0 || Found.Correction is { Applied: true, Kind: CorrectionKind.FewerWords };
        if (isMissed && Published.Count == 0 && Asked.Page == 1 && !IsNarrowed && Asked.Text.Length > 0)
        {
            missed.Note(Asked.Text);
            // A kept page would be counted once, however many ask for it.
            PageCaching.DoNotKeep(HttpContext);
        }
        if (Found.Total == 0)
            (WaysOn, Nearest) = (WayOn.From(Asked, catalogue), NearHeading.To(Asked.Text, catalogue));
        return new HtmlPage(new SearchPage(this, frames, labels, covers, words));
    }

    /// <summary>A way of showing hits by its name; the usual one for any other.</summary>
    public static string ViewOf(string? name) => Views.FirstOrDefault(view => view == name) ?? Views[0];

    /// <summary>The address of this search with a change, on its first page.</summary>
    public string Address(Func<SearchRequest, SearchRequest> change) => SearchAddress.Write(change(Asked) with { Page = 1 }, View);

    /// <summary>The address of another page of the same hits.</summary>
    public string AddressOfPage(int page) => SearchAddress.OfPage(First, page);

    /// <summary>The address of a page of the catalogue that takes this search as it stands: <c>/facets/author</c>.</summary>
    public string AddressBelow(string below) => SearchAddress.Below(First, below);

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

    // The words as typed first: the title of an exhibition may be no word of the catalogue, which would then be searched for another.
    private IReadOnlyList<PublishedHit> PublishedFor(Correction? correction)
        => published.Find(Asked.Text, Asked.Language, PublishedShown) is { Count: > 0 } typed ? typed
            : correction is { Applied: true, Kind: not CorrectionKind.FewerWords } meant ? published.Find(meant.Searched, Asked.Language, PublishedShown)
            : [];
}
