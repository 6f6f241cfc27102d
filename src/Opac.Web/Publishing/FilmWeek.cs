using System.Globalization;
using System.Text.RegularExpressions;

namespace Opac.Web.Publishing;

/// <summary>A week of the film programme, Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
public readonly partial record struct FilmWeek(DateOnly Monday)
{
    /// <summary>Its last day.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The week of a day.</summary>
    public static FilmWeek Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>Reads any day of the week (<c>2026-11-25</c>, <c>25.11.2026</c>) or its number in the year (<c>2026-W48</c>, ISO 8601); <c>null</c> for anything else.</summary>
    public static FilmWeek? Parse(string written)
    {
        if (Numbered().Match(written.Trim()) is { Success: true } week)
        {
            var (year, number) = (int.Parse(week.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(week.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
            return year > 1 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year) ? new(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday))) : null;
        }
        return WrittenDate.Parse(written) is { Precision: DatePrecision.Day } day ? Of(day.Day) : null;
    }

    /// <summary>As it stands in an address: its Monday, <c>2026-11-23</c>.</summary>
    public override string ToString() => Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4})-?[Ww]([0-9]{2})$")]
    private static partial Regex Numbered();
}
