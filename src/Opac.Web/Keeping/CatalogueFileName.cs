using System.Globalization;
using System.Text;

namespace Opac.Web.Keeping;

/// <summary>Names for files in the catalogue's folder, made of whatever a sender's machine called them.</summary>
internal static class CatalogueFileName
{
    private const int LongestStem = 60;

    // What other programs on this machine, or this one, take for something else.
    private static readonly string[] taken = ["con", "prn", "aux", "nul", "readme", "studio", "authorities"];

    /// <summary>A harmless name with the ending of the format: letters, digits, <c>-</c> and <c>_</c> only, never hidden, never a path.</summary>
    public static string Of(string sent, string? format)
    {
        // Both machines' separators: some browsers send the whole path.
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Normalize();
        var dot = name.LastIndexOf('.');
        var stem = new StringBuilder();
        foreach (var rune in (dot > 0 ? name[..dot] : name).EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || rune.Value is '_';
            if (isPlain)
                stem.Append(rune);
            else if (stem.Length > 0 && stem[^1] != '-')
                stem.Append('-');
            if (stem.Length >= LongestStem)
                break;
        }
        var kept = stem.ToString().Trim('-');
        if (kept.Length == 0 || taken.Contains(kept.ToLowerInvariant()))
            kept = kept.Length == 0 ? "records" : kept + "-1";
        return kept + EndingOf(format);
    }

    /// <summary>The same name for a file of another format.</summary>
    public static string WithEnding(string file, string? format) => Path.ChangeExtension(file, null).Replace('\\', '/') + EndingOf(format);

    /// <summary>The first name of its kind that is not in use.</summary>
    public static string Free(string name, Func<string, bool> isUsed)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var free = name;
        for (var number = 2; isUsed(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{ending}");
        return free;
    }

    private static string EndingOf(string? format) => format switch
    {
        "iso2709" => ".mrc",
        "marcxml" or "dc" => ".xml",
        "marcjson" => ".json",
        "irbis" => ".txt",
        "xlsx" => ".xlsx",
        "gzip" => ".gz",
        "zip" => ".zip",
        _ => ".csv",
    };
}
