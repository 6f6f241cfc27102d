using Opac.Indexing.Searching.Faceting;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>All that a question finds, counted and ranked, before it is told: of a correction it shows only then whether it is the one to tell.</summary>
/// <param name="snapshot">Where it was found.</param>
/// <param name="root">The question; <c>null</c> for everything.</param>
/// <param name="query">The same for Lucene.</param>
/// <param name="matches">The matches.</param>
/// <param name="counts">Their facets; given back in the end.</param>
internal sealed class FoundMatches(CatalogueSnapshot snapshot, QueryNode? root, TranslatedQuery query, MatchCollector matches, FacetCounts counts) : IDisposable
{
    /// <summary>The question; <c>null</c> for everything.</summary>
    public QueryNode? Root => root;

    /// <summary>The same for Lucene.</summary>
    public TranslatedQuery Query => query;

    /// <summary>The matches.</summary>
    public MatchCollector Matches => matches;

    /// <summary>Their facets.</summary>
    public FacetCounts Counts => counts;

    /// <summary>Whether there may be more.</summary>
    public bool IsPartial => query.IsPartial || matches.IsPartial;

    /// <summary>Gives the counters back.</summary>
    public void Dispose() => snapshot.Return(counts);
}
