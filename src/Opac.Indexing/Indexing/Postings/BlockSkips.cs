using Lucene.Net.Store;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>
/// Where each block of a list begins, one after another: to read that of a block takes a tenth of what the block takes. Lucene's coarser tables, which
/// pass over eight blocks and more at once, are left out.
/// </summary>
internal sealed class BlockSkips
{
    private const int CoarserBy = 8;

    private long position;
    private int left;
    private bool hasPlaces;
    private bool isBegun;
    private int lastDoc;
    private long next;
    private long nextPlaces;
    private int nextOffset;

    /// <summary>The number of the block.</summary>
    public int Block { get; private set; }

    /// <summary>The last document before the block.</summary>
    public int Before { get; private set; }

    /// <summary>Where the block begins in its file.</summary>
    public long Start { get; private set; }

    /// <summary>Where the block of places begins in which those of this block's documents begin.</summary>
    public long PlacesStart { get; private set; }

    /// <summary>How many places are before them there.</summary>
    public int PlacesOffset { get; private set; }

    /// <summary>Begins with the list of a term.</summary>
    public void Begin(ListState list, bool withPlaces)
    {
        (hasPlaces, isBegun, position) = (withPlaces, false, list.SkipStart);
        left = list.SkipStart < 0 ? -1 : (list.Documents - 1) >> BlockDecoder.SizeBits;
        (Block, Before, Start, PlacesStart, PlacesOffset) = (0, 0, list.Start, list.PlacesStart, 0);
        (lastDoc, next, nextPlaces, nextOffset) = (-1, Start, PlacesStart, 0);
    }

    /// <summary>Moves on to the block in which a document would stand.</summary>
    public void MoveTo(IndexInput file, int target)
    {
        if (lastDoc >= target || left < 0)
            return;
        if (isBegun)
            file.Seek(position);
        else
            PassCoarser(file);
        while (lastDoc < target && left >= 0)
            Step(file);
        position = file.Position;
    }

    // Each entry tells of the end of a block; after the last block there is none.
    private void Step(IndexInput file)
    {
        if (isBegun)
            (Block, Before, Start, PlacesStart, PlacesOffset) = (Block + 1, lastDoc, next, nextPlaces, nextOffset);
        else
            lastDoc = 0;
        isBegun = true;
        if (left-- == 0)
            return;
        lastDoc += file.ReadVInt32();
        next += file.ReadVInt32();
        if (!hasPlaces)
            return;
        nextPlaces += file.ReadVInt32();
        nextOffset = file.ReadVInt32();
    }

    private void PassCoarser(IndexInput file)
    {
        file.Seek(position);
        for (var entries = left / CoarserBy; entries > 0; entries /= CoarserBy)
        {
            var length = file.ReadVInt64();
            file.Seek(file.Position + length);
        }
    }
}
