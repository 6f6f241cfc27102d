namespace Opac.Indexing.Searching.Correcting;

/// <summary>What may have been meant.</summary>
/// <param name="Kind">What was wrong with what was typed.</param>
/// <param name="Text">What would have been typed.</param>
internal readonly record struct Proposal(CorrectionKind Kind, string Text);
