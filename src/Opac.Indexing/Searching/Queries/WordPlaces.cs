using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Where one word of a phrase stands, in any of its forms: the documents of all forms together, and the places in each.</summary>
internal sealed class WordPlaces
{
    private readonly DocsAndPositionsEnum[] lists;
    private readonly int[] docs;
    private int[] places = new int[16];

    public WordPlaces(DocsAndPositionsEnum[] lists)
    {
        this.lists = lists;
        docs = new int[lists.Length];
        Array.Fill(docs, -1);
        foreach (var list in lists)
            Cost += list.GetCost();
    }

    /// <summary>How many documents there are at most.</summary>
    public long Cost { get; }

    /// <summary>The first document from a number on.</summary>
    public int Advance(int target)
    {
        var first = DocIdSetIterator.NO_MORE_DOCS;
        for (var i = 0; i < lists.Length; i++)
        {
            if (docs[i] < target)
                docs[i] = docs[i] + 1 == target ? lists[i].NextDoc() : lists[i].Advance(target);
            first = Math.Min(first, docs[i]);
        }
        return first;
    }

    /// <summary>The places of the word in the document at which <see cref="Advance"/> arrived, ascending. To be asked once for each.</summary>
    public ReadOnlySpan<int> Places(int doc)
    {
        var count = 0;
        var met = 0;
        for (var i = 0; i < lists.Length; i++)
        {
            if (docs[i] != doc)
                continue;
            met++;
            for (var left = lists[i].Freq; left > 0; left--)
            {
                if (count == places.Length)
                    Array.Resize(ref places, count * 2);
                places[count++] = lists[i].NextPosition();
            }
        }
        var found = places.AsSpan(0, count);
        if (met > 1)
            found.Sort();
        return found;
    }
}
