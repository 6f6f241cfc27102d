namespace Opac.Indexing.Searching;

/// <summary>What the catalogue holds of what was asked.</summary>
public sealed record SearchResponse
{
    /// <summary>Nothing.</summary>
    public static SearchResponse Empty { get; } = new();

    /// <summary>How many records match, exactly.</summary>
    public int Total { get; init; }

    /// <summary>The hits of the page asked for.</summary>
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    /// <summary>The facets over all matches, in the order of <see cref="FacetNames.All"/>; those without a value are left out.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>What was searched instead, or is offered; <c>null</c> where the words were taken as typed.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Whether the question was too long or too costly, and only part of it was asked or of the catalogue looked through; then the page must say so.</summary>
    public bool IsPartial { get; init; }

    /// <summary>How long the search took.</summary>
    public TimeSpan Elapsed { get; init; }
}
