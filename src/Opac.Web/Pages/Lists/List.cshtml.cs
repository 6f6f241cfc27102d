using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Lists;

/// <summary>One recommended list: the librarian's words, and the books as the catalogue has them now.</summary>
public sealed class ListModel(ContentLibrary library, CatalogueSearcher catalogue, TimeProvider clock) : PageModel
{
    /// <summary>The list.</summary>
    public BookList Shown { get; private set; } = null!;

    /// <summary>Its text for this reader.</summary>
    public PublishedText Text { get; private set; } = null!;

    /// <summary>The books that the page shows.</summary>
    public BooksShown Books { get; private set; } = BooksShown.None;

    /// <summary>The records of the list, in order, for a reader's own list or a file.</summary>
    public IReadOnlyList<RecordId> Ids { get; private set; } = [];

    /// <summary>Finds it; a draft is as absent as what never was.</summary>
    public IActionResult OnGet(string slug)
    {
        if (library.Current.Find<BookList>(ContentKind.List, slug, clock.GetUtcNow()) is not { } list)
            return NotFound();
        (Shown, Text) = (list, list.For(PortalLanguage.Current));
        var wanted = Text.Body.Books.ToList();
        if (list.Books is { } own)
            wanted.Add(own);
        Books = BooksShown.Gather(wanted, catalogue, PortalLanguage.Current);
        Ids = [.. wanted.SelectMany(Books.Of).Select(book => book.Record?.Id).OfType<RecordId>().Distinct()];
        return Page();
    }
}
