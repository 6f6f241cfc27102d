using System.Numerics;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>
/// The places of a word in some documents. Most texts are short: of each there is a bit for the first 64 places, whatever form of the word stands there,
/// so that forms need not be put in order; what lies beyond is listed.
/// </summary>
internal sealed class PlaceBits
{
    /// <summary>In how many documents.</summary>
    public const int Most = 256;

    private const int Bits = 64;

    private readonly ulong[] near = new ulong[Most];
    private readonly ulong[] far = new ulong[Most];
    // Document and place in one number.
    private long[] beyond = new long[16];
    private int count;
    private bool isSorted;

    /// <summary>Begins anew.</summary>
    /// <param name="documents">How many documents there are.</param>
    public void Begin(int documents)
    {
        near.AsSpan(0, documents).Clear();
        far.AsSpan(0, documents).Clear();
        (count, isSorted) = (0, true);
    }

    /// <summary>Adds a place in a document.</summary>
    public void Add(int document, int place)
    {
        if (place < Bits)
            near[document] |= 1UL << place;
        else
            AddBeyond(document, place);
    }

    /// <summary>Adds places in a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="places">The places, ascending.</param>
    /// <param name="before">What each is greater by.</param>
    public void Add(int document, ReadOnlySpan<int> places, int before)
    {
        var bits = 0UL;
        foreach (var place in places)
        {
            if (place - before < Bits)
                bits |= 1UL << (place - before);
            else
                AddBeyond(document, place - before);
        }
        near[document] |= bits;
    }

    /// <summary>Of the first 64 places, for each document, keeps those that are so many before one of the word.</summary>
    public void KeepNear(Span<ulong> begins, int number)
    {
        if (number >= Bits)
            begins.Clear();
        var places = near.AsSpan(0, begins.Length);
        for (var i = 0; i < begins.Length; i++)
            begins[i] &= places[i] >> number;
    }

    /// <summary>The same of all places, taken modulo 64.</summary>
    public void KeepFolded(Span<ulong> begins, int number)
    {
        var first = near.AsSpan(0, begins.Length);
        var other = far.AsSpan(0, begins.Length);
        for (var i = 0; i < begins.Length; i++)
            begins[i] &= BitOperations.RotateRight(first[i] | other[i], number);
    }

    /// <summary>Whether the word stands at a place.</summary>
    public bool Has(int document, int place) =>
        place < Bits ? place >= 0 && (near[document] & (1UL << place)) != 0 : far[document] != 0 && Sorted.BinarySearch(Key(document, place)) >= 0;

    /// <summary>The places beyond the first 64, each with its document in the upper half.</summary>
    public ReadOnlySpan<long> Beyond(int document)
    {
        var from = Sorted.BinarySearch(Key(document, 0));
        var to = Sorted.BinarySearch(Key(document + 1, 0));
        return Sorted[~from..~to];
    }

    private Span<long> Sorted
    {
        get
        {
            var all = beyond.AsSpan(0, count);
            if (!isSorted)
                all.Sort();
            isSorted = true;
            return all;
        }
    }

    private static long Key(int document, int place) => ((long)document << 32) | (uint)place;

    private void AddBeyond(int document, int place)
    {
        far[document] |= 1UL << place;
        if (count == beyond.Length)
            Array.Resize(ref beyond, count * 2);
        var key = Key(document, place);
        isSorted &= count == 0 || beyond[count - 1] <= key;
        beyond[count++] = key;
    }
}
