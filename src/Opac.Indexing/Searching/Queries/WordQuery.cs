using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Matches what has a word in any of its terms, and scores it by the heaviest of them.</summary>
internal abstract class WordQuery : Query
{
    /// <summary>What a match is worth at most.</summary>
    public abstract float Most { get; }
}
