namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>One written form of a suffix, with what it asks of the word before it.</summary>
/// <param name="From">The state before it.</param>
/// <param name="To">The state after it.</param>
/// <param name="Text">Its letters.</param>
/// <param name="Before">The sounds it may stand after.</param>
/// <param name="Harmony"><see cref="Harmony.Back"/>, <see cref="Harmony.Front"/>, or <see cref="Harmony.Both"/> where it has no twin.</param>
/// <param name="Rule">The number of its rule, under which its weight is kept.</param>
internal sealed record Suffix(int From, int To, string Text, Sounds Before, Harmony Harmony, int Rule);
