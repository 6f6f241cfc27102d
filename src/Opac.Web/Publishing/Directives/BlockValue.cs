using Opac.Indexing.Problems;

namespace Opac.Web.Publishing.Directives;

/// <summary>A value written in a block.</summary>
/// <param name="Text">The value, trimmed.</param>
/// <param name="At">Where it stands.</param>
public sealed record BlockValue(string Text, SourcePosition At);
