namespace Opac.Indexing.Indexing.Postings;

/// <summary>Where the documents of a term are, for one who reads them all: a sixth of what is needed to jump in them.</summary>
/// <param name="Start">Where the list begins in its file.</param>
/// <param name="Documents">How many documents have the term.</param>
/// <param name="Single">The only document, where there is but one; −1 where there are more.</param>
internal readonly record struct ListPlace(long Start, int Documents, int Single);
