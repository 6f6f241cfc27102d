using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>Lucene's own lists of documents, to the byte, and its own name; only how they are read is different: a block of documents at a time.</summary>
[PostingsFormatName("Lucene41")]
internal sealed class BlockPostingsFormat : PostingsFormat
{
    public override FieldsConsumer FieldsConsumer(SegmentWriteState state) => new Lucene41PostingsFormat().FieldsConsumer(state);

    public override FieldsProducer FieldsProducer(SegmentReadState state)
    {
        var lists = new BlockPostingsReader(state);
        FieldsProducer? inner = null;
        try
        {
            inner = new BlockTreeTermsReader<object?>(state.Directory, state.FieldInfos, state.SegmentInfo, lists, state.Context, state.SegmentSuffix, state.TermsIndexDivisor, subclassState: null);
            return new BlockFields(state, inner, lists);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(inner, lists);
            throw;
        }
    }

    /// <summary>Makes the format known to Lucene; to be called before an index is opened.</summary>
    public static void Register()
    {
        if (GetPostingsFormatFactory() is not Factory)
            SetPostingsFormatFactory(new Factory());
    }

    private sealed class Factory : DefaultPostingsFormatFactory
    {
        protected override void Initialize()
        {
            base.Initialize();
            PutPostingsFormatType(typeof(BlockPostingsFormat));
        }
    }
}
