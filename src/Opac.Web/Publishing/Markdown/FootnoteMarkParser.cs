using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Opac.Web.Publishing.Markdown;

/// <summary>Takes <c>(№1)</c> for the mark of a footnote where the text has a footnote of that mark. Brackets and a caret, as Markdown has them, are not on the Kazakh layout.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    private const int LongestMark = 20;

    public FootnoteMarkParser() => OpeningCharacters = ['('];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '№' || processor.Context?.Properties[typeof(PageFootnotes)] is not PageFootnotes footnotes)
            return false;
        var start = slice.Start + 2;
        var end = slice.Text.IndexOf(')', start, Math.Min(LongestMark, slice.End + 1 - start));
        if (end < 0 || footnotes.Find(slice.Text[start..end].Trim()) is not { } footnote)
            return false;
        processor.Inline = new FootnoteMark(slice.Text[start..end].Trim(), footnote.Id, footnote.IsCited ? null : footnote.CitationId);
        footnote.IsCited = true;
        slice.Start = end + 1;
        return true;
    }
}

/// <summary>A mark in the text that leads to a footnote.</summary>
/// <param name="mark">What is seen.</param>
/// <param name="target">The id of the footnote.</param>
/// <param name="id">Its own id, to which the footnote leads back; <c>null</c> for all marks but the first.</param>
internal sealed class FootnoteMark(string mark, string target, string? id) : LeafInline
{
    public string Mark { get; } = mark;

    public string Target { get; } = target;

    public string? Id { get; } = id;
}
