using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Opac.Web.Publishing.Markdown;

/// <summary>
/// Lets emphasis end before a suffix: <c>**«Менің атым Қожа»**ны</c>, <c>_Қожа_ның</c>. By CommonMark's flanking rules (spec 0.31, 6.2) a mark between
/// a closing quotation mark and a letter can only open, and an underscore inside a word does nothing; Kazakh puts case endings just there.
/// </summary>
internal sealed class KazakhEmphasisParser : EmphasisInlineParser
{
    private const string Closing = "»”“\"’')]}!?…";

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var mark = slice.CurrentChar;
        var before = slice.PeekCharExtra(-1);
        if (base.Match(processor, ref slice))
        {
            if (processor.Inline is EmphasisDelimiterInline delimiter && EndsBeforeSuffix(before, slice.CurrentChar))
                delimiter.Type |= DelimiterType.Close;
            return true;
        }
        return mark == '_' && before != '_' && TryCloseUnderscore(processor, ref slice, start, before);
    }

    private static bool EndsBeforeSuffix(char before, char after)
        => char.IsLetter(after) && Closing.Contains(before, StringComparison.Ordinal);

    // Only between Cyrillic letters: snake_case_names stay as they are.
    private bool TryCloseUnderscore(InlineProcessor processor, ref StringSlice slice, int start, char before)
    {
        var end = start;
        while (end <= slice.End && slice.Text[end] == '_')
            end++;
        if (!IsCyrillic(before) || end > slice.End || !IsCyrillic(slice.Text[end]) || !IsOpen(processor.Inline, end - start))
            return false;

        slice.Start = end;
        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new EmphasisDelimiterInline(this, EmphasisDescriptors.Find(descriptor => descriptor.Character == '_')!)
        {
            DelimiterCount = end - start,
            Type = DelimiterType.Close,
            Span = new SourceSpan(position, position + end - start - 1),
            Line = line,
            Column = column,
        };
        return true;
    }

    // A mark that closes nothing would be lost, not shown.
    private static bool IsOpen(Inline? last, int length)
    {
        var open = 0;
        for (var at = last; at is not null; at = at.PreviousSibling ?? at.Parent)
        {
            if (at is EmphasisDelimiterInline { DelimiterChar: '_' } mark && mark.DelimiterCount == length)
                open += mark.Type.HasFlag(DelimiterType.Open) ? 1 : -1;
        }
        return open > 0;
    }

    private static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ӿ';
}
