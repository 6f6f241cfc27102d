using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching.Correcting;

/// <summary>A proposal to be searched, and what came of it.</summary>
/// <param name="proposal">The proposal.</param>
/// <param name="root">Its text as a question.</param>
/// <param name="place">Its place among those of its kind, the surest first.</param>
internal sealed class ProposalTrial(Proposal proposal, QueryNode root, int place) : IDisposable
{
    /// <summary>The proposal.</summary>
    public Proposal Proposal => proposal;

    /// <summary>Its text as a question.</summary>
    public QueryNode Root => root;

    /// <summary>Its place among those of its kind, the surest first.</summary>
    public int Place => place;

    /// <summary>The question for Lucene; <c>null</c> until it is needed.</summary>
    public TranslatedQuery? Query { get; set; }

    /// <summary>What its first hit can score at most, as far as is known.</summary>
    public float Most { get; set; }

    /// <summary>What its first hit scores.</summary>
    public float Score { get; set; }

    /// <summary>What it finds, where that was counted when it was tried.</summary>
    public FoundMatches? Found { get; set; }

    /// <summary>Whether it would go before another with a first hit that scores so much; of equal ones the surer does.</summary>
    public bool GoesBefore(ProposalTrial other, float score) => score > other.Score || (score == other.Score && place < other.Place);

    /// <inheritdoc/>
    public void Dispose() => Found?.Dispose();
}
