using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Trailers;

/// <summary>All films, the newest first.</summary>
public sealed class IndexModel(ContentLibrary library, TimeProvider clock) : PageModel
{
    /// <summary>What is on.</summary>
    public IReadOnlyList<Trailer> Current { get; private set; } = [];

    /// <summary>What has been.</summary>
    public IReadOnlyList<Trailer> Past { get; private set; } = [];

    /// <summary>Sorts them by the clock of the moment.</summary>
    public void OnGet()
    {
        var now = clock.GetUtcNow();
        var films = ContentSnapshot.Public(library.Current.Trailers, now).ToLookup(film => film.Showing.IsPast(now));
        (Current, Past) = ([.. films[false]], [.. films[true]]);
    }
}
