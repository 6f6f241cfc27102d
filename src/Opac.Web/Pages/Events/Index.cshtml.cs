using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Events;

/// <summary>The library's events: one month in full, and the plan of its school year as a table.</summary>
public sealed class IndexModel(ContentLibrary library, TimeProvider clock) : PageModel
{
    /// <summary>The month shown, by its first day.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>The events of the month.</summary>
    public IReadOnlyList<LibraryEvent> Events { get; private set; } = [];

    /// <summary>The school year of the month.</summary>
    public SchoolYear Year { get; private set; }

    /// <summary>The plan of the school year: the months that have events, each with them.</summary>
    public IReadOnlyList<(DateOnly Month, IReadOnlyList<LibraryEvent> Events)> Plan { get; private set; } = [];

    /// <summary>Shows the month asked for; without one, this month, or the last of the plan where nothing lies ahead.</summary>
    public void OnGet(string? month)
    {
        var (content, now) = (library.Current, clock.GetUtcNow());
        Month = DateTime.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 1900 and < 2200
            ? DateOnly.FromDateTime(asked)
            : MonthToShow(content, now);
        Events = [.. content.EventsOf(Month.Year, Month.Month, now)];
        Year = SchoolYear.Of(Month);
        Plan = [.. Year.Months.Select(first => (first, (IReadOnlyList<LibraryEvent>)[.. content.EventsOf(first.Year, first.Month, now)])).Where(pair => pair.Item2.Count > 0)];
    }

    private static DateOnly MonthToShow(ContentSnapshot content, DateTimeOffset now)
    {
        var today = LibraryClock.DayOf(now);
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var events = ContentSnapshot.Public(content.Events, now).ToList();
        if (events.Count == 0 || content.EventsOf(thisMonth.Year, thisMonth.Month, now).Any())
            return thisMonth;
        var next = events.Find(one => one.Date.Day >= thisMonth) ?? events[^1];
        return new DateOnly(next.Date.Day.Year, next.Date.Day.Month, 1);
    }
}
