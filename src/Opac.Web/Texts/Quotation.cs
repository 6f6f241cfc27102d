using System.Buffers;

namespace Opac.Web.Texts;

/// <summary>A text told again between the quotation marks of a sentence of the interface: «{0}».</summary>
public static class Quotation
{
    private static readonly SearchValues<char> marks = SearchValues.Create("\"«»“”„");

    /// <summary>
    /// The text without marks around the whole of it, for two pairs around one text would be one too many; marks around a part of it become those that stand within
    /// others: «“Құлагер” : буктрейлер».
    /// </summary>
    public static string Within(string text)
    {
        var whole = text.Trim();
        if (whole.Length > 2 && marks.Contains(whole[0]) && marks.Contains(whole[^1]) && whole[1..^1].Trim() is { Length: > 0 } inner && !inner.AsSpan().ContainsAny(marks))
            return inner;
        return PortalLanguage.Current == "en"
            ? text.Replace('“', '‘').Replace('”', '’')
            : text.Replace('«', '“').Replace('»', '”');
    }
}
