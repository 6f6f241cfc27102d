namespace Opac.Web.Publishing.Directives;

/// <summary>The Markdown within a block that is not data.</summary>
/// <param name="Markdown">The paragraphs, empty where there are none.</param>
/// <param name="Line">The line of the file on which they begin, from 1.</param>
public sealed record BlockText(string Markdown, int Line)
{
    /// <summary>Whether nothing is written.</summary>
    public bool IsEmpty => Markdown.Length == 0;
}
