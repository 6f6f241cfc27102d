using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>
/// The documents of a term and its places in them, read a block at a time. Of places only those blocks are unpacked in which some are asked for.
/// </summary>
internal sealed class BlockPlaces(BlockPostingsReader reader) : DocsAndPositionsEnum
{
    private readonly IndexInput file = reader.File();
    private readonly IndexInput placesFile = reader.PlacesFile();
    private readonly BlockSkips skips = new();
    private readonly byte[] room = new byte[BlockDecoder.MostBytes];
    private readonly int[] block = new int[BlockDecoder.Size];
    // How many places there are up to each document of the block and in it.
    private readonly int[] ends = new int[BlockDecoder.Size];
    // Distances are added up over all documents: places are those from the last one of the document before.
    private readonly int[] sums = new int[BlockDecoder.Size];
    private IBits? accepted;
    private long next;
    private int documents;
    private int read;
    private int at;
    private int count;
    private int before;
    private int endBefore;
    private int endAfter;
    private int doc;
    private long nextPlaces;
    private long lastPlaces;
    private int places;
    private int placesBlock;
    private int nextPlace;
    private int placeBefore;
    private int placeBeforeBlock;
    private int placesFrom;

    /// <summary>Whether it reads a file.</summary>
    public bool IsOf(BlockPostingsReader other) => ReferenceEquals(reader, other);

    /// <summary>Whether the places of a field are kept in a way that this reads.</summary>
    public static bool CanRead(FieldInfo field) => field.IndexOptions == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS && !field.HasPayloads;

    /// <summary>Begins with the list of a term.</summary>
    public void Begin(ListState list, IBits? live)
    {
        accepted = live;
        (next, documents, read, at, count, before, endBefore, endAfter, doc) = (list.Start, list.Documents, 0, 0, 0, 0, 0, 0, -1);
        (nextPlaces, lastPlaces, placesBlock, nextPlace, placesFrom) = (list.PlacesStart, list.LastPlaces, -1, 0, -1);
        places = checked((int)list.Occurrences);
        skips.Begin(list, withPlaces: true);
        if (list.Single < 0)
            return;
        (block[0], ends[0]) = (list.Single, places);
        (read, count) = (1, 1);
    }

    public override int DocID => doc;

    public override int Freq => ends[at - 1] - Begins(at - 1);

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    public override BytesRef? GetPayload() => null;

    public override long GetCost() => documents;

    public override int NextDoc()
    {
        while (at < count || Refill())
        {
            var found = block[at++];
            if (accepted is null || accepted.Get(found))
                return doc = found;
        }
        return doc = NO_MORE_DOCS;
    }

    public override int Advance(int target)
    {
        // The next block is read over: to begin with what tells of blocks costs as much.
        for (var blocks = 0; at >= count || block[count - 1] < target; blocks++)
        {
            at = count;
            if (blocks > 0)
                Jump(target);
            if (!Refill())
                return doc = NO_MORE_DOCS;
        }
        return AdvanceInBlock(target);
    }

    public override int NextPosition()
    {
        if (placesFrom != doc)
            FindPlaces();
        if (nextPlace >> BlockDecoder.SizeBits != placesBlock)
            Unpack(nextPlace >> BlockDecoder.SizeBits, sums[^1]);
        return sums[nextPlace++ & (BlockDecoder.Size - 1)] - placeBefore;
    }

    /// <summary>Adds the places in those of some documents that this has.</summary>
    /// <param name="docs">The documents, ascending.</param>
    /// <param name="begins">For each of them where a phrase may begin: those in which it cannot are passed over.</param>
    /// <param name="into">Where places are added, by the numbers of these documents.</param>
    public void ReadTo(ReadOnlySpan<int> docs, ReadOnlySpan<ulong> begins, PlaceBits into)
    {
        for (var i = 0; i < docs.Length; i++)
        {
            if (begins[i] == 0 || !MoveTo(docs[i]))
                continue;
            FindPlaces();
            var left = ends[at - 1] - nextPlace;
            var first = nextPlace & (BlockDecoder.Size - 1);
            if (first + left <= BlockDecoder.Size)
            {
                into.Add(i, sums.AsSpan(first, left), placeBefore);
                continue;
            }
            for (; left > 0; left--)
                into.Add(i, NextPosition());
        }
    }

    // Most documents asked for one after another stand in one block.
    private bool MoveTo(int target)
    {
        if (doc >= target)
            return doc == target;
        if (accepted is not null || at >= count || block[count - 1] < target)
            return Advance(target) == target;
        var i = at;
        var docs = block;
        while (docs[i] < target)
            i++;
        at = i + 1;
        return (doc = docs[i]) == target;
    }

    private int Begins(int i) => i == 0 ? endBefore : ends[i - 1];

    private int AdvanceInBlock(int target)
    {
        while (block[at] < target)
            at++;
        return NextDoc();
    }

    // Places are numbered anew from there, beyond all numbers given so far.
    private void Jump(int target)
    {
        skips.MoveTo(file, target);
        if (skips.Block << BlockDecoder.SizeBits <= read)
            return;
        (read, before, next) = (skips.Block << BlockDecoder.SizeBits, skips.Before, skips.Start);
        placesBlock = Math.Max(placesBlock, endAfter >> BlockDecoder.SizeBits);
        endAfter = ((placesBlock + 1) << BlockDecoder.SizeBits) + skips.PlacesOffset;
        nextPlaces = skips.PlacesStart;
    }

    private bool Refill()
    {
        if (read == documents)
            return false;
        endBefore = endAfter;
        file.Seek(next);
        at = 0;
        count = Math.Min(BlockDecoder.Size, documents - read);
        if (count == BlockDecoder.Size)
        {
            reader.Decoder.ReadSums(file, before, room, block);
            reader.Decoder.ReadSums(file, endBefore, room, ends);
        }
        else
        {
            ReadLast();
        }
        (before, endAfter) = (block[count - 1], ends[count - 1]);
        read += count;
        next = file.Position;
        return true;
    }

    // The rest that fills no block; a bit says whether the term stands in a document once.
    private void ReadLast()
    {
        var last = before;
        var end = endBefore;
        for (var i = 0; i < count; i++)
        {
            var code = file.ReadVInt32();
            block[i] = last += code >>> 1;
            ends[i] = end += (code & 1) != 0 ? 1 : file.ReadVInt32();
        }
    }

    private void FindPlaces()
    {
        (placesFrom, nextPlace) = (doc, Begins(at - 1));
        if (nextPlace >> BlockDecoder.SizeBits != placesBlock)
            Unpack(nextPlace >> BlockDecoder.SizeBits, 0);
        var inBlock = nextPlace & (BlockDecoder.Size - 1);
        placeBefore = inBlock == 0 ? placeBeforeBlock : sums[inBlock - 1];
    }

    // Documents are asked in order, and so are blocks.
    private void Unpack(int wanted, int before)
    {
        placesFile.Seek(nextPlaces);
        while (++placesBlock < wanted)
            reader.Decoder.Skip(placesFile);
        placeBeforeBlock = before;
        if (placesFile.Position == lastPlaces)
        {
            for (var i = 0; i < (places & (BlockDecoder.Size - 1)); i++)
                sums[i] = before += placesFile.ReadVInt32();
        }
        else
        {
            reader.Decoder.ReadSums(placesFile, before, room, sums);
        }
        nextPlaces = placesFile.Position;
    }
}
