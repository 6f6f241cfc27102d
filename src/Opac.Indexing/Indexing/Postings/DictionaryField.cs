using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>A field of a segment's dictionary, for one who walks its terms.</summary>
/// <param name="info">The field.</param>
/// <param name="numbers">How many places of files each term has.</param>
/// <param name="index">The index of the dictionary.</param>
/// <param name="start">Where the field begins in it.</param>
internal sealed class DictionaryField(FieldInfo info, int numbers, IndexInput index, long start)
{
    private readonly Lazy<TermBlocks> blocks = new(() =>
    {
        var own = (IndexInput)index.Clone();
        own.Seek(start);
        return TermBlocks.Read(own);
    });

    /// <summary>The field.</summary>
    public FieldInfo Info => info;

    /// <summary>How many places of files each term has.</summary>
    public int Numbers => numbers;

    /// <summary>Whether it is kept how often a document has a term.</summary>
    public bool HasFrequencies => info.IndexOptions >= IndexOptions.DOCS_AND_FREQS;

    /// <summary>Whether it is kept where a term stands.</summary>
    public bool HasPlaces => info.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    /// <summary>Where its blocks are; read when first asked for, by whichever thread.</summary>
    public TermBlocks Blocks => blocks.Value;
}
