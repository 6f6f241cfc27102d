using System.Globalization;

namespace Opac.Indexing.Problems;

/// <summary>One sentence in the three languages of the portal, side by side; <c>{0}</c>, <c>{1}</c> … stand for what is filled in.</summary>
/// <param name="Kk">In Kazakh.</param>
/// <param name="Ru">In Russian.</param>
/// <param name="En">In English.</param>
public sealed record LocalText(string Kk, string Ru, string En)
{
    /// <summary>The sentence in the culture's language; in English for any language but Kazakh and Russian.</summary>
    public string In(CultureInfo culture, IReadOnlyList<string> arguments)
    {
        var text = culture.TwoLetterISOLanguageName switch { "kk" => Kk, "ru" => Ru, _ => En };
        for (var i = 0; i < arguments.Count; i++)
            text = text.Replace($"{{{i}}}", arguments[i], StringComparison.Ordinal);
        return text;
    }
}
