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
        var values = years?.Values ?? [];
        var (first, last, found) = (int.MaxValue, 0, 0);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Count == 0)
                continue;
            var year = YearOf(values[i]);
            (first, last, found) = (Math.Min(first, year), Math.Max(last, year), found + 1);
        }
        if (found < 2)
            return null;
        var span = ((last - first) / MostBars) + 1;
        Span<int> counts = stackalloc int[((last - first) / span) + 1];
        var most = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Count > 0)
                most = Math.Max(most, counts[(YearOf(values[i]) - first) / span] += values[i].Count);
        }
        var bars = new YearBar[counts.Length];
        for (var i = 0; i < bars.Length; i++)
        {
            var begins = first + (i * span);
            // Square roots: a school's books crowd into the last years, and the old ones should still be seen.
            bars[i] = new YearBar(begins, counts[i] == 0 ? 0 : Math.Max(2, (int)Math.Round(Math.Sqrt((double)counts[i] / most) * 40)),
                begins <= (to ?? int.MaxValue) && begins + span - 1 >= (from ?? 0));
        }
        return new(first, last, bars);
    }

    private static int YearOf(FacetValue value) => int.Parse(value.Value, CultureInfo.InvariantCulture);
}

/// <summary>A bar of the picture.</summary>
/// <param name="Year">The first year it stands for.</param>
/// <param name="Height">Its height, 0 to 40.</param>
/// <param name="IsWanted">Whether its years are within those asked for.</param>
public readonly record struct YearBar(int Year, int Height, bool IsWanted);
