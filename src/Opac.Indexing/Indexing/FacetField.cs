using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>A property by which matches are counted and narrowed.</summary>
/// <param name="Name">One of the names that addresses carry.</param>
/// <param name="Code">The letter before its values in the index, where all facets share one field.</param>
/// <param name="Values">The record's values; doubles do no harm.</param>
internal sealed record FacetField(string Name, char Code, Func<BibliographicRecord, IEnumerable<string>> Values);
