using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Exhibitions;

/// <summary>One exhibition: a walk from top to bottom.</summary>
public sealed class ExhibitionModel(ContentLibrary library, CatalogueSearcher catalogue, TimeProvider clock) : PageModel
{
    /// <summary>The exhibition.</summary>
    public Exhibition Shown { get; private set; } = null!;

    /// <summary>Its text for this reader.</summary>
    public ExhibitionText Text { get; private set; } = null!;

    /// <summary>The books that it shows.</summary>
    public BooksShown Books { get; private set; } = BooksShown.None;

    /// <summary>The films that belong to it.</summary>
    public IReadOnlyList<Trailer> Trailers { get; private set; } = [];

    /// <summary>Finds it; a draft is as absent as what never was.</summary>
    public IActionResult OnGet(string slug)
    {
        var (content, now) = (library.Current, clock.GetUtcNow());
        if (content.Find<Exhibition>(ContentKind.Exhibition, slug, now) is not { } exhibition)
            return NotFound();
        (Shown, Text) = (exhibition, exhibition.For(PortalLanguage.Current));
        Trailers = [.. ContentSnapshot.Public(content.Trailers, now).Where(trailer => trailer.Exhibition == slug)];
        Books = BooksShown.Gather(Text.Body.Books, catalogue, PortalLanguage.Current);
        return Page();
    }
}
