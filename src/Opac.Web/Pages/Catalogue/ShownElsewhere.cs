using Opac.Indexing.Records;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Catalogue;

/// <summary>Where else in the portal a book is met: exhibitions that show it, films about it, lists that recommend it.</summary>
/// <param name="Exhibitions">Those that visitors may see, the newest first.</param>
/// <param name="Trailers">Likewise.</param>
/// <param name="Lists">Likewise.</param>
public sealed record ShownElsewhere(IReadOnlyList<Exhibition> Exhibitions, IReadOnlyList<Trailer> Trailers, IReadOnlyList<BookList> Lists)
{
    /// <summary>Nowhere.</summary>
    public static ShownElsewhere Nowhere { get; } = new([], [], []);

    /// <summary>Whether there is any.</summary>
    public bool IsAnywhere => Exhibitions.Count + Trailers.Count + Lists.Count > 0;

    /// <summary>Where the content names a record, at a moment.</summary>
    public static ShownElsewhere Of(BibliographicRecord record, ContentSnapshot content, DateTimeOffset now)
    {
        return new(
            [.. ContentSnapshot.Public(content.Exhibitions, now).Where(exhibition => exhibition.Texts.Values.Any(text => Shows(text.Body.IfMade.Books)))],
            [.. ContentSnapshot.Public(content.Trailers, now).Where(trailer => trailer.Books.Any(IsIt))],
            [.. ContentSnapshot.Public(content.Lists, now).Where(list => Shows([.. list.Texts.Values.SelectMany(text => text.Body.IfMade.Books), .. list.Books is { } books ? [books] : Array.Empty<BooksWanted>()]))]);

        bool Shows(IEnumerable<BooksWanted> books) => books.Any(wanted => wanted.Records.Any(IsIt));

        // A librarian may name a book by its title: Latin letters cannot be typed on the Kazakh layout.
        bool IsIt(string name) => record.IsNamed(name) || string.Equals(name, record.Title.Proper, StringComparison.OrdinalIgnoreCase);
    }
}
