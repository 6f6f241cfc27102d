namespace Opac.Web.Publishing;

/// <summary>Time as the clock on the library's wall shows it.</summary>
public static class LibraryClock
{
    /// <summary>The zone of Almaty. Where the machine has no zone data: UTC+5, which all Kazakhstan has kept since 1 March 2024.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Almaty", out var zone)
        && zone.GetUtcOffset(new DateTimeOffset(2024, 10, 15, 0, 0, 0, TimeSpan.Zero)) == TimeSpan.FromHours(5)
            ? zone
            // Also where the machine's data are older than the change of 2024 and still say UTC+6.
            : TimeZoneInfo.CreateCustomTimeZone("Asia/Almaty", TimeSpan.FromHours(5), "Алматы", "Алматы");

    /// <summary>The moment at which the clock on the wall shows this.</summary>
    public static DateTimeOffset At(DateTime wall) => new(wall, Zone.GetUtcOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified)));

    /// <summary>What the clock on the wall shows at a moment.</summary>
    public static DateTimeOffset WallOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The day in the library at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(WallOf(moment).DateTime);
}
