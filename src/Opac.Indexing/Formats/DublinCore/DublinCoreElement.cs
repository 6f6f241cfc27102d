namespace Opac.Indexing.Formats.DublinCore;

/// <summary>An element of a description.</summary>
/// <param name="Name">Its name without prefix: <c>title</c>.</param>
/// <param name="Text">Its text, cleaned.</param>
/// <param name="Type">Its xsi:type, such as <c>dcterms:UDC</c>; <c>null</c> where not given.</param>
internal readonly record struct DublinCoreElement(string Name, string Text, string? Type);
