using System.Collections.Frozen;

namespace Opac.Web.Publishing;

/// <summary>The words that a value may be, in the three languages.</summary>
public sealed class WordChoice<T>(params (T Value, string Kk, string Ru, string En, string[] Others)[] words)
{
    private readonly FrozenDictionary<string, T> byWord = words
        .SelectMany(word => word.Others.Append(word.En).Append(word.Ru).Append(word.Kk).Select(name => (Name: ContentKey.Fold(name), word.Value)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Value);

    /// <summary>The words as a message lists them: in Kazakh, with Russian and English behind a slash.</summary>
    public string Shown { get; } = string.Join(", ", words.Select(word => $"{word.Kk} / {word.Ru} / {word.En}"));

    /// <summary>What a word stands for, whatever its case and language.</summary>
    public bool TryFind(string word, out T value) => byWord.TryGetValue(ContentKey.Fold(word), out value!);

    /// <summary>The Kazakh word for a value.</summary>
    public string NameOf(T value) => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Kk;
}
