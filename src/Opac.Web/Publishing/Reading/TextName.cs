using System.Text.RegularExpressions;

namespace Opac.Web.Publishing.Reading;

/// <summary>What the name of a Markdown file says.</summary>
/// <param name="Chapter">Empty for the first text, <c>index</c>; else the name by which further chapters are ordered: <c>02-auyl</c>.</param>
/// <param name="Language">The language; Kazakh where the name tells none.</param>
internal readonly partial record struct TextName(string Chapter, string Language)
{
    /// <summary>Reads a name: <c>index.kk.md</c>, <c>02-auyl.ru.md</c>, <c>index.md</c>; in a folder of loose texts each is a first text.</summary>
    public static TextName Parse(string name, string slug)
    {
        var match = Pattern().Match(name);
        var stem = match.Groups["stem"].Value;
        return new TextName(
            stem.Equals("index", StringComparison.OrdinalIgnoreCase) || stem == slug ? "" : stem,
            match.Groups["language"].Success ? match.Groups["language"].Value.ToLowerInvariant() : "kk");
    }

    [GeneratedRegex(@"^(?<stem>.*?)(\.(?<language>kk|ru|en))?\.md$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
