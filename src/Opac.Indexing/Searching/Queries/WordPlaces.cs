using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Where one word of a phrase stands, in any of its forms: the documents of all forms together, and the places in each.</summary>
internal sealed class WordPlaces
{
    private readonly List<BlockPlaces> lists = [];
    private readonly int[] docs;
    private int[] places = new int[16];

    public WordPlaces(SegmentLookup lookup, KnownTerm[] forms, int area, IBits? accepted)
    {
        foreach (var form in forms)
        {
            if (lookup.FindPlaces(form, area, accepted) is not { } list)
                continue;
            lists.Add(list);
            Cost += list.GetCost();
        }
        docs = new int[lists.Count];
        Array.Fill(docs, -1);
    }

    /// <summary>How many documents there are at most.</summary>
    public long Cost { get; }

    /// <summary>The first document from a number on.</summary>
    public int Advance(int target)
    {
        var first = DocIdSetIterator.NO_MORE_DOCS;
        for (var i = 0; i < lists.Count; i++)
        {
            if (docs[i] < target)
                docs[i] = docs[i] + 1 == target ? lists[i].NextDoc() : lists[i].Advance(target);
            first = Math.Min(first, docs[i]);
        }
        return first;
    }

    /// <summary>
    /// The places of the word in the document at which <see cref="Advance"/> arrived, ascending, and how many there are. To be asked once for each
    /// document; good until the next.
    /// </summary>
    public (int[] Places, int Count) Places(int doc)
    {
        var count = 0;
        var met = 0;
        for (var i = 0; i < lists.Count; i++)
        {
            if (docs[i] != doc)
                continue;
            met++;
            var list = lists[i];
            var more = list.Freq;
            if (places.Length - count < more)
                Array.Resize(ref places, (count + more) * 2);
            for (; more > 0; more--)
                places[count++] = list.NextPosition();
        }
        if (met > 1)
            places.AsSpan(0, count).Sort();
        return (places, count);
    }
}
