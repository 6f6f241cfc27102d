using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;

namespace Opac.Indexing.Indexing;

/// <summary>
/// Lucene's own codec with stored records in chunks of 1 KB in place of 16: a page of ten hits unpacks ten chunks, and that was three quarters of
/// the time of a search. Records longer than a chunk get one of their own.
/// </summary>
[CodecName("Opac2")]
internal sealed class CatalogueCodec() : FilterCodec(new Lucene46Codec())
{
    private const int ChunkBytes = 1 << 10;

    /// <inheritdoc/>
    public override StoredFieldsFormat StoredFieldsFormat { get; } = new CompressingStoredFieldsFormat("OpacRecords2", CompressionMode.FAST, ChunkBytes);

    /// <summary>Makes the codec known to Lucene, which looks codecs up by the names that it finds in an index. To be called before an index is opened; more than once does no harm.</summary>
    public static void Register()
    {
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
