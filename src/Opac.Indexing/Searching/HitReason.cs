namespace Opac.Indexing.Searching;

/// <summary>Why a record was found: where a word of the question stands in it, and in what form.</summary>
/// <param name="Word">The word as searched.</param>
/// <param name="Field">Where it stands: <c>title</c>, <c>other-title</c>, <c>author</c>, <c>contributor</c>, <c>subject</c>, <c>series</c>, <c>publisher</c>, <c>text</c>.</param>
/// <param name="Form">In what form.</param>
/// <param name="Found">The word as it stands there; <c>null</c> where the record itself does not have it, only the list of names.</param>
public sealed record HitReason(string Word, string Field, HitForm Form, string? Found);
