using System.Net;
using System.Text.RegularExpressions;

namespace Opac.Web.Publishing;

/// <summary>Looks for words in what is written on a page.</summary>
public static partial class ArticleSearch
{
    private const int SnippetLength = 160;
    private const int MostWords = 8;

    /// <summary>Where a text has all the words: the heading above the first of them, and the words around; <c>null</c> where it lacks one. Case does not matter.</summary>
    public static Found? Find(PublishedText text, string query)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(word => word.Trim('«', '»', '"', ',', '.', '?', '!')).Where(word => word.Length > 0).ToList();
        if (words.Count == 0)
            return null;
        var head = $"{text.Title} {text.Subtitle} {text.Description}";
        var body = text.Body.IfMade.PlainText;
        if (words.Exists(word => !Has(head, word) && !Has(body, word)))
            return null;
        var at = words.Select(word => body.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(index => index >= 0).DefaultIfEmpty(-1).Min();
        return at < 0 ? new Found(null, text.Description ?? "") : new Found(HeadingAbove(text.Body, at), Around(body, at));
    }

    /// <summary>The words of HTML alone, blocks parted by a space.</summary>
    internal static string Words(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ");

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static ArticleHeading? HeadingAbove(Article body, int at)
    {
        ArticleHeading? above = null;
        var from = 0;
        foreach (var heading in body.Headings)
        {
            from = body.PlainText.IndexOf(heading.Text, from, StringComparison.Ordinal);
            if (from < 0 || from > at)
                break;
            above = heading;
        }
        return above;
    }

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - SnippetLength / 3);
        while (start > 0 && start < at && text[start - 1] != ' ')
            start++;
        var end = Math.Min(text.Length, start + SnippetLength);
        while (end < text.Length && end > at && text[end] != ' ')
            end--;
        return $"{(start > 0 ? "… " : "")}{text[start..end].Trim()}{(end < text.Length ? " …" : "")}";
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>A place in a text.</summary>
    /// <param name="Heading">The heading above it; <c>null</c> for the beginning.</param>
    /// <param name="Snippet">The words around it.</param>
    public sealed record Found(ArticleHeading? Heading, string Snippet);
}
