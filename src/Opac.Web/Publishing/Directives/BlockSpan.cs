namespace Opac.Web.Publishing.Directives;

/// <summary>The lines of a text that make one block.</summary>
/// <param name="Opening">The line of <c>::: name</c>, from 0.</param>
/// <param name="Last">The last line that belongs to it, from 0: that of the closing <c>:::</c> where there is one.</param>
/// <param name="Closed">Whether a <c>:::</c> closes it.</param>
/// <param name="Name">What stands behind the colons.</param>
/// <param name="ShortForm">What stands in braces behind the name; <c>null</c> where nothing does.</param>
public sealed record BlockSpan(int Opening, int Last, bool Closed, string Name, string? ShortForm)
{
    /// <summary>How many lines lie within.</summary>
    public int LineCount => Last - Opening - (Closed ? 1 : 0);
}
