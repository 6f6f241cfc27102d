using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing;

/// <summary>How index files are written: everywhere alike, whoever writes.</summary>
internal static class IndexFiles
{
    /// <summary>A folder to write into. No lock file: the lock of the store keeps others away, and is let go of by the system when a process ends.</summary>
    public static FSDirectory Open(string folder)
    {
        CatalogueCodec.Register();
        return FSDirectory.Open(folder, NoLockFactory.GetNoLockFactory());
    }

    /// <summary>The settings of a writer.</summary>
    /// <param name="mode">Whether the index is begun or gone on with.</param>
    /// <param name="bufferMegabytes">How much is gathered in memory before it is written.</param>
    public static IndexWriterConfig Settings(OpenMode mode, double bufferMegabytes) => new(LuceneVersion.LUCENE_48, null!)
    {
        Codec = new CatalogueCodec(),
        OpenMode = mode,
        RAMBufferSizeMB = bufferMegabytes,
        UseCompoundFile = false,
        MaxThreadStates = 1,
        // Merges what stands side by side, so that documents keep their order and an older table of documents fits the beginning of a newer index.
        MergePolicy = new LogByteSizeMergePolicy { NoCFSRatio = 0, MergeFactor = 10 },
    };
}
