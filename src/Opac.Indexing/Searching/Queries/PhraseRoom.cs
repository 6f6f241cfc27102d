using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Room to look for a phrase in some documents. Used for one area after another, and for one search after another.</summary>
internal sealed class PhraseRoom
{
    // Of many documents some have all words: their places are looked at together.
    private const int WindowSize = 16_384;

    private readonly List<PlaceBits> places = [];

    /// <summary>Room for the matches of all areas.</summary>
    public ScoreWindow Window { get; } = new(WindowSize);

    /// <summary>A bit for each document of a window that has all words so far.</summary>
    public ulong[] All { get; } = new ulong[WindowSize / 64];

    /// <summary>A bit for each document of a window that has one word.</summary>
    public ulong[] One { get; } = new ulong[WindowSize / 64];

    /// <summary>Documents that have all words.</summary>
    public int[] Docs { get; } = new int[PlaceBits.Most];

    /// <summary>For each of them the places where the phrase may begin, modulo 64.</summary>
    public ulong[] Begins { get; } = new ulong[PlaceBits.Most];

    /// <summary>For each of them those of the first 64 places where it begins.</summary>
    public ulong[] Near { get; } = new ulong[PlaceBits.Most];

    /// <summary>The places of a word in each of them.</summary>
    public PlaceBits PlacesOf(int word)
    {
        while (places.Count <= word)
            places.Add(new PlaceBits());
        return places[word];
    }
}
