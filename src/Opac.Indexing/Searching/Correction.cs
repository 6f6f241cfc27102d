namespace Opac.Indexing.Searching;

/// <summary>What was searched instead of what was typed. Never silent: the page says it and offers the way back.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Searched">What was searched, in the query language.</param>
/// <param name="Applied">Whether the hits are those of <paramref name="Searched"/> («shown for»); otherwise it is only offered («did you mean»).</param>
public sealed record Correction(CorrectionKind Kind, string Typed, string Searched, bool Applied);
