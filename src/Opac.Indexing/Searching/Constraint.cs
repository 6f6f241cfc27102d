namespace Opac.Indexing.Searching;

/// <summary>An applied facet value. Several of one facet widen (OR), facets among each other narrow (AND), excluded ones take away.</summary>
/// <param name="Facet">The facet's name, one of <see cref="FacetNames"/>.</param>
/// <param name="Value">The value, as in <see cref="FacetValue.Value"/>.</param>
/// <param name="Excluded">Whether what has this value is left out.</param>
public sealed record Constraint(string Facet, string Value, bool Excluded = false);
