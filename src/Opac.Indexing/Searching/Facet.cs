namespace Opac.Indexing.Searching;

/// <summary>A property by which matches can be narrowed.</summary>
/// <param name="Name">One of <see cref="FacetNames"/>.</param>
/// <param name="Values">The values with most matches first, chosen ones always among them; for the year all values in order of time, for the grade in order, for the arrival the latest months first.</param>
/// <param name="ValueCount">How many values there are in all.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values, int ValueCount);
