using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>
/// The first numbers of every row in as many bytes for each document, laid so that no document lies in two lines of the cache: to count a match is one
/// look at the memory, where the row of a document is found without asking where it begins and how long it is. What a longer row has more lies elsewhere.
/// </summary>
internal sealed unsafe class FacetFirsts
{
    /// <summary>How many numbers each document has here.</summary>
    public const int Size = 1 << SizeBits;

    private const int SizeBits = 3, BytesOfOne = Size * sizeof(int);

    private readonly int[] firsts;
    private readonly int[] more;
    private readonly int begin;

    /// <summary>The rows of all documents.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="filler">As many numbers as <see cref="Size"/> from this one on stand where a row has no more.</param>
    public FacetFirsts(FacetRows rows, int filler)
    {
        // What is pinned stays where it is, and so does the edge that it is laid to.
        firsts = GC.AllocateUninitializedArray<int>(checked((rows.DocumentCount + 1) << SizeBits), pinned: true);
        begin = (int)(-(nint)Marshal.UnsafeAddrOfPinnedArrayElement(firsts, 0) & (BytesOfOne - 1)) / sizeof(int);
        var rest = new List<int>();
        for (var doc = 0; doc < rows.DocumentCount; doc++)
        {
            var row = rows.Rows.AsSpan(rows.Starts[doc], rows.Starts[doc + 1] - rows.Starts[doc]);
            var mine = firsts.AsSpan(begin + (doc << SizeBits), Size);
            row[..Math.Min(Size, row.Length)].CopyTo(mine);
            for (var i = row.Length; i < Size; i++)
                mine[i] = filler + i;
            if (row.Length <= Size)
                continue;
            mine[^1] = ~rest.Count;
            rest.Add(row.Length - Size + 1);
            rest.AddRange(row[(Size - 1)..]);
        }
        more = [.. rest];
    }

    /// <summary>The first numbers of a document; where the last of them is below 0 there are more in its place.</summary>
    public ReadOnlySpan<int> Of(int doc) => firsts.AsSpan(begin + (doc << SizeBits), Size);

    /// <summary>What stands in the place of a last number that is below 0.</summary>
    public ReadOnlySpan<int> More(int last) => more.AsSpan(~last + 1, more[~last]);

    /// <summary>Asks the memory for documents that are soon counted: one after another each would be waited for, and that was half of a search.</summary>
    public void Fetch(ReadOnlySpan<int> docs)
    {
        if (!Sse.IsSupported)
            return;
        fixed (int* first = firsts)
        {
            foreach (var doc in docs)
                Sse.Prefetch0(first + begin + (doc << SizeBits));
        }
    }
}
