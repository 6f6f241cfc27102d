using System.Collections.Frozen;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Names of languages, as one would type them, with their MARC codes.</summary>
internal static class LanguageCodes
{
    private static readonly FrozenDictionary<string, string> byName = new Dictionary<string, string>
    {
        ["kk"] = "kaz", ["қазақ"] = "kaz", ["қазақша"] = "kaz", ["казахский"] = "kaz", ["kazakh"] = "kaz",
        ["ru"] = "rus", ["орыс"] = "rus", ["орысша"] = "rus", ["русский"] = "rus", ["russian"] = "rus",
        ["en"] = "eng", ["ағылшын"] = "eng", ["ағылшынша"] = "eng", ["английский"] = "eng", ["english"] = "eng",
        ["de"] = "ger", ["неміс"] = "ger", ["немецкий"] = "ger", ["german"] = "ger",
        ["fr"] = "fre", ["француз"] = "fre", ["французский"] = "fre", ["french"] = "fre",
        ["tr"] = "tur", ["түрік"] = "tur", ["турецкий"] = "tur", ["turkish"] = "tur",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code that a name stands for; the name itself, in small letters, where it is none of these.</summary>
    public static string Of(string name) => byName.GetValueOrDefault(name) ?? name.ToLowerInvariant();
}
