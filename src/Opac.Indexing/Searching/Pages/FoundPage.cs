namespace Opac.Indexing.Searching.Pages;

/// <summary>A page that was found.</summary>
/// <param name="Page">The page.</param>
/// <param name="Score">How well it matches; only to be compared within one answer.</param>
public sealed record FoundPage(SearchablePage Page, float Score);
