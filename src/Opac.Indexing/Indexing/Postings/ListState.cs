namespace Opac.Indexing.Indexing.Postings;

/// <summary>Where the list of a term is, with all that is needed to jump in it and to read the places of the term.</summary>
/// <param name="Start">Where the list begins in its file.</param>
/// <param name="Documents">How many documents have the term.</param>
/// <param name="Occurrences">How often they have it together, in a field that keeps that.</param>
/// <param name="Single">The only document, where there is but one; −1 where there are more.</param>
/// <param name="SkipStart">Where it is told where blocks of documents begin; −1 where there is but one.</param>
/// <param name="PlacesStart">Where the places of the term begin in their file, in a field that has them.</param>
/// <param name="LastPlaces">Where the last places begin in their file, those that fill no block; −1 where there are none.</param>
internal sealed record ListState(long Start, int Documents, long Occurrences, int Single, long SkipStart, long PlacesStart, long LastPlaces);
