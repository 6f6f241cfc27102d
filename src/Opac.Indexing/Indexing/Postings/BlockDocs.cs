using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>
/// The documents of a term, read a block at a time; they can be taken a stretch at a time too. Lucene's enumerator asks for each by itself, which is most
/// of the cost of a long list.
/// </summary>
internal sealed class BlockDocs(BlockPostingsReader reader) : DocsEnum
{
    private readonly IndexInput file = reader.File();
    private readonly BlockSkips skips = new();
    private readonly byte[] room = new byte[BlockDecoder.MostBytes];
    private readonly int[] block = new int[BlockDecoder.Size];
    private IBits? accepted;
    private bool hasFrequencies;
    private long next;
    private int documents;
    private int read;
    private int at;
    private int count;
    private int before;
    private int doc;

    /// <summary>Whether it reads a file.</summary>
    public bool IsOf(BlockPostingsReader other) => ReferenceEquals(reader, other);

    /// <summary>Begins with the list of a term.</summary>
    public void Begin(FieldInfo of, ListState list, IBits? live)
    {
        Of(of);
        accepted = live;
        (next, documents, read, at, count, before, doc) = (list.Start, list.Documents, 0, 0, 0, 0, -1);
        skips.Begin(list, of.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        if (list.Single < 0)
        {
            (file as MappedInput)?.Fetch(list.Start);
            return;
        }
        block[0] = list.Single;
        (read, count) = (1, 1);
    }

    /// <summary>Makes ready for the lists of a field.</summary>
    public BlockDocs Of(FieldInfo of)
    {
        hasFrequencies = of.IndexOptions >= IndexOptions.DOCS_AND_FREQS;
        return this;
    }

    public override int DocID => doc;

    public override int Freq => 1;

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

    /// <summary>Writes the documents before a number into a window; the one where this stands among them.</summary>
    /// <param name="start">The first document of the window.</param>
    /// <param name="end">The document after its last.</param>
    /// <param name="filled">A bit for each document of the window.</param>
    /// <param name="best">A number for each document of the window.</param>
    /// <param name="weight">What is written there.</param>
    /// <returns>The next document.</returns>
    public int WriteTo(int start, int end, ulong[] filled, float[] best, float weight)
    {
        var found = doc;
        if (accepted is not null)
        {
            for (; found < end; found = NextDoc())
                Write(found - start, filled, best, weight);
            return found;
        }
        if (found >= end)
            return found;
        Write(found - start, filled, best, weight);
        while (true)
        {
            var last = count;
            var i = at;
            var docs = block;
            for (; i < last && docs[i] < end; i++)
                Write(docs[i] - start, filled, best, weight);
            at = i;
            if (i < last)
                return doc = block[at++];
            if (!Refill())
                return doc = NO_MORE_DOCS;
        }
    }

    /// <summary>Marks the documents before a number, and the one where this stands if it is before it.</summary>
    /// <param name="start">The document of the first bit.</param>
    /// <param name="end">The document after the last.</param>
    /// <param name="filled">A bit for each document.</param>
    /// <returns>The next document.</returns>
    public int Mark(int start, int end, Span<ulong> filled)
    {
        while (doc < end)
        {
            filled[(doc - start) >> 6] |= 1UL << (doc - start);
            if (accepted is not null)
            {
                NextDoc();
                continue;
            }
            var docs = block.AsSpan(0, count);
            var i = at;
            for (; i < docs.Length && docs[i] is var found && found < end; i++)
                filled[(found - start) >> 6] |= 1UL << (found - start);
            at = i;
            NextDoc();
        }
        return doc;
    }

    /// <summary>Writes all documents of a list over those of the segment, deleted ones too. This stands nowhere then.</summary>
    /// <param name="list">A list of the field for which this was made ready.</param>
    /// <param name="filled">A bit for each document of the segment.</param>
    /// <param name="best">A number for each document of the segment.</param>
    /// <param name="rank">What is written there.</param>
    public void WriteAll(ListPlace list, ulong[] filled, byte[] best, byte rank)
    {
        if (list.Single >= 0)
        {
            filled[list.Single >> 6] |= 1UL << list.Single;
            best[list.Single] = rank;
            return;
        }
        (next, documents, read, at, count, before) = (list.Start, list.Documents, 0, 0, 0, 0);
        while (Refill())
        {
            foreach (var found in block.AsSpan(0, count))
            {
                filled[found >> 6] |= 1UL << found;
                best[found] = rank;
            }
        }
    }

    private static void Write(int offset, ulong[] filled, float[] best, float weight)
    {
        filled[offset >> 6] |= 1UL << offset;
        best[offset] = weight;
    }

    private int AdvanceInBlock(int target)
    {
        while (block[at] < target)
            at++;
        return NextDoc();
    }

    private void Jump(int target)
    {
        skips.MoveTo(file, target);
        if (skips.Block << BlockDecoder.SizeBits > read)
            (read, before, next) = (skips.Block << BlockDecoder.SizeBits, skips.Before, skips.Start);
    }

    private bool Refill()
    {
        if (read == documents)
            return false;
        file.Seek(next);
        at = 0;
        count = Math.Min(BlockDecoder.Size, documents - read);
        if (count == BlockDecoder.Size)
        {
            reader.Decoder.ReadSums(file, before, room, block);
            if (hasFrequencies)
                reader.Decoder.Skip(file);
        }
        else
        {
            ReadLast();
        }
        before = block[count - 1];
        read += count;
        next = file.Position;
        return true;
    }

    // The rest that fills no block; a bit says whether the term stands in a document once.
    private void ReadLast()
    {
        var most = (count * 2 * VariableNumbers.MostBytes) + VariableNumbers.BytesBeyond;
        if (file is MappedInput mapped && mapped.Ahead(most) is var bytes && bytes.Length == most)
        {
            mapped.Pass(ReadLast(bytes));
            return;
        }
        var last = before;
        for (var i = 0; i < count; i++)
        {
            var code = file.ReadVInt32();
            block[i] = last += hasFrequencies ? code >>> 1 : code;
            if (hasFrequencies && (code & 1) == 0)
                file.ReadVInt32();
        }
    }

    private int ReadLast(ReadOnlySpan<byte> bytes)
    {
        var (last, passed) = (before, 0);
        foreach (ref var number in block.AsSpan(0, count))
        {
            var code = (int)VariableNumbers.Read(bytes, ref passed);
            number = last += hasFrequencies ? code >>> 1 : code;
            if (hasFrequencies && (code & 1) == 0)
                VariableNumbers.Read(bytes, ref passed);
        }
        return passed;
    }
}
