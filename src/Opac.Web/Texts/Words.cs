using System.Globalization;

namespace Opac.Web.Texts;

/// <summary>The words of the interface in the language of the current request: <c>@T["search.button"]</c>.</summary>
public sealed class Words(PortalTexts texts)
{
    /// <summary>The text of this key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public string this[string key] => texts.Of(key, PortalLanguage.Current);

    /// <summary>The text with its places filled in, numbers in the manner of the language.</summary>
    public string this[string key, params object[] arguments] => string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    /// <summary>What stands before and after the one place of the text of this key.</summary>
    public (string Before, string After) Around(string key)
    {
        const string Place = "{0}";
        var text = this[key];
        var at = text.IndexOf(Place, StringComparison.Ordinal);
        return (text[..at], text[(at + Place.Length)..]);
    }

    /// <summary>Whether there is such a text: codes from records (languages, genres) may have one or not.</summary>
    public bool Has(string key) => texts.Has(key);

    /// <summary>The text of this key, or what is given where there is none.</summary>
    public string Or(string key, string otherwise) => texts.Has(key) ? this[key] : otherwise;

    /// <summary>The text in the form that the number asks for; the number itself fills <c>{0}</c>, further arguments <c>{1}</c> and on.</summary>
    public string Count(string key, long number, params object[] arguments)
    {
        var forms = texts.FormsOf(key, PortalLanguage.Current);
        var form = forms.GetValueOrDefault(PluralCategory(PortalLanguage.Current, number)) ?? forms["other"];
        return string.Format(CultureInfo.CurrentCulture, form, [number, .. arguments]);
    }

    /// <summary>The CLDR plural category of a whole number: <c>one</c>, <c>few</c>, <c>many</c> or <c>other</c> (CLDR 46, cardinal rules of kk, ru, en).</summary>
    public static string PluralCategory(string language, long number)
    {
        number = Math.Abs(number);
        if (language != "ru")
            return number == 1 ? "one" : "other";
        return (number % 10, number % 100) switch
        {
            (1, not 11) => "one",
            ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "many",
        };
    }
}
