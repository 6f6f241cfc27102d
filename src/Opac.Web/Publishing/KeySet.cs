using System.Collections.Frozen;
using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>The closed list of keys that some place knows: the front matter of an exhibition, the items of a gallery.</summary>
public sealed class KeySet
{
    private static readonly FrozenDictionary<string, string> languages = new Dictionary<string, string>
    {
        ["kk"] = "kk",
        ["қаз"] = "kk",
        ["қазақша"] = "kk",
        ["каз"] = "kk",
        ["ru"] = "ru",
        ["рус"] = "ru",
        ["орыс"] = "ru",
        ["орысша"] = "ru",
        ["en"] = "en",
        ["ағыл"] = "en",
        ["ағылшынша"] = "en",
        ["англ"] = "en",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, ContentKey> byName;

    /// <summary>A list of just these keys.</summary>
    public KeySet(params IEnumerable<ContentKey> keys)
    {
        Keys = [.. keys];
        byName = Keys.SelectMany(key => key.Names.Select(name => (Name: ContentKey.Fold(name), key)))
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.key);
    }

    /// <summary>The keys, in the order given.</summary>
    public IReadOnlyList<ContentKey> Keys { get; }

    /// <summary>Whether the key is on the list.</summary>
    public bool Contains(ContentKey key) => Keys.Contains(key);

    /// <summary>The key that a name stands for in any language, and the language that follows the name, if any; <c>null</c> where the name is not on the list.</summary>
    public KeyName? Find(string name)
    {
        var folded = ContentKey.Fold(name);
        if (byName.TryGetValue(folded, out var key))
            return new KeyName(key, null);
        var hyphen = folded.LastIndexOf('-');
        return hyphen > 0
            && languages.TryGetValue(folded[(hyphen + 1)..], out var language)
            && byName.TryGetValue(folded[..hyphen], out key)
            && key.PerLanguage
                ? new KeyName(key, language)
                : null;
    }

    /// <summary>The name on the list that is at most <paramref name="distance"/> letters away from a mistyped one, the nearest first; <c>null</c> where there is none.</summary>
    public string? Nearest(string name, int distance = 2)
    {
        var folded = ContentKey.Fold(name);
        var suffix = "";
        var hyphen = folded.LastIndexOf('-');
        if (hyphen > 0 && languages.ContainsKey(folded[(hyphen + 1)..]))
            (folded, suffix) = (folded[..hyphen], folded[hyphen..]);
        string? nearest = null;
        foreach (var (known, key) in byName)
        {
            if (suffix.Length > 0 && !key.PerLanguage)
                continue;
            var away = EditDistance.Between(folded, known, distance);
            // Two letters changed in a word of two letters is another word.
            if (away <= distance && away < known.Length && (nearest is null || away < distance || string.CompareOrdinal(known, nearest) < 0))
                (nearest, distance) = (known, away);
        }
        return nearest is null ? null : nearest + suffix;
    }
}
