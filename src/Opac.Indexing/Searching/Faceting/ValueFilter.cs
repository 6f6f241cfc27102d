using Opac.Indexing.Analysis;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>Chooses values by the beginnings of their words, as a reader types who looks for one in a long list; Kazakh letters may be typed as their Russian neighbours.</summary>
/// <remarks>Its own small folding, and no analysis of words: it looks at hundreds of thousands of values for one answer.</remarks>
internal sealed class ValueFilter
{
    private const int LongestTyped = 100;

    private readonly List<string> beginnings;

    public ValueFilter(string typed) => beginnings = WordSplitter.Words(Fold(typed.Length > LongestTyped ? typed[..LongestTyped] : typed));

    /// <summary>Whether each beginning typed is that of some word of the value.</summary>
    public bool Passes(string value)
    {
        if (beginnings.Count == 0)
            return true;
        var folded = Fold(value);
        foreach (var beginning in beginnings)
        {
            if (!HasWord(folded, beginning))
                return false;
        }
        return true;
    }

    private static bool HasWord(string text, string beginning)
    {
        for (var at = text.IndexOf(beginning, StringComparison.Ordinal); at >= 0; at = text.IndexOf(beginning, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                return true;
        }
        return false;
    }

    private static string Fold(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = char.ToLowerInvariant(from[i]) switch
            {
                'ә' => 'а', 'і' or 'ы' or 'й' => 'и', 'ң' => 'н', 'ғ' => 'г', 'ү' or 'ұ' => 'у', 'қ' => 'к', 'ө' => 'о', 'һ' => 'х', 'ё' => 'е', var c => c,
            };
        }
    });
}
