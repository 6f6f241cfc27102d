using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Keeping.Stocktaking;
using Opac.Web.Staff;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>The stocktakings there are, and the beginning of another.</summary>
public sealed class StocktakingModel(StockDesk desk, AuditLog audit) : PageModel
{
    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<Stocktaking> All { get; private set; } = [];

    /// <summary>The locations that can be counted alone.</summary>
    public IReadOnlyList<(string Location, int Copies)> Locations { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public void OnGet() => (All, Locations) = (desk.All(), desk.Locations());

    /// <summary>Begins one.</summary>
    public async Task<IActionResult> OnPostAsync(string? location)
    {
        var begun = desk.Begin(location, StaffPrincipal.ShownNameOf(User));
        await audit.WriteAsync("stock.begun", begun.Location ?? "");
        return LocalRedirect($"/studio/catalogue/stocktaking/{begun.Id}");
    }
}
