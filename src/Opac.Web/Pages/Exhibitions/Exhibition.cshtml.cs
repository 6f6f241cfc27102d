using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Formats.Citations;
using Opac.Indexing.Searching;
using Opac.Web.Http;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Exhibitions;

/// <summary>One exhibition: a walk from top to bottom. <c>?embed</c> shows it alone for a frame elsewhere, <c>?kiosk</c> for a stand in the hall.</summary>
public sealed class ExhibitionModel(ContentLibrary library, CatalogueSearcher catalogue, PortalSettings settings, TimeProvider clock) : PageModel
{
    /// <summary>The exhibition.</summary>
    public Exhibition Shown { get; private set; } = null!;

    /// <summary>Its text for this reader.</summary>
    public ExhibitionText Text { get; private set; } = null!;

    /// <summary>The books that it shows.</summary>
    public BooksShown Books { get; private set; } = BooksShown.None;

    /// <summary>Descriptions of these books for the printed catalogue, by author and title.</summary>
    public IReadOnlyList<string> Descriptions { get; private set; } = [];

    /// <summary>The films that belong to it.</summary>
    public IReadOnlyList<Trailer> Trailers { get; private set; } = [];

    /// <summary>What its visitors may like too.</summary>
    public IReadOnlyList<Exhibition> Related { get; private set; } = [];

    /// <summary>Whether it is shown alone.</summary>
    public bool IsEmbedded { get; private set; }

    /// <summary>Whether it runs on a stand.</summary>
    public bool IsKiosk { get; private set; }

    /// <summary>Whether it has a picture to go into.</summary>
    public bool HasDeepZoom { get; private set; }

    /// <summary>The portal's own address, for links that are read elsewhere.</summary>
    public string Root => PublicAddress.Of(Request, settings);

    /// <summary>Finds it; a draft is as absent as what never was.</summary>
    public IActionResult OnGet(string slug)
    {
        var (content, now, language) = (library.Current, clock.GetUtcNow(), PortalLanguage.Current);
        if (content.Find<Exhibition>(ContentKind.Exhibition, slug, now) is not { } exhibition)
            return NotFound();
        (Shown, Text) = (exhibition, exhibition.For(language));
        (IsEmbedded, IsKiosk) = (Request.Query.ContainsKey("embed"), Request.Query.ContainsKey("kiosk"));
        Trailers = [.. ContentSnapshot.Public(content.Trailers, now).Where(trailer => trailer.Exhibition == slug)];
        Related = RelatedExhibitions.Of(exhibition, content.CurrentExhibitions(now));
        Books = BooksShown.Gather(Text.Body.Books, catalogue, language);
        var citation = CitationStyle.All[0];
        Descriptions = [.. Text.Body.Books.SelectMany(Books.Of).Select(pair => pair.Record).OfType<Indexing.Records.BibliographicRecord>().DistinctBy(record => record.Id)
            .Select(citation.Write).Order(StringComparer.Create(System.Globalization.CultureInfo.CurrentCulture, ignoreCase: true))];
        HasDeepZoom = Text.Body.HasDeepZoom;
        // Others may frame this form of the page, and no other.
        if (IsEmbedded)
        {
            Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);
            Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }
        return Page();
    }
}
