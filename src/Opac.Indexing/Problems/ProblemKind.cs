namespace Opac.Indexing.Problems;

/// <summary>A kind of thing that goes wrong, with its words. Each room keeps its kinds in one table, in which they can be read and translated side by side.</summary>
/// <param name="Code">A short name that never changes: <c>marc-truncated</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
/// <param name="Remedy">How to mend it, without a full stop; <c>null</c> where nothing need be done.</param>
public sealed record ProblemKind(string Code, Severity Severity, LocalText Message, LocalText? Remedy = null);
