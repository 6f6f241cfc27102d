namespace Opac.Indexing.Indexing.Suggestions;

/// <summary>A heading that may be suggested.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Doc">The document that has a title; the complement of the first where several have it. Nothing for other headings.</param>
/// <param name="Text">The text; empty for titles, whose text is in the record.</param>
internal readonly record struct SuggestedHeading(int Number, int Doc, string Text);
