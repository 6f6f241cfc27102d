using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Lists;

/// <summary>The lists of books that the library recommends.</summary>
public sealed class IndexModel(ContentLibrary library, TimeProvider clock) : PageModel
{
    /// <summary>Those that visitors may see.</summary>
    public IReadOnlyList<BookList> Lists { get; private set; } = [];

    /// <summary>Gathers them.</summary>
    public void OnGet()
    {
        var (content, now) = (library.Current, clock.GetUtcNow());
        Lists = [.. ContentSnapshot.Public(content.Lists, now).Where(list => !list.Showing.IsPast(now))];
    }
}
