using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Keeping.Stocktaking;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>The stocktakings there are, and the beginning of another.</summary>
public sealed class StocktakingModel(StockDesk desk, AuditLog audit, Words words) : PageModel
{
    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<Stocktaking> All { get; private set; } = [];

    /// <summary>The locations that can be counted alone.</summary>
    public IReadOnlyList<(string Location, int Copies)> Locations { get; private set; } = [];

    /// <summary>Why none was begun: a sentence; <c>null</c> where nothing went wrong.</summary>
    public string? Fault { get; private set; }

    /// <summary>Shows them.</summary>
    public void OnGet() => (All, Locations) = (desk.All(), desk.Locations());

    /// <summary>Begins one.</summary>
    public async Task<IActionResult> OnPostAsync(string? location)
    {
        Stocktaking begun;
        try
        {
            begun = desk.Begin(location, StaffPrincipal.ShownNameOf(User));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Fault = words["keeping.stock.disk"];
            OnGet();
            return Page();
        }
        await audit.WriteAsync("stock.begun", begun.Location ?? "");
        return LocalRedirect($"/studio/catalogue/stocktaking/{begun.Id}");
    }
}
