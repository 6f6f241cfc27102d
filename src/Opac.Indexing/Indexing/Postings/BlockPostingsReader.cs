using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>Reads lists of documents by <see cref="BlockDocs"/>, and with places by <see cref="BlockPlaces"/>; all else is left to Lucene's reader.</summary>
internal sealed class BlockPostingsReader : PostingsReaderBase
{
    private readonly Lucene41PostingsReader inner;
    private readonly IndexInput docs;
    private readonly IndexInput? places;
    private readonly BlockDecoder decoder;

    public BlockPostingsReader(SegmentReadState state)
    {
        inner = new Lucene41PostingsReader(state.Directory, state.FieldInfos, state.SegmentInfo, state.Context, state.SegmentSuffix);
        try
        {
            docs = Open(state, Lucene41PostingsFormat.DOC_EXTENSION);
            decoder = BlockDecoder.Of(docs);
            if (state.FieldInfos.HasProx)
                places = Open(state, Lucene41PostingsFormat.POS_EXTENSION);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(inner, docs);
            throw;
        }
    }

    /// <summary>The file of lists, for one who reads at places of his own.</summary>
    public IndexInput File() => (IndexInput)docs.Clone();

    /// <summary>The file of places, where some field has them.</summary>
    public IndexInput PlacesFile() => (IndexInput)places!.Clone();

    /// <summary>How blocks are packed in it.</summary>
    public BlockDecoder Decoder => decoder;

    public override void Init(IndexInput termsIn) => inner.Init(termsIn);

    public override BlockTermState NewTermState() => new BlockState(inner.NewTermState());

    public override void DecodeTerm(long[] longs, DataInput input, FieldInfo fieldInfo, BlockTermState state, bool absolute)
    {
        var block = (BlockState)state;
        block.Start = (absolute ? 0 : block.Start) + longs[0];
        if (BlockPlaces.CanRead(fieldInfo))
            block.PlacesStart = (absolute ? 0 : block.PlacesStart) + longs[1];
        (block.Inner.DocFreq, block.Inner.TotalTermFreq) = (block.DocFreq, block.TotalTermFreq);
        // Lucene's reader takes the same again.
        var bytes = (ByteArrayDataInput)input;
        var at = bytes.Position;
        block.Single = block.DocFreq == 1 ? bytes.ReadVInt32() : -1;
        block.LastPlaces = block.TotalTermFreq == BlockDecoder.Size ? -1 : block.PlacesStart;
        if (block.TotalTermFreq > BlockDecoder.Size && fieldInfo.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)
            block.LastPlaces = block.PlacesStart + bytes.ReadVInt64();
        block.SkipStart = block.DocFreq > BlockDecoder.Size ? block.Start + bytes.ReadVInt64() : -1;
        bytes.Position = at;
        inner.DecodeTerm(longs, input, fieldInfo, block.Inner, absolute);
    }

    public override DocsEnum Docs(FieldInfo fieldInfo, BlockTermState state, IBits skipDocs, DocsEnum reuse, DocsFlags flags)
    {
        var block = (BlockState)state;
        if (flags != DocsFlags.NONE)
            return inner.Docs(fieldInfo, block.Inner, skipDocs, reuse is BlockDocs ? null : reuse, flags);
        var list = reuse is BlockDocs mine && mine.IsOf(this) ? mine : new BlockDocs(this);
        list.Begin(fieldInfo, block.List, skipDocs);
        return list;
    }

    public override DocsAndPositionsEnum DocsAndPositions(FieldInfo fieldInfo, BlockTermState state, IBits skipDocs, DocsAndPositionsEnum reuse, DocsAndPositionsFlags flags)
    {
        var block = (BlockState)state;
        if (flags != DocsAndPositionsFlags.NONE || !BlockPlaces.CanRead(fieldInfo))
            return inner.DocsAndPositions(fieldInfo, block.Inner, skipDocs, reuse is BlockPlaces ? null : reuse, flags);
        var list = reuse is BlockPlaces mine && mine.IsOf(this) ? mine : new BlockPlaces(this);
        list.Begin(block.List, skipDocs);
        return list;
    }

    public override long RamBytesUsed() => inner.RamBytesUsed();

    public override void CheckIntegrity() => inner.CheckIntegrity();

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        inner.Dispose();
        docs.Dispose();
        places?.Dispose();
    }

    private static IndexInput Open(SegmentReadState state, string extension) =>
        state.Directory.OpenInput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, extension), state.Context);
}
