using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Room to look for a phrase in some documents. Used for one area after another, and for one search after another.</summary>
internal sealed class PhraseRoom
{
    private readonly List<PlaceBits> places = [];

    /// <summary>A bit for each document of a window that has all words so far.</summary>
    public ulong[] All { get; } = new ulong[ScoreWindow.Size / 64];

    /// <summary>A bit for each document of a window that has one word.</summary>
    public ulong[] One { get; } = new ulong[ScoreWindow.Size / 64];

    /// <summary>Documents that have all words.</summary>
    public int[] Docs { get; } = new int[PlaceBits.Most];

    /// <summary>For each of them the places where the phrase may begin, modulo 64.</summary>
    public ulong[] Begins { get; } = new ulong[PlaceBits.Most];

    /// <summary>The places of a word in each of them.</summary>
    public PlaceBits PlacesOf(int word)
    {
        while (places.Count <= word)
            places.Add(new PlaceBits());
        return places[word];
    }
}
