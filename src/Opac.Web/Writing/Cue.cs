namespace Opac.Web.Writing;

/// <summary>What is said, or shown, from one moment of a film to another.</summary>
/// <param name="Start">From when on.</param>
/// <param name="End">Until when.</param>
/// <param name="Text">The words, in one or more lines.</param>
public sealed record Cue(TimeSpan Start, TimeSpan End, string Text);
