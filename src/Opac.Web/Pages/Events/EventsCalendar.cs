using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Events;

/// <summary><c>/events.ics</c>: the library's events for the calendar of a telephone (RFC 5545), in Kazakh or in the language that <c>?lang=</c> asks for.</summary>
public static class EventsCalendar
{
    /// <summary>Lays the address.</summary>
    public static void MapEventsCalendar(this IEndpointRouteBuilder portal)
        => portal.MapGet("/events.ics", (string? lang, ContentLibrary library, TimeProvider clock, PortalSettings settings)
            => Results.Text(Write(library.Current, lang ?? "kk", clock.GetUtcNow(), settings.BaseUrl), "text/calendar; charset=utf-8"));

    /// <summary>The calendar of all events that visitors may see at a moment.</summary>
    public static string Write(ContentSnapshot content, string language, DateTimeOffset now, string baseUrl)
    {
        var calendar = new Calendar { ProductId = "-//Opac//Events//KK", Method = "PUBLISH" };
        if (content.Site is { } site)
            calendar.AddProperty("X-WR-CALNAME", site.For(language).Title);
        foreach (var one in ContentSnapshot.Public(content.Events, now))
        {
            var text = one.For(language);
            var timed = one.Date.Precision == DatePrecision.Minute;
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{one.Slug}@{new Uri(baseUrl).Host}",
                DtStamp = new CalDateTime(one.Date.Beginning.UtcDateTime, CalDateTime.UtcTzId),
                Summary = text.Title,
                Description = text.Description,
                Location = text.Place,
                Url = new Uri($"{baseUrl}/{text.Language}/events?month={one.Date.First:yyyy-MM}#{Uri.EscapeDataString(one.Slug)}"),
                Start = timed ? new CalDateTime(one.Date.Beginning.UtcDateTime, CalDateTime.UtcTzId) : new CalDateTime(one.Date.Day),
                // The end is the first day after (RFC 5545, 3.6.1); a moment has none that is known.
                End = timed && one.End is null ? null : new CalDateTime(one.DayAfter),
                // An event of which only the month is known keeps nobody busy for a month.
                Transparency = TransparencyType.Transparent,
            });
        }
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
