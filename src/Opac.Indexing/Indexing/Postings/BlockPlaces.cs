using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>
/// The documents of a term and its places in them, read a block at a time. Of places only those blocks are unpacked in which some are asked for; a jump
/// too far to be read over is left to Lucene's enumerator, as in <see cref="BlockDocs"/>.
/// </summary>
internal sealed class BlockPlaces(BlockPostingsReader reader) : DocsAndPositionsEnum
{
    private const int BlocksReadOver = 2;

    private readonly IndexInput file = reader.File();
    private readonly IndexInput placesFile = reader.PlacesFile();
    private readonly BlockTermState inner = reader.NewInnerState();
    private readonly byte[] room = new byte[BlockDecoder.MostBytes];
    private readonly int[] block = new int[BlockDecoder.Size];
    // How many places there are up to each document of the block and in it.
    private readonly int[] ends = new int[BlockDecoder.Size];
    // Distances are added up over all documents: places are those from the last one of the document before.
    private readonly int[] sums = new int[BlockDecoder.Size];
    private FieldInfo? field;
    private IBits? accepted;
    private DocsAndPositionsEnum? jumping;
    private bool isJumping;
    private long next;
    private int documents;
    private int read;
    private int at;
    private int count;
    private int endBefore;
    private int doc;
    private long nextPlaces;
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
    public void Begin(FieldInfo of, BlockState state, IBits? live)
    {
        (field, accepted) = (of, live);
        inner.CopyFrom(state.Inner);
        (next, documents, read, at, count, endBefore, doc, isJumping) = (state.Start, state.DocFreq, 0, 0, 0, 0, -1, false);
        (nextPlaces, places, placesBlock, nextPlace, placesFrom) = (state.PlacesStart, checked((int)state.TotalTermFreq), -1, 0, -1);
        if (state.Single < 0)
            return;
        (block[0], ends[0]) = (state.Single, places);
        (read, count) = (1, 1);
    }

    public override int DocID => doc;

    public override int Freq => isJumping ? jumping!.Freq : ends[at - 1] - Begins(at - 1);

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    public override BytesRef? GetPayload() => null;

    public override long GetCost() => documents;

    public override int NextDoc()
    {
        if (isJumping)
            return doc = jumping!.NextDoc();
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
        if (!isJumping)
        {
            for (var blocks = 0; blocks < BlocksReadOver; blocks++)
            {
                if (at < count && block[count - 1] >= target)
                    return AdvanceInBlock(target);
                at = count;
                if (!Refill())
                    return doc = NO_MORE_DOCS;
            }
            if (block[count - 1] >= target)
                return AdvanceInBlock(target);
            jumping = reader.Jumping(field!, inner, accepted, jumping);
            isJumping = true;
        }
        return doc = jumping!.Advance(target);
    }

    public override int NextPosition()
    {
        if (isJumping)
            return jumping!.NextPosition();
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
            if (isJumping)
            {
                for (var more = Freq; more > 0; more--)
                    into.Add(i, jumping!.NextPosition());
                continue;
            }
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
        if (isJumping || accepted is not null || at >= count || block[count - 1] < target)
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

    private bool Refill()
    {
        if (read == documents)
            return false;
        var before = 0;
        if (read > 0)
            (before, endBefore) = (block[count - 1], ends[count - 1]);
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
            ReadLast(before, endBefore);
        }
        read += count;
        next = file.Position;
        return true;
    }

    // The rest that fills no block; a bit says whether the term stands in a document once.
    private void ReadLast(int before, int end)
    {
        for (var i = 0; i < count; i++)
        {
            var code = file.ReadVInt32();
            block[i] = before += code >>> 1;
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
        if (places - (placesBlock << BlockDecoder.SizeBits) is < BlockDecoder.Size and var last)
        {
            for (var i = 0; i < last; i++)
                sums[i] = before += placesFile.ReadVInt32();
        }
        else
        {
            reader.Decoder.ReadSums(placesFile, before, room, sums);
        }
        nextPlaces = placesFile.Position;
    }
}
