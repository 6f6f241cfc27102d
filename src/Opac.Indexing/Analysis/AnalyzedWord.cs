namespace Opac.Indexing.Analysis;

/// <summary>A word with the terms under which it is filed.</summary>
/// <param name="Terms">The terms, the exact form first.</param>
/// <param name="Key">The key of the exact form, without a mark.</param>
/// <param name="Number">Tells it from all other words that analyzers with the same memory have taken apart.</param>
internal sealed record AnalyzedWord(WordTerm[] Terms, string Key, int Number)
{
    /// <summary>The word in small letters.</summary>
    public string Exact => Terms[0].Term;

    /// <summary>The likeliest stem; a word without any stands for itself.</summary>
    public string LikeliestStem => Terms is [_, { Kind: TermKind.Stem } stem, ..] ? stem.Term : Exact;
}
