using System.Globalization;

namespace Opac.Indexing.Searching.Browsing;

/// <summary>The letters under which headings are listed, in the order of a language.</summary>
internal static class AlphabetLetters
{
    private const string Letters = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // The first letters of the scripts that CLDR puts after Latin and after Cyrillic.
    private const string Beyond = "Αა";

    /// <summary>The letters of the three languages in the order of an alphabet; those that it does not tell apart (Russian Е and Ё) once.</summary>
    public static IReadOnlyList<string> Of(CompareInfo alphabet)
    {
        var sorted = (Letters + Beyond).Select(letter => letter.ToString()).ToList();
        sorted.Sort((a, b) => alphabet.Compare(a, b, CompareOptions.IgnoreCase));
        return [.. sorted.Where((letter, i) => i == 0 || alphabet.Compare(sorted[i - 1], letter, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) != 0)];
    }

    /// <summary>Whether it stands for what comes after the known letters.</summary>
    public static bool IsBeyond(string letter) => Beyond.Contains(letter, StringComparison.Ordinal);
}
