using System.Globalization;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Web.Keeping;

/// <summary>Tells how a book number that cannot be right is mended.</summary>
internal static class IsbnAdvice
{
    /// <summary>The problem of a text that is no right ISBN; <c>null</c> where it is one.</summary>
    public static Problem? Of(string text)
    {
        if (Isbn.TryParse(text, out var isbn) && isbn.IsValid)
            return null;
        var digits = new string([.. text.Where(c => char.IsAsciiDigit(c) || c is 'X' or 'x' or 'Х' or 'х')]);
        var culture = CultureInfo.CurrentUICulture;
        var remedy = RightLast(digits) is { } last
            ? FormProblems.CheckDigit.In(culture, [last.ToString()])
            : FormProblems.DigitCount.In(culture, [digits.Length.ToString(CultureInfo.InvariantCulture)]);
        return new Problem(default, FormProblems.WrongIsbn, text, remedy);
    }

    // Whichever last digit makes the number right: the parser itself knows the rule.
    private static char? RightLast(string digits)
    {
        if (digits.Length is not (10 or 13))
            return null;
        foreach (var last in digits.Length == 10 ? "0123456789X" : "0123456789")
        {
            if (Isbn.TryParse(digits[..^1] + last, out var isbn) && isbn.IsValid)
                return last;
        }
        return null;
    }
}
