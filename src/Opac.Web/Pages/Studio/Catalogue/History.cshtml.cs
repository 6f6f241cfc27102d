using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Keeping;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>What was done to the catalogue, by whom and when, and the way back.</summary>
public sealed class HistoryModel(CatalogueHistory history, AuditLog audit, Words words) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The entries of the page.</summary>
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    /// <summary>The entry that has just been made; <c>null</c> for none.</summary>
    public HistoryEntry? Done { get; private set; }

    /// <summary>The page, from 1.</summary>
    public int ListPage { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages { get; private set; } = 1;

    /// <summary>Whether the index is still being brought in step.</summary>
    public bool IsFollowing => history.IsFollowing;

    /// <summary>Why something was not undone.</summary>
    public string? Fault { get; private set; }

    /// <summary>Shows what was done.</summary>
    public void OnGet(string? done, int? p) => Load(done, p);

    /// <summary>Takes something back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string id)
    {
        var (done, problem) = history.Undo(id, StaffPrincipal.ShownNameOf(User));
        if (problem is null)
        {
            await audit.WriteAsync("catalogue.undone", done!.Title);
            TempData["Done"] = words["keeping.history.undone", done.Title];
            return LocalRedirect("/studio/catalogue/history");
        }
        Load(null, null);
        Fault = $"{problem.Message(CultureInfo.CurrentUICulture)}. {problem.Remedy(CultureInfo.CurrentUICulture)}.";
        return Page();
    }

    private void Load(string? done, int? p)
    {
        var all = history.Entries();
        Pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        ListPage = Math.Clamp(p ?? 1, 1, Pages);
        Entries = [.. all.Skip((ListPage - 1) * PageSize).Take(PageSize)];
        Done = done is null ? null : all.FirstOrDefault(entry => entry.Id == done);
    }
}
