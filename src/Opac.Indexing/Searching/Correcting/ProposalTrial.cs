using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching.Correcting;

/// <summary>A proposal to be searched, and what came of it.</summary>
/// <param name="proposal">The proposal.</param>
/// <param name="root">Its text as a question.</param>
/// <param name="query">The same for Lucene.</param>
/// <param name="most">What its first hit can score at most.</param>
/// <param name="place">Its place among those of its kind, the surest first.</param>
internal sealed class ProposalTrial(Proposal proposal, QueryNode root, TranslatedQuery query, float most, int place) : IDisposable
{
    /// <summary>The proposal.</summary>
    public Proposal Proposal => proposal;

    /// <summary>Its text as a question.</summary>
    public QueryNode Root => root;

    /// <summary>The same for Lucene.</summary>
    public TranslatedQuery Query => query;

    /// <summary>What its first hit can score at most.</summary>
    public float Most => most;

    /// <summary>What its first hit scores.</summary>
    public float Score { get; set; }

    /// <summary>What it finds, where that was counted when it was tried.</summary>
    public FoundMatches? Found { get; set; }

    /// <summary>Whether it goes before another if it scores so much; of equal ones the surer does.</summary>
    public bool GoesBefore(ProposalTrial other, float score) => score > other.Score || (score == other.Score && place < other.Place);

    private int Place => place;

    /// <inheritdoc/>
    public void Dispose() => Found?.Dispose();
}
