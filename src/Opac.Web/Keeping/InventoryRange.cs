using System.Globalization;

namespace Opac.Web.Keeping;

/// <summary>Reads what a librarian types for the numbers of several copies at once: «000123–000140», «15, 18, 20-25», «Б-12…Б-15».</summary>
public static class InventoryRange
{
    /// <summary>The most numbers that are made at once: a class set for every grade, and no slip of the finger that fills the catalogue.</summary>
    public const int Most = 500;

    private const int LongestNumber = 40;

    /// <summary>The numbers, in order, with their leading zeros and letters kept; <c>null</c> where the text cannot be understood or would give too many.</summary>
    public static IReadOnlyList<string>? Parse(string? text)
    {
        var numbers = new List<string>();
        foreach (var part in (text ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length > 2 * LongestNumber)
                return null;
            if (SplitRange(part) is not var (from, to))
                numbers.Add(part);
            else if (!TryCount(from, to, numbers))
                return null;
            if (numbers.Count > Most || numbers[^1].Length > LongestNumber)
                return null;
        }
        return numbers.Distinct(StringComparer.OrdinalIgnoreCase).Count() == numbers.Count ? numbers : null;
    }

    // A long dash or dots always part a range; a hyphen does where what stands before and after it ends in digits and begins alike, since «Б-12» is one number.
    private static (string From, string To)? SplitRange(string part)
    {
        foreach (var mark in (ReadOnlySpan<string>)["–", "—", "...", "…", ".."])
        {
            if (part.Split(mark, StringSplitOptions.TrimEntries) is [{ Length: > 0 } from, { Length: > 0 } to])
                return (from, to);
        }
        for (var at = part.IndexOf('-', StringComparison.Ordinal); at > 0 && at < part.Length - 1; at = part.IndexOf('-', at + 1))
        {
            var (from, to) = (part[..at].TrimEnd(), part[(at + 1)..].TrimStart());
            if (char.IsAsciiDigit(from[^1]) && char.IsAsciiDigit(to[0]) is var bare && (bare ? PrefixOf(from).Length == 0 : PrefixOf(from) == PrefixOf(to)))
                return (from, to);
        }
        return null;
    }

    private static bool TryCount(string from, string to, List<string> numbers)
    {
        var prefix = PrefixOf(from);
        var (first, last) = (from[prefix.Length..], to.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? to[prefix.Length..] : to);
        if (!long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start) || !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end < start || end - start >= Most)
            return false;
        var form = new string('0', first.Length);
        for (var number = start; number <= end; number++)
            numbers.Add(prefix + number.ToString(form, CultureInfo.InvariantCulture));
        return true;
    }

    private static string PrefixOf(string number)
    {
        var at = number.Length;
        while (at > 0 && char.IsAsciiDigit(number[at - 1]))
            at--;
        return number[..at];
    }
}
