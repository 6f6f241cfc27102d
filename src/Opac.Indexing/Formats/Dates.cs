using System.Globalization;

namespace Opac.Indexing.Formats;

/// <summary>Dates as people and programs write them.</summary>
internal static class Dates
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyyMMdd", "dd.MM.yyyy", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "yyyy.MM.dd", "yyyy/MM/dd", "d.M.yy", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd.MM.yyyy HH:mm:ss", "yyyy-MM", "MM.yyyy"];

    /// <summary>The day; a bare year or month means its first day; <c>null</c> where it cannot be told, which is reported.</summary>
    public static DateOnly? Of(string? text, ReadContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (TryIso(text, out var day))
            return day;
        if (DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return DateOnly.FromDateTime(time);
        if (text.Trim() is { Length: 4 } && int.TryParse(text, out var year) && year is >= 1800 and < 3000)
            return new DateOnly(year, 1, 1);
        context.Report(FormatProblems.WrongDate, text);
        return null;
    }

    // 2024-05-31: nearly all dates are written so, and the general parser costs more than all the rest of a copy's line.
    private static bool TryIso(string text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(text.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var dayOfMonth)
            || year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }
}
