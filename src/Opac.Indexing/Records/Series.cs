namespace Opac.Indexing.Records;

/// <summary>A series that the publication belongs to.</summary>
/// <param name="Title">Its title, without end punctuation.</param>
/// <param name="Number">The number within it, as printed; <c>null</c> where not given.</param>
/// <param name="Issn">Its ISSN; <c>null</c> where not given.</param>
public sealed record Series(string Title, string? Number = null, string? Issn = null);
