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

    /// <summary>The places in a document modulo 64.</summary>
    public ulong Folded(int document) => near[document] | far[document];

    /// <summary>Those of the first 64 places before which, by some number, the word stands.</summary>
    public ulong Near(int document, int number) => number < Bits ? near[document] >> number : 0;

    /// <summary>Whether the word stands beyond the first 64 places.</summary>
    public bool IsBeyond(int document) => far[document] != 0;

    /// <summary>Whether the word stands at a place.</summary>
    public bool Has(int document, int place) =>
        place < Bits ? place >= 0 && (near[document] & (1UL << place)) != 0 : IsBeyond(document) && Sorted.BinarySearch(Key(document, place)) >= 0;

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
