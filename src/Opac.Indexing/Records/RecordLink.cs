namespace Opac.Indexing.Records;

/// <summary>An address on the web that the record points to (MARC 856).</summary>
/// <param name="Address">An absolute http or https address; other schemes are never kept.</param>
/// <param name="Label">What is there, as catalogued; <c>null</c> where not given.</param>
public sealed record RecordLink(Uri Address, string? Label = null);
