using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Trailers;

/// <summary>All films, the newest first, and above them the programme of a week.</summary>
public sealed class IndexModel(ContentLibrary library, CatalogueSearcher catalogue, TimeProvider clock) : PageModel
{
    /// <summary>Which films are wanted.</summary>
    public FilmFilter Wanted { get; private set; } = new(null, null, null);

    /// <summary>The book of <see cref="Wanted"/>; <c>null</c> where none is asked for or the catalogue does not have it.</summary>
    public BibliographicRecord? Book { get; private set; }

    /// <summary>What is on.</summary>
    public IReadOnlyList<Trailer> Current { get; private set; } = [];

    /// <summary>What has been.</summary>
    public IReadOnlyList<Trailer> Past { get; private set; } = [];

    /// <summary>The kinds of film that there are, and the grades that films are for: what one can choose from.</summary>
    public (IReadOnlyList<FilmKind> Kinds, IReadOnlyList<int> Grades) Choices { get; private set; } = ([], []);

    /// <summary>The week whose programme is shown; <c>null</c> where no film has a week at all.</summary>
    public FilmWeek? Week { get; private set; }

    /// <summary>Whether that is the week of today.</summary>
    public bool IsThisWeek { get; private set; }

    /// <summary>The films of that week.</summary>
    public IReadOnlyList<Trailer> Programme { get; private set; } = [];

    /// <summary>The nearest weeks before and after it that have films.</summary>
    public (FilmWeek? Earlier, FilmWeek? Later) Neighbours { get; private set; }

    /// <summary>Sorts them by the clock of the moment.</summary>
    public void OnGet()
    {
        var now = clock.GetUtcNow();
        var films = ContentSnapshot.Public(library.Current.Trailers, now).ToList();
        Wanted = FilmFilter.Read(Request.Query);
        if (Wanted.Book is { } book && RecordId.From(book) is { } id)
            Book = catalogue.Find(id);
        Choices = ([.. films.Select(film => film.Film).Distinct().Order()], [.. films.SelectMany(film => film.Grades).Distinct().Order()]);
        var shown = films.Where(film => Wanted.Takes(film, Book)).ToLookup(film => film.Showing.IsPast(now));
        (Current, Past) = ([.. shown[false]], [.. shown[true]]);
        if (Wanted.IsEmpty)
            ShowWeek(films, FilmWeek.Of(LibraryClock.DayOf(now)));
    }

    private void ShowWeek(List<Trailer> films, FilmWeek today)
    {
        var weeks = films.Select(film => film.Week).OfType<FilmWeek>().Distinct().OrderBy(one => one.Monday).ToList();
        if (weeks.Count == 0)
            return;
        var week = FilmWeek.Parse(Request.Query["week"].ToString()) ?? today;
        (Week, IsThisWeek) = (week, week == today);
        Programme = [.. films.Where(film => film.Week == week)];
        Neighbours = (weeks.Where(other => other.Monday < week.Monday).Select(other => (FilmWeek?)other).LastOrDefault(),
            weeks.Where(other => other.Monday > week.Monday).Select(other => (FilmWeek?)other).FirstOrDefault());
    }
}
