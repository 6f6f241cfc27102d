using System.Globalization;

namespace Opac.Web.Publishing;

/// <summary>A date as a librarian writes it: a moment, a day, or only a month or a year. Times are the library's own, of Almaty.</summary>
/// <param name="First">The first moment that it can mean, in Almaty.</param>
/// <param name="Precision">How much of it was written.</param>
public readonly record struct WrittenDate(DateTime First, DatePrecision Precision)
{
    /// <summary>The day, or the first day of the month or year.</summary>
    public DateOnly Day => DateOnly.FromDateTime(First);

    /// <summary>The first day after what it means.</summary>
    public DateOnly DayAfter => Precision switch
    {
        DatePrecision.Year => Day.AddYears(1),
        DatePrecision.Month => Day.AddMonths(1),
        _ => Day.AddDays(1),
    };

    /// <summary>The moment from which on something dated so is shown.</summary>
    public DateTimeOffset Beginning => LibraryClock.At(First);

    /// <summary>The moment at which the whole of it has passed: for a day, the midnight after it.</summary>
    public DateTimeOffset Ending => LibraryClock.At(Precision == DatePrecision.Minute ? First : DayAfter.ToDateTime(TimeOnly.MinValue));

    /// <summary>Reads <c>2024-10-15</c>, <c>15.10.2024</c>, <c>15/10/2024</c>, each with <c>09:00</c> after it or not, <c>2024-10</c>, <c>10.2024</c>, <c>2024</c>; <c>null</c> for anything else.</summary>
    public static WrittenDate? Parse(string text)
    {
        text = text.Trim().Replace('T', ' ').TrimEnd('.', 'ж', 'г', ' ');
        if (Exact(text, "yyyy-M-d H:mm", "d.M.yyyy H:mm", "d/M/yyyy H:mm", "yyyy-M-d H:mm:ss") is { } minute)
            return new WrittenDate(minute, DatePrecision.Minute);
        if (Exact(text, "yyyy-M-d", "d.M.yyyy", "d/M/yyyy", "yyyy.M.d") is { } day)
            return new WrittenDate(day, DatePrecision.Day);
        if (Exact(text, "yyyy-M", "M.yyyy", "yyyy.M") is { } month)
            return new WrittenDate(month, DatePrecision.Month);
        return Exact(text, "yyyy") is { } year ? new WrittenDate(year, DatePrecision.Year) : null;
    }

    private static DateTime? Exact(string text, params string[] formats)
        => DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is > 1 and < 9990 ? date : null;
}
