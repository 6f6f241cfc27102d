using Opac.Web.Texts;

namespace Opac.Web.Publishing;

/// <summary>Which language of a text a reader gets.</summary>
public static class ContentLanguage
{
    /// <summary>What is written in the language asked for; else in Kazakh, Russian, English, whichever there is first.</summary>
    public static T Best<T>(IReadOnlyDictionary<string, T> byLanguage, string asked)
        => byLanguage.TryGetValue(asked, out var own) ? own : byLanguage[PortalLanguage.All.First(byLanguage.ContainsKey)];
}
