using System.Globalization;
using Opac.Indexing.Records;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Trailers;

/// <summary>Which films a visitor wants to see: a value that stands in the address.</summary>
/// <param name="Kind">Films of this kind only; <c>null</c> for all.</param>
/// <param name="Grade">Films for this grade, those for everybody among them; <c>null</c> for all.</param>
/// <param name="Book">Films on the book of this record; <c>null</c> for all.</param>
public sealed record FilmFilter(FilmKind? Kind, int? Grade, string? Book)
{
    private const int LastGrade = 12;
    private const int LongestRecord = 100;

    /// <summary>Whether anything is left out at all.</summary>
    public bool IsEmpty => this is { Kind: null, Grade: null, Book: null };

    /// <summary>Reads <c>?kind=film&amp;grade=5&amp;book=KZ-000123</c>; what makes no sense is as if it were not there.</summary>
    public static FilmFilter Read(IQueryCollection query) => new(
        Enum.TryParse<FilmKind>(query["kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(query["kind"].ToString()[0]) ? kind : null,
        int.TryParse(query["grade"], NumberStyles.None, CultureInfo.InvariantCulture, out var grade) && grade is >= 1 and <= LastGrade ? grade : null,
        query["book"].ToString() is { Length: > 0 and <= LongestRecord } book ? book : null);

    /// <summary>Whether a film is wanted.</summary>
    /// <param name="film">The film.</param>
    /// <param name="about">The record of the book asked for; <c>null</c> where none was asked for, or the catalogue has none of that name.</param>
    public bool Takes(Trailer film, BibliographicRecord? about) =>
        (Kind is null || film.Film == Kind)
        && (Grade is not { } grade || film.Grades.Count == 0 || film.Grades.Contains(grade))
        && (Book is null || film.Books.Any(book => string.Equals(book, Book, StringComparison.OrdinalIgnoreCase) || about?.IsNamed(book) == true));
}
