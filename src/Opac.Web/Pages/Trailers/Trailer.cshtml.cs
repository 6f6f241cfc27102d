using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Http;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Trailers;

/// <summary>One film: the player, its chapters and words, and the book that it makes one want to read.</summary>
public sealed class TrailerModel(ContentLibrary library, CatalogueSearcher catalogue, PortalSettings settings, TimeProvider clock) : PageModel
{
    private const int SimilarShown = 6;

    /// <summary>The film.</summary>
    public Trailer Shown { get; private set; } = null!;

    /// <summary>Its text for this reader.</summary>
    public TrailerText Text { get; private set; } = null!;

    /// <summary>The book or books that it is about.</summary>
    public BooksWanted? Book { get; private set; }

    /// <summary>The books that the page shows.</summary>
    public BooksShown Books { get; private set; } = BooksShown.None;

    /// <summary>The exhibition that it belongs to; <c>null</c> for none.</summary>
    public Exhibition? Exhibition { get; private set; }

    /// <summary>The language whose captions are on from the start: the reader's, else the film's own; <c>null</c> where there are none.</summary>
    public string? CaptionsOn { get; private set; }

    /// <summary>What the chapters are called, in the language of the captions where there are such; <c>null</c> for none.</summary>
    public TimedText? Chapters { get; private set; }

    /// <summary>What is said and when, out of the captions; <c>null</c> where there are none.</summary>
    public TimedText? Spoken { get; private set; }

    /// <summary>What is seen, to be spoken, in the language of the captions; <c>null</c> for none.</summary>
    public (string Language, TimedText Lines)? Described { get; private set; }

    /// <summary>Whether the visitor has agreed to have the film brought from its host.</summary>
    public bool ShowsOutside { get; private set; }

    /// <summary>Other books that one who likes the film's may like.</summary>
    public IReadOnlyList<BibliographicRecord> Similar { get; private set; } = [];

    /// <summary>The page's full address, without what it is asked.</summary>
    public string Address => settings.BaseUrl + Request.Path.ToUriComponent();

    /// <summary>What is said of it to search engines: schema.org's VideoObject as JSON-LD.</summary>
    public string LinkedData => FilmLinkedData.Write(Shown, Text, Chapters, Book is null ? [] : Books.Of(Book).Select(book => book.Record).OfType<BibliographicRecord>(), Address, settings.BaseUrl);

    /// <summary>A file's full address.</summary>
    public string Full(MediaFile file) => settings.BaseUrl + file.Href;

    /// <summary>Finds it; a draft is as absent as what never was.</summary>
    public IActionResult OnGet(string slug)
    {
        var (content, now, language) = (library.Current, clock.GetUtcNow(), PortalLanguage.Current);
        if (content.Find<Trailer>(ContentKind.Trailer, slug, now) is not { } trailer)
            return NotFound();
        (Shown, Text) = (trailer, trailer.For(language));
        if (trailer.Captions.Count > 0)
        {
            CaptionsOn = trailer.Captions.ContainsKey(language) ? language : PortalLanguage.All.First(trailer.Captions.ContainsKey);
            Spoken = trailer.Spoken[CaptionsOn] is { Lines.Count: > 0 } spoken ? spoken : null;
        }
        if (trailer.Chapters.Count > 0)
            Chapters = ContentLanguage.Best(trailer.Chapters, language);
        if (trailer.Descriptions.Count > 0)
        {
            var described = trailer.Descriptions.ContainsKey(language) ? language : PortalLanguage.All.First(trailer.Descriptions.ContainsKey);
            Described = (described, trailer.Descriptions[described]);
        }
        if (trailer.Outside?.PlayerSource is { } source && Request.Query["outside"] == "1")
        {
            ShowsOutside = true;
            // The visitor has just asked for it: this one answer lets the host's player in, and nothing else of it.
            Response.Headers.ContentSecurityPolicy = $"{SecurityHeaders.PagePolicy}; frame-src {source}";
        }
        if (trailer.Books.Count > 0)
            Book = new BooksWanted { Records = trailer.Books, Level = 2, Parts = [BookPart.Cover, BookPart.Authors, BookPart.Summary, BookPart.Availability, BookPart.Shelf] };
        if (trailer.Exhibition is { } exhibition)
            Exhibition = content.Find<Exhibition>(ContentKind.Exhibition, exhibition, now);
        Books = BooksShown.Gather(Book is null ? Text.Body.Books : Text.Body.Books.Append(Book), catalogue, language);
        if (Book is not null && Books.Of(Book).Select(book => book.Record).OfType<BibliographicRecord>().FirstOrDefault() is { } first)
            Similar = catalogue.Similar(first.Id, SimilarShown);
        return Page();
    }
}
