namespace Opac.Indexing.Indexing.Vocabulary;

/// <summary>A word of the catalogue that is nearly the one looked for.</summary>
/// <param name="Spelling">How most records spell it, in small letters.</param>
/// <param name="Records">How many records have it.</param>
/// <param name="Distance">How many edits away its key is.</param>
internal readonly record struct NearWord(string Spelling, int Records, int Distance);
