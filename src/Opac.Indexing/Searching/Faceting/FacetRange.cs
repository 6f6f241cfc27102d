using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>The ordinals of one facet.</summary>
/// <param name="Field">The facet.</param>
/// <param name="First">Its first ordinal.</param>
/// <param name="End">The ordinal after its last.</param>
internal sealed record FacetRange(FacetField Field, int First, int End)
{
    /// <summary>Whether an ordinal is one of these.</summary>
    public bool Holds(int ordinal) => ordinal >= First && ordinal < End;
}
