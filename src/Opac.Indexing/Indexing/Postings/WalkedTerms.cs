using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>The terms of a field as Lucene reads them, which may also be walked by our own reader.</summary>
/// <param name="terms">The same as Lucene reads them.</param>
/// <param name="field">The field.</param>
/// <param name="file">The file of the dictionary.</param>
/// <param name="lists">What reads their lists.</param>
internal sealed class WalkedTerms(Terms terms, DictionaryField field, IndexInput file, BlockPostingsReader lists) : FilterAtomicReader.FilterTerms(terms)
{
    /// <summary>A walk, for one thread. Only where files are mapped.</summary>
    public TermWalk Walk() => new(field, (MappedInput)file.Clone());

    /// <summary>What writes lists that a walk came by, for one thread.</summary>
    public BlockDocs Lists() => new BlockDocs(lists).Of(field.Info);
}
