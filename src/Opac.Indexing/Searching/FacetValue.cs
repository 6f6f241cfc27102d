namespace Opac.Indexing.Searching;

/// <summary>A value of a facet among the matches.</summary>
/// <param name="Value">The value as stored and as written in addresses; the page turns codes into words.</param>
/// <param name="Count">How many matches have it, exactly, the facet's own constraints left aside.</param>
/// <param name="IsChosen">Whether the reader chose it.</param>
/// <param name="IsExcluded">Whether the reader excluded it.</param>
public sealed record FacetValue(string Value, int Count, bool IsChosen = false, bool IsExcluded = false);
