using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Searching;
using Opac.Web.Keeping;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>The library's own catalogue, to find what is to be corrected, and the files that it is made from.</summary>
public sealed class IndexModel(CatalogueSearcher catalogue, CatalogueHistory history) : PageModel
{
    /// <summary>What was typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What was found; <c>null</c> where nothing was asked.</summary>
    public SearchResponse? Found { get; private set; }

    /// <summary>The page, from 1.</summary>
    public int ListPage { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages => Found is null ? 1 : (int)Math.Clamp((Found.Total + PageSize - 1) / PageSize, 1, SearchRequest.DeepestHit / PageSize);

    /// <summary>How many records there are.</summary>
    public int Count => catalogue.RecordCount;

    /// <summary>The files of the catalogue.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    private const int PageSize = 20;

    /// <summary>Searches.</summary>
    public void OnGet(string? q, int? p)
    {
        Text = q?.Trim() ?? "";
        Files = history.Files();
        if (Text.Length == 0)
            return;
        ListPage = Math.Max(1, p ?? 1);
        Found = catalogue.Search(new SearchRequest { Text = Text, Language = PortalLanguage.Current, Page = ListPage, Size = PageSize });
    }
}
