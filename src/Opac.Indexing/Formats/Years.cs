namespace Opac.Indexing.Formats;

/// <summary>The year that a printed date means.</summary>
internal static class Years
{
    /// <summary>
    /// «c1987», «[1962]», «1962 [i.e. 1963]», «1999-2004» (the first), «1975, c1972» (the first), «2015.0», «[between 1960 and 1969]» (the first);
    /// <c>null</c> for «[199-?]» and «б. г.».
    /// </summary>
    public static int? Of(string? date)
    {
        if (date is null)
            return null;
        var corrected = date.IndexOf("i.e.", StringComparison.OrdinalIgnoreCase);
        if (corrected < 0)
            corrected = date.IndexOf("т. е.", StringComparison.OrdinalIgnoreCase);
        return (corrected >= 0 ? FirstIn(date.AsSpan(corrected)) : null) ?? FirstIn(date);
    }

    private static int? FirstIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - i == 4 && int.TryParse(text[i..end], out var year) && year is >= 1000 and < 3000)
                return year;
            // 20160328, a date without marks.
            if (end - i == 8 && int.TryParse(text.Slice(i, 4), out year) && year is >= 1000 and < 3000)
                return year;
            i = end;
        }
        return null;
    }
}
