namespace Opac.Indexing.Analysis;

/// <summary>Where a word stands in a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">How many characters it has.</param>
public readonly record struct TextWord(int Start, int Length);
