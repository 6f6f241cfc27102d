using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>A part of the record whose words are searched, as one field of the index.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Weight">What a match here is worth, beside matches in the other areas.</param>
/// <param name="MostWords">How many words of one value are taken: a table of contents may be as long as a chapter.</param>
/// <param name="Values">What stands in it, each value with the MARC code of its language where that is known.</param>
internal sealed record TextArea(string Name, float Weight, int MostWords, Func<BibliographicRecord, IEnumerable<AreaValue>> Values);

/// <summary>A value of a text area.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">MARC code of their language; <c>null</c> where not known.</param>
internal readonly record struct AreaValue(string Text, string? Language = null);
