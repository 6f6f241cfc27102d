using System.Globalization;
using System.Text;

namespace Opac.Indexing.Analysis;

/// <summary>A word in small letters: the exact form under which it is filed. І and И, Ы and И stay apart, and no culture changes what comes out.</summary>
internal static class SmallLetters
{
    private static readonly TextInfo casing = CultureInfo.InvariantCulture.TextInfo;

    /// <summary>The word in small letters and composed characters. The text may hold anything, lone surrogates included.</summary>
    public static string Of(string word)
    {
        // A lone surrogate has no normal form, and is asked for like any other letter.
        if (!word.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !word.IsNormalized(NormalizationForm.FormC))
            word = word.Normalize(NormalizationForm.FormC);
        return casing.ToLower(word);
    }
}
