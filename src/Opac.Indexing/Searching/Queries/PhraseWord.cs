using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>One word of a phrase in one area of a segment, in any of its forms: the documents that have it, and its places in some of them.</summary>
internal sealed class PhraseWord
{
    private readonly SegmentLookup lookup;
    private readonly KnownTerm[] forms;
    private readonly int area;
    private readonly List<(BlockDocs List, int Doc)> lists = [];
    private List<BlockPlaces>? places;

    /// <summary>A word in an area, at its beginning.</summary>
    /// <param name="lookup">The segment.</param>
    /// <param name="forms">The forms of the word.</param>
    /// <param name="area">The number of the area.</param>
    /// <param name="accepted">The documents that are there; <c>null</c> for all.</param>
    /// <param name="numbers">Which words of the phrase it is.</param>
    public PhraseWord(SegmentLookup lookup, KnownTerm[] forms, int area, IBits? accepted, int[] numbers)
    {
        (this.lookup, this.forms, this.area, Numbers) = (lookup, forms, area, numbers);
        foreach (var form in forms)
        {
            if (lookup.Find(form, area, accepted) is not { } list)
                continue;
            lists.Add((list, -1));
            Cost += list.GetCost();
        }
    }

    /// <summary>Which words of the phrase it is.</summary>
    public int[] Numbers { get; }

    /// <summary>How many documents there are at most.</summary>
    public long Cost { get; }

    /// <summary>The first document from a number on.</summary>
    public int MoveTo(int target)
    {
        var nearest = DocIdSetIterator.NO_MORE_DOCS;
        for (var i = lists.Count - 1; i >= 0; i--)
        {
            var (list, doc) = lists[i];
            if (doc < target)
                Set(i, doc = doc + 1 == target ? list.NextDoc() : list.Advance(target));
            nearest = Math.Min(nearest, doc);
        }
        return nearest;
    }

    /// <summary>Marks the documents up to a number; this must have been moved to the first of them.</summary>
    /// <param name="start">The document of the first bit.</param>
    /// <param name="end">The document after the last.</param>
    /// <param name="filled">A bit for each document.</param>
    public void Mark(int start, int end, Span<ulong> filled)
    {
        for (var i = lists.Count - 1; i >= 0; i--)
        {
            var (list, doc) = lists[i];
            if (doc < end)
                Set(i, list.Mark(start, end, filled));
        }
    }

    /// <summary>
    /// Adds the places of the form with the longest list in those of some documents in which the phrase may still begin: mostly the others stand
    /// nowhere else. Documents must be asked for in order.
    /// </summary>
    public void ReadLongest(ReadOnlySpan<int> docs, ReadOnlySpan<ulong> begins, PlaceBits into) => (places ??= Open())[0].ReadTo(docs, begins, into);

    /// <summary>Adds the places of the other forms.</summary>
    public void ReadOthers(ReadOnlySpan<int> docs, ReadOnlySpan<ulong> begins, PlaceBits into)
    {
        for (var i = 1; i < places!.Count; i++)
            places[i].ReadTo(docs, begins, into);
    }

    private void Set(int i, int doc)
    {
        if (doc == DocIdSetIterator.NO_MORE_DOCS)
            lists.RemoveAt(i);
        else
            lists[i] = (lists[i].List, doc);
    }

    // Documents that are not there have been left out already.
    private List<BlockPlaces> Open()
    {
        var opened = new List<BlockPlaces>();
        foreach (var form in forms)
        {
            if (lookup.FindPlaces(form, area, null) is { } list)
                opened.Add(list);
        }
        opened.Sort(static (a, b) => b.GetCost().CompareTo(a.GetCost()));
        return opened;
    }
}
