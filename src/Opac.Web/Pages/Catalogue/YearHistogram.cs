using System.Globalization;
using Opac.Indexing.Searching;

namespace Opac.Web.Pages.Catalogue;

/// <summary>How the matches spread over the years: at most forty bars of equal spans.</summary>
public sealed class YearHistogram
{
    private const int MostBars = 40;

    private YearHistogram(int first, int last, IReadOnlyList<YearBar> bars) => (First, Last, Bars) = (first, last, bars);

    /// <summary>The first year with a match.</summary>
    public int First { get; }

    /// <summary>The last year with a match.</summary>
    public int Last { get; }

    /// <summary>The bars from the left.</summary>
    public IReadOnlyList<YearBar> Bars { get; }

    /// <summary>The picture of a year facet; <c>null</c> where all matches are of one year or of none.</summary>
    public static YearHistogram? Of(Facet? years, int? from, int? to)
    {
        var counted = (years?.Values ?? [])
            .Where(value => value.Count > 0)
            .Select(value => (Year: int.Parse(value.Value, CultureInfo.InvariantCulture), value.Count))
            .ToList();
        if (counted.Count < 2)
            return null;
        var (first, last) = (counted[0].Year, counted[0].Year);
        foreach (var (year, _) in counted)
            (first, last) = (Math.Min(first, year), Math.Max(last, year));
        var span = ((last - first) / MostBars) + 1;
        var counts = new int[((last - first) / span) + 1];
        foreach (var (year, count) in counted)
            counts[(year - first) / span] += count;
        var most = counts.Max();
        return new(first, last, [.. counts.Select((count, i) =>
        {
            var begins = first + (i * span);
            // Square roots: a school's books crowd into the last years, and the old ones should still be seen.
            return new YearBar(begins, count == 0 ? 0 : Math.Max(2, (int)Math.Round(Math.Sqrt((double)count / most) * 40)),
                begins <= (to ?? int.MaxValue) && begins + span - 1 >= (from ?? 0));
        })]);
    }
}

/// <summary>A bar of the picture.</summary>
/// <param name="Year">The first year it stands for.</param>
/// <param name="Height">Its height, 0 to 40.</param>
/// <param name="IsWanted">Whether its years are within those asked for.</param>
public sealed record YearBar(int Year, int Height, bool IsWanted);
