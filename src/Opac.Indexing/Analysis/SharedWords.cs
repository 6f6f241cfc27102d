using System.Collections.Concurrent;

namespace Opac.Indexing.Analysis;

/// <summary>Words that one analyzer has taken apart and another need not: the lanes of a build meet the same. Safe for several threads.</summary>
internal sealed class SharedWords
{
    private const int MostWords = 300_000;

    private readonly ConcurrentDictionary<(string Word, string? Language), AnalyzedWord> words = new();
    private int count;
    private int last = -1;

    /// <summary>A number for a word that was not met before.</summary>
    public int NextNumber() => Interlocked.Increment(ref last);

    /// <summary>A word that was met before; <c>null</c> where it was not.</summary>
    public AnalyzedWord? Find(string word, string? language) => words.GetValueOrDefault((word, language));

    /// <summary>Keeps a word for others, as long as there is room.</summary>
    public void Add(string word, string? language, AnalyzedWord analyzed)
    {
        if (Volatile.Read(ref count) < MostWords && words.TryAdd((word, language), analyzed))
            Interlocked.Increment(ref count);
    }
}
