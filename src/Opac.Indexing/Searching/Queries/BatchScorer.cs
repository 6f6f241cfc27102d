using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>A scorer that gives many matches at once: asking for one after another costs several calls for each.</summary>
internal abstract class BatchScorer(Weight weight) : Scorer(weight)
{
    /// <summary>Gives the next matches, as many as there are and there is room for.</summary>
    /// <param name="docs">Room for the documents.</param>
    /// <param name="scores">Room for the score of each.</param>
    /// <returns>How many it gave; less than there was room for where there are no more.</returns>
    public abstract int Take(Span<int> docs, Span<float> scores);
}
