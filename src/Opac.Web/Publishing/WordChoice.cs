namespace Opac.Web.Publishing;

/// <summary>The words that a value may be, in the three languages.</summary>
public sealed class WordChoice<T>
{
    private readonly (T Value, string Kk, string Ru, string En, string[] Others)[] words;

    // Places in the words, not values: with a dictionary for each kind of value the runtime would compile each anew at every start.
    private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);

    /// <summary>A choice of these; a word that stands for two values stands for the first.</summary>
    public WordChoice(params (T Value, string Kk, string Ru, string En, string[] Others)[] words)
    {
        this.words = words;
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var name in (string[])[.. words[at].Others, words[at].En, words[at].Ru, words[at].Kk])
                byWord.TryAdd(ContentKey.Fold(name), at);
        }
        Shown = string.Join(", ", words.Select(word => $"{word.Kk} / {word.Ru} / {word.En}"));
    }

    /// <summary>The words as a message lists them: in Kazakh, with Russian and English behind a slash.</summary>
    public string Shown { get; }

    /// <summary>What a word stands for, whatever its case and language.</summary>
    public bool TryFind(string word, out T value)
    {
        var isKnown = byWord.TryGetValue(ContentKey.Fold(word), out var at);
        value = isKnown ? words[at].Value : default!;
        return isKnown;
    }

    /// <summary>The Kazakh word for a value.</summary>
    public string NameOf(T value) => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Kk;
}
