namespace Opac.Indexing.Searching;

/// <summary>A part of a facet.</summary>
/// <param name="Facet">One of <see cref="FacetNames"/>.</param>
/// <param name="Values">The values, counted exactly, the facet's own constraints left aside.</param>
/// <param name="Position">The number of the first of them, from 0.</param>
/// <param name="Total">How many values there are in all that were asked for.</param>
public sealed record FacetPage(string Facet, IReadOnlyList<FacetValue> Values, int Position, int Total);
