namespace Opac.Indexing.Searching;

/// <summary>A run of a marked text.</summary>
/// <param name="Text">The characters.</param>
/// <param name="IsMatch">Whether they matched what was asked.</param>
public readonly record struct MarkedRun(string Text, bool IsMatch);
