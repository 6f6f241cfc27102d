using System.Globalization;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>Inventory numbers as librarians write them into one cell: «101», «101; 102», «666491, 666492», «101-105».</summary>
internal static class InventoryCell
{
    private const int LongestRange = 1000;

    /// <summary>The single numbers, in order. A hyphen makes a range only between two numbers of as many digits, and only where as many copies are counted, if they are.</summary>
    public static IReadOnlyList<string> Read(string? cell, int? copies)
    {
        if (cell is null)
            return [];
        var numbers = new List<string>();
        foreach (var part in cell.Split([';', ',', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (TryRange(part, out var first, out var last) && (copies is null || copies == last - first + 1 || cell != part))
            {
                var digits = part.Split('-', '–', '—')[0].Trim().Length;
                for (var number = first; number <= last; number++)
                    numbers.Add(number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'));
            }
            else
            {
                numbers.Add(Cell.WithoutFraction(part));
            }
        }
        return numbers;
    }

    private static bool TryRange(string part, out long first, out long last)
    {
        last = first = 0;
        var ends = part.Split('-', '–', '—');
        return ends.Length == 2 && ends[0].Trim().Length == ends[1].Trim().Length
            && long.TryParse(ends[0], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out first)
            && long.TryParse(ends[1], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out last)
            && first < last && last - first < LongestRange;
    }
}
