using System.Collections.Concurrent;
using Opac.Indexing.Analysis;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// The words that readers typed last, and where their terms are in one generation of the index: readers ask for the same words again and again, and
/// to take a word apart and find its terms was a third of a search for few records. Safe for several threads.
/// </summary>
/// <param name="words">What turns a typed word into terms.</param>
/// <param name="searcher">The index.</param>
internal sealed class KnownWords(WordAnalyzer words, ReusingSearcher searcher)
{
    // Twice as many are kept at most. Each takes some kilobytes, at a million records some tens: a portal holds that for as long as it runs.
    private const int MostNew = 250;

    private ConcurrentDictionary<(string Word, string Language), KnownWord> before = new();
    private ConcurrentDictionary<(string Word, string Language), KnownWord> latest = new();
    private int count;

    /// <summary>A word: as it is known, or taken apart anew.</summary>
    /// <param name="word">One word, as typed.</param>
    /// <param name="language">MARC code of the interface's language.</param>
    public KnownWord Find(string word, string language)
    {
        if (Volatile.Read(ref latest).TryGetValue((word, language), out var known))
            return known;
        return Volatile.Read(ref before).TryGetValue((word, language), out known) ? known : new(words.QueryTerms(word, language), searcher);
    }

    /// <summary>Keeps a word that was asked for. Those that corrections try are many, and mostly no words.</summary>
    public void Keep(string word, string language, KnownWord known)
    {
        if (!Volatile.Read(ref latest).TryAdd((word, language), known) || Interlocked.Increment(ref count) != MostNew)
            return;
        // Those not asked for since the last time are forgotten. Two threads cannot both come here.
        Volatile.Write(ref before, Volatile.Read(ref latest));
        Volatile.Write(ref latest, new());
        Interlocked.Exchange(ref count, 0);
    }
}
