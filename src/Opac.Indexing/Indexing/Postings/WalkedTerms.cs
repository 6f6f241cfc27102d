using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

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

    /// <summary>What looks for terms one by one, for one thread. Only where files are mapped.</summary>
    public TermFinder Finder() => new(field, (MappedInput)file.Clone());

    /// <summary>What writes lists that a walk came by, for one thread.</summary>
    public BlockDocs Lists() => new BlockDocs(lists).Of(field.Info);

    /// <summary>The documents of a list.</summary>
    /// <param name="list">Where it is.</param>
    /// <param name="accepted">The documents that are there; <c>null</c> for all.</param>
    /// <param name="kept">What read another list of the field for this thread, if there is any.</param>
    public BlockDocs Documents(ListState list, IBits? accepted, BlockDocs? kept)
    {
        var docs = kept ?? new BlockDocs(lists);
        docs.Begin(field.Info, list, accepted);
        return docs;
    }

    /// <summary>The same with the places of the term in each, in a field that has them.</summary>
    public BlockPlaces Places(ListState list, IBits? accepted, BlockPlaces? kept)
    {
        var docs = kept ?? new BlockPlaces(lists);
        docs.Begin(list, accepted);
        return docs;
    }
}
