using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>The fields of a segment as Lucene reads them, and for walking through their terms as we do.</summary>
internal sealed class BlockFields : FieldsProducer
{
    private const int FormatVersion = 3;

    private readonly FieldsProducer inner;
    private readonly IndexInput terms;
    private readonly IndexInput index;
    private readonly Dictionary<string, Terms> fields = new(StringComparer.Ordinal);

    /// <summary>The fields of a segment.</summary>
    /// <param name="state">Where they are.</param>
    /// <param name="inner">The same as Lucene reads them, which this ends with itself; not where it cannot be made.</param>
    /// <param name="lists">What reads their lists.</param>
    public BlockFields(SegmentReadState state, FieldsProducer inner, BlockPostingsReader lists)
    {
        this.inner = inner;
        terms = Open(state, "tim");
        try
        {
            index = Open(state, "tip");
            ReadFields(state.FieldInfos, lists);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(terms, index);
            throw;
        }
    }

    private void ReadFields(FieldInfos infos, BlockPostingsReader lists)
    {
        CodecUtil.CheckHeader(terms, "BLOCK_TREE_TERMS_DICT", FormatVersion, FormatVersion);
        CodecUtil.CheckHeader(index, "BLOCK_TREE_TERMS_INDEX", FormatVersion, FormatVersion);
        ToFields(terms);
        ToFields(index);
        for (var count = terms.ReadVInt32(); count > 0; count--)
        {
            var info = infos.FieldInfo(terms.ReadVInt32());
            terms.ReadVInt64();
            terms.Seek(terms.ReadVInt32() + terms.Position);
            if (info.IndexOptions != IndexOptions.DOCS_ONLY)
                terms.ReadVInt64();
            terms.ReadVInt64();
            terms.ReadVInt32();
            fields.Add(info.Name, new WalkedTerms(inner.GetTerms(info.Name), new(info, terms.ReadVInt32(), index, index.ReadVInt64()), terms, lists));
        }
    }

    public override int Count => inner.Count;

    public override IEnumerator<string> GetEnumerator() => inner.GetEnumerator();

    public override Terms? GetTerms(string field) => fields.GetValueOrDefault(field);

    public override long RamBytesUsed() => inner.RamBytesUsed();

    public override void CheckIntegrity() => inner.CheckIntegrity();

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        inner.Dispose();
        terms.Dispose();
        index.Dispose();
    }

    private static IndexInput Open(SegmentReadState state, string extension) =>
        state.Directory.OpenInput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, extension), state.Context);

    // Where the fields are described stands at the end, before what holds the sum of all bytes.
    private static void ToFields(IndexInput input)
    {
        input.Seek(input.Length - CodecUtil.FooterLength() - sizeof(long));
        input.Seek(input.ReadInt64());
    }
}
