namespace Opac.Indexing.Formats;

/// <summary>Takes ISBD's punctuation off the ends of what a cataloguer wrote: it belongs between areas, not to their text.</summary>
internal static class Isbd
{
    // The full stop is part of these; sorted by language. Single letters are initials and keep theirs too.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "б", "бет", "бас", "бөл", "ж", "кіт", "құраст", "ред", "т", "ғ", "тағы", "басқ", "ауд",
        "вып", "гл", "др", "изд", "кн", "ил", "им", "сб", "соч", "сост", "ст", "стр", "с", "ч", "вв", "в", "г", "гг", "пер", "ун", "др", "мл", "обл", "респ", "руб", "тг",
        "etc", "inc", "ltd", "co", "corp", "ed", "eds", "jr", "sr", "st", "vol", "no", "p", "pp", "dr", "mr", "mrs", "ms", "rev", "hon", "bros", "dept", "gov", "tr", "arr", "comp", "op",
    };

    /// <summary>The text without blanks and <c>/ : ; , =</c> at its end, and without a full stop that only closes the area.</summary>
    public static string TrimEnd(string text)
    {
        var end = EndOf(text);
        return end == text.Length ? text : text[..end];
    }

    /// <summary>Like <see cref="TrimEnd(string)"/>; <c>null</c> for <c>null</c> and where nothing is left.</summary>
    public static string? TrimEndOrNull(string? text) => text is null ? null : TrimEnd(text) is { Length: > 0 } kept ? kept : null;

    private static int EndOf(string text)
    {
        var end = text.Length;
        while (end > 0)
        {
            var last = text[end - 1];
            if (last is ' ' or '/' or ':' or ';' or ',' or '=')
                end--;
            else if (last == '.' && ClosesArea(text, end))
                end--;
            else
                break;
        }
        return end;
    }

    private static bool ClosesArea(string text, int end)
    {
        if (end >= 2 && text[end - 2] == '.')
            return false;
        var start = end - 1;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '\''))
            start--;
        var length = end - 1 - start;
        if (length == 0)
            return true;
        return length > 1 && !Abbreviations.Contains(text[start..(end - 1)]);
    }
}
