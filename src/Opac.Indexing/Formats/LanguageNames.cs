using System.Collections.Frozen;

namespace Opac.Indexing.Formats;

/// <summary>Languages as people and programs write them → MARC codes (ISO 639-2/B).</summary>
internal static class LanguageNames
{
    // Code, two-letter code, then names as catalogues have them. Codes no longer in use (scc, scr …) are left as they are in MARC records.
    private static readonly string[][] Table =
    [
        ["kaz", "kk", "kz", "қазақ", "қазақша", "қазақ тілі", "казахский", "каз", "kazakh", "qazaq"],
        ["rus", "ru", "орыс", "орысша", "орыс тілі", "русский", "рус", "russian"],
        ["eng", "en", "ағылшын", "ағылшынша", "ағылшын тілі", "английский", "англ", "english", "en-us", "en-gb", "en-ca"],
        ["ger", "de", "deu", "неміс", "немісше", "немецкий", "нем", "german"],
        ["fre", "fr", "fra", "француз", "французша", "французский", "фр", "french"],
        ["spa", "es", "испан", "испанский", "исп", "spanish"],
        ["ita", "it", "итальян", "итальянский", "ит", "italian"],
        ["tur", "tr", "түрік", "турецкий", "тур", "turkish"],
        ["uzb", "uz", "өзбек", "узбекский", "узб", "uzbek"],
        ["kir", "ky", "қырғыз", "киргизский", "кыргызский", "кирг", "kyrgyz", "kirghiz"],
        ["uig", "ug", "ұйғыр", "уйгурский", "уйг", "uighur", "uyghur"],
        ["tat", "tt", "татар", "татарский", "тат", "tatar"],
        ["bak", "ba", "башқұрт", "башкирский", "bashkir"],
        ["tgk", "tg", "тәжік", "таджикский", "tajik"],
        ["tuk", "tk", "түрікмен", "туркменский", "turkmen"],
        ["aze", "az", "әзербайжан", "азербайджанский", "azerbaijani"],
        ["chi", "zh", "zho", "қытай", "қытайша", "китайский", "кит", "chinese"],
        ["jpn", "ja", "жапон", "японский", "яп", "japanese"],
        ["kor", "ko", "корей", "кәріс", "корейский", "кор", "korean"],
        ["ara", "ar", "араб", "арабша", "арабский", "arabic"],
        ["per", "fa", "fas", "парсы", "персидский", "фарси", "persian"],
        ["ukr", "uk", "украин", "украинский", "укр", "ukrainian"],
        ["bel", "be", "белорус", "беларус", "белорусский", "belarusian"],
        ["pol", "pl", "поляк", "польский", "polish"],
        ["cze", "cs", "ces", "чех", "чешский", "czech"],
        ["lat", "la", "латын", "латынь", "латинский", "лат", "latin"],
        ["grc", "көне грек", "древнегреческий", "ancient greek"],
        ["gre", "el", "ell", "грек", "греческий", "greek"],
        ["heb", "he", "еврей", "иврит", "hebrew"],
        ["hin", "hi", "хинди", "hindi"],
        ["mon", "mn", "моңғол", "монгольский", "mongolian"],
        ["por", "pt", "португал", "португальский", "portuguese"],
        ["dut", "nl", "nld", "голланд", "нидерландский", "голландский", "dutch"],
        ["swe", "sv", "швед", "шведский", "swedish"],
        ["nor", "no", "норвег", "норвежский", "norwegian"],
        ["dan", "da", "дат", "датский", "danish"],
        ["fin", "fi", "фин", "финский", "finnish"],
        ["hun", "hu", "венгр", "мажар", "венгерский", "hungarian"],
        ["rum", "ro", "ron", "румын", "румынский", "romanian"],
        ["bul", "bg", "болгар", "болгарский", "bulgarian"],
        ["srp", "sr", "серб", "сербский", "serbian"],
        ["hrv", "hr", "хорват", "хорватский", "croatian"],
        ["est", "et", "эстон", "эстонский", "estonian"],
        ["lav", "lv", "латыш", "латышский", "latvian"],
        ["lit", "lt", "литва", "литовский", "lithuanian"],
        ["geo", "ka", "kat", "грузин", "грузинский", "georgian"],
        ["arm", "hy", "hye", "армян", "армянский", "armenian"],
        ["vie", "vi", "вьетнам", "вьетнамский", "vietnamese"],
        ["ind", "id", "индонезия", "индонезийский", "indonesian"],
        ["slo", "sk", "slk", "словак", "словацкий", "slovak"],
        ["slv", "sl", "словен", "словенский", "slovenian"],
        ["alb", "sq", "sqi", "албан", "албанский", "albanian"],
        ["ice", "is", "isl", "исланд", "исландский", "icelandic"],
        ["mac", "mk", "mkd", "македон", "македонский", "macedonian"],
        ["wel", "cy", "cym", "welsh"], ["baq", "eu", "eus", "basque"], ["may", "ms", "msa", "malay"], ["bur", "my", "mya", "burmese"], ["tib", "bo", "bod", "tibetan"],
        ["mul", "көптілді", "многоязычный", "multilingual"],
    ];

    private static readonly FrozenDictionary<string, string> Codes = Table
        .SelectMany(row => row.Select(name => (Name: name, Code: row[0])))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Endings = [" тілі", " тілінде", " язык", " яз.", " language", "."];

    /// <summary>The code; three Latin letters that are no name stand for themselves; <c>null</c> for anything else.</summary>
    public static string? Find(string text)
    {
        var name = text.Trim();
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                name = name[..^ending.Length].TrimEnd();
        }
        if (Codes.TryGetValue(name, out var code))
            return code;
        if (name.Length == 3 && name.All(char.IsAsciiLetter))
            return name.ToLowerInvariant();
        // kk-KZ, en_US
        return name.Length > 3 && name[2] is '-' or '_' && Codes.TryGetValue(name[..2], out code) ? code : null;
    }
}
