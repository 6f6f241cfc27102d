namespace Opac.Indexing.Indexing.Headings;

/// <summary>A heading and how many records have it.</summary>
internal readonly record struct CountedHeading(string Text, int Count);
