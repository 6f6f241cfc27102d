using System.Buffers;

namespace Opac.Web.Pages.Catalogue;

/// <summary>A question told again between the quotation marks of the page's own language.</summary>
public static class TypedQuotation
{
    private static readonly SearchValues<char> marks = SearchValues.Create("\"«»“”„");

    /// <summary>The text without the marks that were typed around the whole of it: two pairs around one text would be one too many.</summary>
    public static string Within(string typed)
    {
        var whole = typed.Trim();
        if (whole.Length < 3 || !marks.Contains(whole[0]) || !marks.Contains(whole[^1]))
            return typed;
        var inner = whole[1..^1].Trim();
        return inner.Length == 0 || inner.AsSpan().ContainsAny(marks) ? typed : inner;
    }
}
