using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>Reads lists of documents alone by <see cref="BlockDocs"/>; all else, and every jump, is left to Lucene's reader.</summary>
internal sealed class BlockPostingsReader : PostingsReaderBase
{
    private readonly Lucene41PostingsReader inner;
    private readonly IndexInput docs;
    private readonly BlockDecoder decoder;

    public BlockPostingsReader(SegmentReadState state)
    {
        inner = new Lucene41PostingsReader(state.Directory, state.FieldInfos, state.SegmentInfo, state.Context, state.SegmentSuffix);
        docs = state.Directory.OpenInput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, Lucene41PostingsFormat.DOC_EXTENSION), state.Context);
        decoder = BlockDecoder.Of(docs);
    }

    /// <summary>The file of lists, for one who reads at places of his own.</summary>
    public IndexInput File() => (IndexInput)docs.Clone();

    /// <summary>How blocks are packed in it.</summary>
    public BlockDecoder Decoder => decoder;

    /// <summary>The same list as Lucene reads it.</summary>
    public DocsEnum Jumping(FieldInfo field, BlockTermState state, IBits? accepted, DocsEnum? reuse) => inner.Docs(field, state, accepted, reuse, DocsFlags.NONE);

    /// <summary>A state as Lucene's reader has it.</summary>
    public BlockTermState NewInnerState() => inner.NewTermState();

    public override void Init(IndexInput termsIn) => inner.Init(termsIn);

    public override BlockTermState NewTermState() => new BlockState(inner.NewTermState());

    public override void DecodeTerm(long[] longs, DataInput input, FieldInfo fieldInfo, BlockTermState state, bool absolute)
    {
        var block = (BlockState)state;
        block.Start = (absolute ? 0 : block.Start) + longs[0];
        (block.Inner.DocFreq, block.Inner.TotalTermFreq) = (block.DocFreq, block.TotalTermFreq);
        block.Single = -1;
        // Where there is but one document it stands here, before what else Lucene's reader takes.
        if (block.DocFreq == 1 && input is ByteArrayDataInput bytes)
        {
            var at = bytes.Position;
            block.Single = bytes.ReadVInt32();
            bytes.Position = at;
        }
        inner.DecodeTerm(longs, input, fieldInfo, block.Inner, absolute);
    }

    public override DocsEnum Docs(FieldInfo fieldInfo, BlockTermState state, IBits skipDocs, DocsEnum reuse, DocsFlags flags)
    {
        var block = (BlockState)state;
        if (flags != DocsFlags.NONE)
            return inner.Docs(fieldInfo, block.Inner, skipDocs, reuse is BlockDocs ? null : reuse, flags);
        var list = reuse is BlockDocs mine && mine.IsOf(this) ? mine : new BlockDocs(this);
        list.Begin(fieldInfo, block, skipDocs);
        return list;
    }

    public override DocsAndPositionsEnum DocsAndPositions(FieldInfo fieldInfo, BlockTermState state, IBits skipDocs, DocsAndPositionsEnum reuse, DocsAndPositionsFlags flags) =>
        inner.DocsAndPositions(fieldInfo, ((BlockState)state).Inner, skipDocs, reuse, flags);

    public override long RamBytesUsed() => inner.RamBytesUsed();

    public override void CheckIntegrity() => inner.CheckIntegrity();

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        inner.Dispose();
        docs.Dispose();
    }
}
