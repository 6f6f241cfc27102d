using System.Globalization;
using System.Text.RegularExpressions;
using Opac.Indexing.Formats.Marc;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>What people and spreadsheets do to the contents of cells, undone.</summary>
internal static partial class Cell
{
    private static readonly char[] BetweenValues = [';', '|', '\n'];

    /// <summary>The text: no blanks around, no <c>="…"</c> or <c>'…</c> that keeps a spreadsheet from counting, no «NULL».</summary>
    public static string Clean(string cell)
    {
        var text = MarcText.Clean(cell.Trim());
        if (text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"') && text.Length >= 3)
            text = text[2..^1].Trim();
        if (text.Length > 1 && text[0] == '\'' && char.IsAsciiDigit(text[1]))
            text = text[1..];
        return text is "-" or "–" or "—" || text.Equals("null", StringComparison.OrdinalIgnoreCase) || text.Equals("nan", StringComparison.OrdinalIgnoreCase) || text == "#N/A" ? "" : text;
    }

    /// <summary>A whole number that a spreadsheet has made 2015.0 or 2 015.</summary>
    public static string WithoutFraction(string text) => Fraction().Replace(text, "");

    /// <summary>The number in the cell, 1 to 100,000; <c>null</c> where there is none.</summary>
    public static int? Count(string? text) => text is not null
        && int.TryParse(string.Concat(WithoutFraction(text).TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 100_000 ? count : null;

    /// <summary>Several values in one cell, parted by ; or | or on lines of their own.</summary>
    public static IEnumerable<string> Values(string cell) => cell.Split(BetweenValues, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Like <see cref="Values"/>, with commas too, for columns whose values have none.</summary>
    public static IEnumerable<string> WordValues(string cell) => cell.Split([.. BetweenValues, ',', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"[.,]0+$")]
    private static partial Regex Fraction();
}
