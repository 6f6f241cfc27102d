using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>
/// The row of every document in one line of the cache: to count a match is one look at the memory, where a row is found without asking where it begins.
/// A row that is longer, which of a million there may be none, lies elsewhere as a whole; its first numbers are in the line all the same.
/// </summary>
internal sealed unsafe class FacetLines
{
    /// <summary>How many numbers a line has.</summary>
    public const int Size = 1 << SizeBits;

    private const int SizeBits = 4, BytesOfOne = Size * sizeof(int), Most = 8, Many = 12;

    private readonly int[] lines;
    private readonly int[] longer;
    private readonly int begin;
    private readonly int filler;

    /// <summary>The rows of all documents.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="filler">As many numbers as <see cref="Size"/> from this one on stand where a row has no more; all numbers of rows are less.</param>
    /// <exception cref="InvalidDataException">A row has another number.</exception>
    public FacetLines(FacetRows rows, int filler)
    {
        this.filler = filler;
        // What is pinned stays where it is, and so does the edge that it is laid to.
        lines = GC.AllocateUninitializedArray<int>(checked((rows.DocumentCount + 1) << SizeBits), pinned: true);
        begin = (int)(-(nint)Marshal.UnsafeAddrOfPinnedArrayElement(lines, 0) & (BytesOfOne - 1)) / sizeof(int);
        if (rows.Rows.AsSpan().ContainsAnyExceptInRange(0, filler - 1))
            throw new InvalidDataException("A record's facets are none of those that there are.");
        var rest = new List<int>();
        for (var doc = 0; doc < rows.DocumentCount; doc++)
        {
            var row = rows.Rows.AsSpan(rows.Starts[doc], rows.Starts[doc + 1] - rows.Starts[doc]);
            var line = Line(doc);
            row[..Math.Min(Size, row.Length)].CopyTo(line);
            for (var i = row.Length; i < Size; i++)
                line[i] = filler + i;
            if (row.Length <= Size)
                continue;
            line[^1] = ~rest.Count;
            rest.Add(row.Length);
            rest.AddRange(row);
        }
        longer = [.. rest];
    }

    /// <summary>The numbers of a document.</summary>
    public ReadOnlySpan<int> Row(int doc)
    {
        var line = Line(doc);
        if (line[^1] < 0)
            return Longer(line[^1]);
        var isNumber = Vector512.LessThan(Vector512.Create<int>(line), Vector512.Create(filler));
        return line[..System.Numerics.BitOperations.PopCount(isNumber.ExtractMostSignificantBits())];
    }

    /// <summary>Asks the memory for documents that are soon looked at: one after another each would be waited for, and that was half of a search.</summary>
    public void Fetch(ReadOnlySpan<int> docs)
    {
        if (!Sse.IsSupported)
            return;
        fixed (int* first = lines)
        {
            foreach (var doc in docs)
                Sse.Prefetch0(first + begin + (doc << SizeBits));
        }
    }

    /// <summary>Counts the numbers of documents. What fills a line up is counted too, for that costs less than to look.</summary>
    /// <param name="docs">The documents.</param>
    /// <param name="counts">A counter for each number and for each that fills a line up.</param>
    public void Count(ReadOnlySpan<int> docs, int[] counts)
    {
        foreach (var doc in docs)
        {
            var line = Line(doc);
            counts[line[0]]++;
            counts[line[1]]++;
            counts[line[2]]++;
            counts[line[3]]++;
            counts[line[4]]++;
            counts[line[5]]++;
            counts[line[6]]++;
            counts[line[7]]++;
            if (line[Most] >= filler)
                continue;
            counts[line[8]]++;
            counts[line[9]]++;
            counts[line[10]]++;
            counts[line[11]]++;
            if (line[Many] >= filler)
                continue;
            counts[line[12]]++;
            counts[line[13]]++;
            counts[line[14]]++;
            if (line[^1] >= 0)
            {
                counts[line[^1]]++;
                continue;
            }
            foreach (var number in Longer(line[^1])[(Size - 1)..])
                counts[number]++;
        }
    }

    private Span<int> Line(int doc) => lines.AsSpan(begin + (doc << SizeBits), Size);

    // What stands for the last number of a line.
    private ReadOnlySpan<int> Longer(int last) => longer.AsSpan(~last + 1, longer[~last]);
}
