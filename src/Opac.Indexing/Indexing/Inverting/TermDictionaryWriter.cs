using System.Runtime.InteropServices;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.PerField;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Lucene.Net.Util.Fst;

namespace Opac.Indexing.Indexing.Inverting;

/// <summary>
/// Writes dictionaries of terms as Lucene's <c>BlockTreeTermsWriter</c> does, to the byte. That one leads every term through an automaton, with some
/// ten objects each, only to learn where blocks begin, and makes the index of each block anew for the block above it; here blocks are found by what a
/// term shares with the one before, and the index is made once.
/// </summary>
internal sealed class TermDictionaryWriter : IDisposable
{
    // The format that reads it, under the names and with the settings that it has in Lucene46Codec.
    private const string Format = "Lucene41", Suffix = "0";
    private const string TermsName = "BLOCK_TREE_TERMS_DICT", IndexName = "BLOCK_TREE_TERMS_INDEX";
    private const int Version = 3, FewestInBlock = 25, MostInBlock = 48;

    private readonly IndexOutput terms;
    private readonly IndexOutput index;
    private readonly Lucene41PostingsWriter postings;
    private readonly List<WrittenField> fields = [];
    private readonly List<Entry> pending = [];
    private readonly Stack<BlockTermState> spare = [];
    private readonly List<(byte[] Prefix, byte[] Code)> indexed = [];
    private readonly ByteOutput suffixes = new(), stats = new(), meta = new(), encoded = new(), code = new();
    private readonly BytesRef last = new(64);
    private int[] starts = new int[64];
    private long[] longs = [];
    private FieldInfo? field;
    private long termCount;

    public TermDictionaryWriter(SegmentWriteState state)
    {
        var own = new SegmentWriteState(state, $"{Format}_{Suffix}");
        postings = new Lucene41PostingsWriter(own);
        try
        {
            terms = Output(own, "tim", TermsName);
            index = Output(own, "tip", IndexName);
            postings.Init(terms);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Begins a field; fields come in the order of their names.</summary>
    public void BeginField(FieldInfo info)
    {
        info.PutAttribute(PerFieldPostingsFormat.PER_FIELD_FORMAT_KEY, Format);
        info.PutAttribute(PerFieldPostingsFormat.PER_FIELD_SUFFIX_KEY, Suffix);
        (field, longs, termCount, last.Length) = (info, new long[postings.SetField(info)], 0, 0);
    }

    /// <summary>Begins a term, whose documents the writer of postings takes.</summary>
    public Lucene41PostingsWriter BeginTerm()
    {
        postings.StartTerm();
        return postings;
    }

    /// <summary>Ends a term; terms come in order.</summary>
    /// <param name="term">The term, whose bytes stay as they are until the field ends.</param>
    /// <param name="documents">How many documents have it.</param>
    /// <param name="occurrences">How often it occurs; -1 where that is not kept.</param>
    public void EndTerm(BytesRef term, int documents, long occurrences)
    {
        CloseBlocks(term);
        var state = spare.Count > 0 ? spare.Pop() : postings.NewTermState();
        (state.DocFreq, state.TotalTermFreq) = (documents, occurrences);
        postings.FinishTerm(state);
        pending.Add(new(term.Bytes, term.Offset, term.Length, state, default));
        termCount++;
    }

    /// <summary>Ends the field.</summary>
    public void EndField(long occurrences, long termsOfDocuments, int documents)
    {
        if (termCount == 0)
            return;
        CloseBlocks(new BytesRef());
        WriteBlocks(0, pending.Count);
        pending.Clear();
        var made = MakeIndex();
        fields.Add(new(field!, termCount, made.EmptyOutput, index.Position, occurrences, termsOfDocuments, documents, longs.Length));
        made.Save(index);
    }

    /// <summary>Ends the files.</summary>
    public void Finish()
    {
        var (start, indexStart) = (terms.Position, index.Position);
        terms.WriteVInt32(fields.Count);
        foreach (var written in fields)
        {
            terms.WriteVInt32(written.Field.Number);
            terms.WriteVInt64(written.Terms);
            terms.WriteVInt32(written.Root.Length);
            terms.WriteBytes(written.Root.Bytes, written.Root.Offset, written.Root.Length);
            if (written.Field.IndexOptions != IndexOptions.DOCS_ONLY)
                terms.WriteVInt64(written.Occurrences);
            terms.WriteVInt64(written.TermsOfDocuments);
            terms.WriteVInt32(written.Documents);
            terms.WriteVInt32(written.Longs);
            index.WriteVInt64(written.IndexStart);
        }
        terms.WriteInt64(start);
        CodecUtil.WriteFooter(terms);
        index.WriteInt64(indexStart);
        CodecUtil.WriteFooter(index);
    }

    /// <inheritdoc/>
    public void Dispose() => IOUtils.Dispose(terms, index, postings);

    private static IndexOutput Output(SegmentWriteState state, string extension, string name)
    {
        var output = state.Directory.CreateOutput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, extension), state.Context);
        CodecUtil.WriteHeader(output, name, Version);
        return output;
    }

    // Of every beginning of the last term that the next has not: what stands under it becomes a block where it is enough for one.
    private void CloseBlocks(BytesRef next)
    {
        var shared = last.Bytes.AsSpan(0, last.Length).CommonPrefixLength(next.Bytes.AsSpan(next.Offset, next.Length));
        for (var i = last.Length - 1; i >= shared; i--)
        {
            var count = pending.Count - starts[i];
            if (count >= FewestInBlock)
                WriteBlocks(i + 1, count);
        }
        if (starts.Length < next.Length)
            Array.Resize(ref starts, next.Length * 2);
        for (var i = shared; i < next.Length; i++)
            starts[i] = pending.Count;
        last.CopyBytes(next);
    }

