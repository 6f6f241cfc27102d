using Lucene.Net.Util;

namespace Opac.Indexing.Analysis;

/// <summary>A word with the terms under which it is filed, as text and as bytes.</summary>
/// <param name="Terms">The terms, the exact form first.</param>
/// <param name="Bytes">The same as bytes.</param>
/// <param name="Key">The key of the exact form, without a mark.</param>
internal sealed record AnalyzedWord(WordTerm[] Terms, IReadOnlyList<BytesRef> Bytes, string Key)
{
    /// <summary>The word in small letters.</summary>
    public string Exact => Terms[0].Term;

    /// <summary>The likeliest stem; a word without any stands for itself.</summary>
    public string LikeliestStem => Terms is [_, { Kind: TermKind.Stem } stem, ..] ? stem.Term : Exact;
}
