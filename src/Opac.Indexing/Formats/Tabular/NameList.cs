using System.Text.RegularExpressions;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>
/// Parts the names in a cell. A semicolon is plain; a comma parts surname from forename in one table and persons in another:
/// what it does here is told by the first rows, taken together.
/// </summary>
internal sealed partial class NameList
{
    private int direct;
    private int inverted;

    /// <summary>Learns from a cell how this table writes names.</summary>
    public void Learn(string cell)
    {
        if (cell.Contains(';', StringComparison.Ordinal))
            return;
        var parts = cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 1)
            direct += EndsWithInitials().IsMatch(cell) || !cell.Contains(' ', StringComparison.Ordinal) ? 0 : 1;
        else if (parts.Length == 2 && !parts[0].Contains(' ', StringComparison.Ordinal))
            inverted++;
        else if (Array.TrueForAll(parts, part => part.Contains(' ', StringComparison.Ordinal)))
            direct++;
    }

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Split(string cell)
    {
        if (cell.IndexOfAny([';', '|', '\n']) >= 0)
            return Cell.Values(cell);
        var parts = cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
            return [cell];
        // «Әуезов М., Мұқанов С.»: each part is a whole name.
        if (Array.TrueForAll(parts, part => SurnameAndInitials().IsMatch(part)))
            return parts;
        return direct > inverted ? parts : [cell];
    }

    [GeneratedRegex(@"\p{Lu}\.$")]
    private static partial Regex EndsWithInitials();

    [GeneratedRegex(@"^\S+\s+\p{Lu}\.(\s*-?\p{Lu}\.)?$")]
    private static partial Regex SurnameAndInitials();
}
