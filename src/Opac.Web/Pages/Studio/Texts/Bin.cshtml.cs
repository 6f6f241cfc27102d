using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Staff;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>What was deleted, and the way back.</summary>
public sealed class BinModel(Bin bin, AuditLog journal, Words words) : PageModel
{
    /// <summary>What lies in it, the latest first.</summary>
    public IReadOnlyList<BinItem> Items { get; private set; } = [];

    /// <summary>Lists it.</summary>
    public void OnGet() => Items = bin.Items();

    /// <summary>Puts something back. What visitors saw they would see again: so only who may publish can.</summary>
    public async Task<IActionResult> OnPostAsync(string? id)
    {
        if (!User.IsInRole(StaffRole.Librarian))
            return Forbid();
        if (bin.Restore(id ?? "") is not { } item)
            return NotFound();
        await journal.WriteAsync("text.restored", item.Title);
        TempData["Done"] = words["writing.bin.restored", Quotation.Within(item.Title)];
        return LocalRedirect("/studio/texts");
    }
}
