namespace Opac.Web.Writing;

/// <summary>A stretch of two texts laid over each other.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Text">The words, with the space behind each.</param>
public sealed record WordChange(WordFate Fate, string Text);