    // The last entries, all of which begin with so many bytes of the last term: one block, or several by the byte that follows.
    private void WriteBlocks(int prefix, int count)
    {
        var from = pending.Count - count;
        var first = prefix == 0 || count <= MostInBlock ? WriteBlock(prefix, from, count, isPart: false, isLast: true) : WriteParts(prefix, from);
        var bytes = last.Bytes[..prefix];
        indexed.Add((bytes, code.Take()));
        pending.RemoveRange(from, count);
        pending.Add(new(bytes, 0, prefix, null, first.Start));
    }

    // Greedily: a part ends with the first byte that makes it large enough.
    private Block WriteParts(int prefix, int from)
    {
        var parts = new List<(Block Block, int Label)>();
        for (int start = from, label = -1; start < pending.Count;)
        {
            var end = start;
            if (parts.Count > 0 && pending.Count - start <= MostInBlock)
            {
                end = pending.Count;
            }
            else
            {
                while (end < pending.Count && end - start < FewestInBlock)
                {
                    var lead = Lead(end, prefix);
                    for (end++; end < pending.Count && Lead(end, prefix) == lead;)
                        end++;
                }
            }
            parts.Add((WriteBlock(prefix, start, end - start, isPart: true, isLast: end == pending.Count), label));
            if (end < pending.Count)
                label = Lead(end, prefix);
            start = end;
        }
        var first = parts[0].Block;
        code.WriteVInt64((first.Start << 2) | (first.HasTerms ? 2L : 0) | 1);
        code.WriteVInt32(parts.Count - 1);
        foreach (var (block, label) in parts.Skip(1))
        {
            code.WriteByte((byte)label);
            code.WriteVInt64(((block.Start - first.Start) << 1) | (block.HasTerms ? 1L : 0));
        }
        return first;
    }

    private int Lead(int entry, int prefix)
    {
        var one = pending[entry];
        return one.Length == prefix ? -1 : one.Bytes[one.Offset + prefix];
    }

    private Block WriteBlock(int prefix, int from, int count, bool isPart, bool isLast)
    {
        var start = terms.Position;
        var entries = CollectionsMarshal.AsSpan(pending).Slice(from, count);
        var isLeaf = true;
        foreach (ref readonly var entry in entries)
            isLeaf &= entry.State is not null;
        var hasTerms = false;
        foreach (ref readonly var entry in entries)
        {
            var length = entry.Length - prefix;
            suffixes.WriteVInt32(isLeaf ? length : (length << 1) | (entry.State is null ? 1 : 0));
            suffixes.WriteBytes(entry.Bytes, entry.Offset + prefix, length);
            if (entry.State is null)
            {
                suffixes.WriteVInt64(start - entry.Block);
                continue;
            }
            WriteTerm(entry.State, isFirst: !hasTerms);
            spare.Push(entry.State);
            hasTerms = true;
        }
        terms.WriteVInt32((count << 1) | (isLast ? 1 : 0));
        terms.WriteVInt32((suffixes.Length << 1) | (isLeaf ? 1 : 0));
        suffixes.MoveTo(terms);
        terms.WriteVInt32(stats.Length);
        stats.MoveTo(terms);
        terms.WriteVInt32(meta.Length);
        meta.MoveTo(terms);
        if (!isPart)
            code.WriteVInt64((start << 2) | (hasTerms ? 2L : 0));
        return new(start, hasTerms);
    }

    private void WriteTerm(BlockTermState state, bool isFirst)
    {
        stats.WriteVInt32(state.DocFreq);
        if (field!.IndexOptions != IndexOptions.DOCS_ONLY)
            stats.WriteVInt64(state.TotalTermFreq - state.DocFreq);
        postings.EncodeTerm(longs, encoded, field, state, isFirst);
        foreach (var value in longs)
            meta.WriteVInt64(value);
        encoded.MoveTo(meta);
    }

    private FST<BytesRef> MakeIndex()
    {
        indexed.Sort(static (one, other) => one.Prefix.AsSpan().SequenceCompareTo(other.Prefix));
        var builder = new Builder<BytesRef>(
            FST.INPUT_TYPE.BYTE1, 0, 0, true, false, int.MaxValue, ByteSequenceOutputs.Singleton, null, false, Lucene.Net.Util.Packed.PackedInt32s.COMPACT, true, 15);
        var labels = new Int32sRef();
        foreach (var (prefix, output) in indexed)
            builder.Add(Lucene.Net.Util.Fst.Util.ToInt32sRef(new BytesRef(prefix), labels), new BytesRef(output));
        indexed.Clear();
        return builder.Finish();
    }

    /// <summary>A term, or a block of which it is known where it stands.</summary>
    private readonly record struct Entry(byte[] Bytes, int Offset, int Length, BlockTermState? State, long Block);

    /// <summary>A block that was written.</summary>
    private readonly record struct Block(long Start, bool HasTerms);

    /// <summary>What the end of the files tells of a field.</summary>
    private sealed record WrittenField(FieldInfo Field, long Terms, BytesRef Root, long IndexStart, long Occurrences, long TermsOfDocuments, int Documents, int Longs);
}
