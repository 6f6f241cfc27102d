using Opac.Indexing.Records;

namespace Opac.Indexing.Searching;

/// <summary>A way to go on from what is being typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What to show and to search.</param>
/// <param name="Id">The record, where it is a title of one record; otherwise <c>null</c>.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, RecordId? Id = null);
