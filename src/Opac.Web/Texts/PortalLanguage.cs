using System.Globalization;

namespace Opac.Web.Texts;

/// <summary>The three languages of the portal, in the order in which they are offered.</summary>
public static class PortalLanguage
{
    /// <summary>Their tags as in addresses: Kazakh first.</summary>
    public static IReadOnlyList<string> All { get; } = ["kk", "ru", "en"];

    /// <summary>Where a language stands in <see cref="All"/>.</summary>
    public static int IndexOf(string language) => language switch
    {
        "kk" => 0,
        "ru" => 1,
        "en" => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "The portal does not speak it."),
    };

    /// <summary>The language of the current request or process, one of <see cref="All"/>; Kazakh where the culture is none of them.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "ru" => "ru",
        "en" => "en",
        _ => "kk",
    };

    /// <summary>Makes the console speak the language of the system where that is one of the three, and English elsewhere.</summary>
    public static void UseInConsole()
    {
        if (!All.Contains(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName))
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture;
    }
}
