using System.Text.RegularExpressions;

namespace Opac.Web.Tests.Publishing;

/// <summary>What can be typed on the Kazakh layout (RST KazSSR 903-90; digits by the number pad), and how a librarian types there what an example writes with other letters.</summary>
public static partial class KazakhLayout
{
    /// <summary>All its characters.</summary>
    public const string Characters = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ0123456789 \n\"!,;.:\\/№?()";

    private const string Latin = "abdegijklmnopqrstuyz", Cyrillic = "абдегіжклмнопқрстуыз";

    /// <summary>The same text by these characters alone: files by their names without the ending, books by their titles, quotation marks and dashes as they are there.</summary>
    public static string Typed(string example)
    {
        var text = Media().Replace(example.ReplaceLineEndings("\n"), match => Stem(FileName(match.Groups["name"].Value)));
        text = Record().Replace(text, match => match.Groups["digits"].Value == "000123" ? "Менің атым Қожа" : "Балалық шаққа саяхат");
        return text.Replace("CC BY-SA 4.0", "кітапхананікі", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal)
            .Replace('«', '"').Replace('»', '"').Replace(" – ", ", ", StringComparison.Ordinal).Replace('-', ' ');
    }

    /// <summary>A file under a Kazakh name; the language in the middle of the name goes.</summary>
    public static string FileName(string latin)
        => string.Concat(Stem(latin).Replace(".kk", "", StringComparison.Ordinal).Select(c => Latin.Contains(c, StringComparison.Ordinal) ? Cyrillic[Latin.IndexOf(c, StringComparison.Ordinal)] : c))
            + Path.GetExtension(latin);

    private static string Stem(string name) => Path.GetFileNameWithoutExtension(name);

    [GeneratedRegex(@"media/(?<name>[\w.-]+)")]
    private static partial Regex Media();

    [GeneratedRegex(@"KZ-(?<digits>\d+)")]
    private static partial Regex Record();
}
