using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Exhibitions;

/// <summary>All virtual exhibitions: those that are on, then the archive.</summary>
public sealed class IndexModel(ContentLibrary library, TimeProvider clock) : PageModel
{
    /// <summary>What is on.</summary>
    public IReadOnlyList<Exhibition> Current { get; private set; } = [];

    /// <summary>What has been.</summary>
    public IReadOnlyList<Exhibition> Past { get; private set; } = [];

    /// <summary>Sorts them by the clock of the moment.</summary>
    public void OnGet()
    {
        var (content, now) = (library.Current, clock.GetUtcNow());
        Current = [.. content.CurrentExhibitions(now)];
        Past = [.. ContentSnapshot.Public(content.Exhibitions, now).Where(exhibition => exhibition.Showing.IsPast(now))];
    }
}
