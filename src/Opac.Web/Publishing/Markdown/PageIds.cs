using System.Globalization;
using System.Text;

namespace Opac.Web.Publishing.Markdown;

/// <summary>Hands out the ids of one page, each once. Letters of every alphabet stay: <c>Автор кім?</c> becomes <c>автор-кім</c>.</summary>
public sealed class PageIds
{
    private const int LongestId = 80;

    // Ids of the page around the article.
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal) { ["content"] = 1, ["main"] = 1, ["menu"] = 1, ["q"] = 1, ["transcript"] = 1, ["player"] = 1, ["contents"] = 1 };

    /// <summary>An id made of the words, with a number behind it where it is taken.</summary>
    public string Take(string words)
    {
        var id = Of(words);
        var count = taken.GetValueOrDefault(id);
        taken[id] = count + 1;
        if (count == 0)
            return id;
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{id}-{count + 1}");
        return taken.TryAdd(numbered, 1) ? numbered : Take(numbered);
    }

    private static string Of(string words)
    {
        var id = new StringBuilder();
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                id.Append(char.ToLowerInvariant(c));
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
            if (id.Length >= LongestId)
                break;
        }
        var made = id.ToString().Trim('-');
        return made.Length == 0 ? "s" : made;
    }
}
