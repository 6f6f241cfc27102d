using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene46;
using Opac.Indexing.Indexing.Postings;
using Opac.Indexing.Indexing.Storing;

namespace Opac.Indexing.Indexing;

/// <summary>Lucene's own codec with stored records packed one by one: a page of ten hits unpacks ten records and nothing beside them.</summary>
[CodecName("Opac3")]
internal sealed class CatalogueCodec() : FilterCodec(new Lucene46Codec())
{
    /// <inheritdoc/>
    public override StoredFieldsFormat StoredFieldsFormat { get; } = new PackedRecordsFormat();

    /// <summary>Makes the codec known to Lucene, which looks codecs up by the names that it finds in an index. To be called before an index is opened; more than once does no harm.</summary>
    public static void Register()
    {
        // Before any codec is made: each asks for it at once.
        BlockPostingsFormat.Register();
        if (Codec.GetCodecFactory() is not Factory)
            Codec.SetCodecFactory(new Factory());
    }

    private sealed class Factory : DefaultCodecFactory
    {
        protected override void Initialize()
        {
            base.Initialize();
            PutCodecType(typeof(CatalogueCodec));
        }
    }
}
