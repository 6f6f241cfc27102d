namespace Opac.Web.Pages.Events;

/// <summary>A school year: from September to August.</summary>
/// <param name="First">The year of its September.</param>
public readonly record struct SchoolYear(int First)
{
    /// <summary>The school year of a day.</summary>
    public static SchoolYear Of(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);

    /// <summary>Its twelve months, each by its first day.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var september = new DateOnly(First, 9, 1);
            return Enumerable.Range(0, 12).Select(september.AddMonths);
        }
    }

    /// <summary>As it is written: <c>2024–2025</c>.</summary>
    public override string ToString() => $"{First}–{First + 1}";
}
