using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Opac.Indexing.Problems;
using Opac.Web.Publishing.Directives;

namespace Opac.Web.Publishing.Markdown;

/// <summary>Reads each block, hands it to its directive, and keeps what the directive cannot be found for.</summary>
internal sealed class DirectiveRenderer(ArticleSource source, IReadOnlyList<string> lines, PageDraft draft) : HtmlObjectRenderer<DirectiveNode>
{
    private const int MostItems = 60;

    protected override void Write(HtmlRenderer renderer, DirectiveNode node)
    {
        var span = node.BlockSpan;
        var known = source.Problems.Kept.Count;
        var page = new BlockPage(source, draft, node.Level, node.HeadingsBefore);
        if (AllDirectives.Find(span.Name) is { } directive)
        {
            var block = new BlockReader(source.File, directive, span, lines, source.FirstLine, source.Problems).Read();
            if (block.Items.Count > MostItems)
                page.Report(block.Own.At, LintProblems.ManyItems, block.Name, HtmlText.Number(block.Items.Count));
            directive.Write(block, page);
        }
        else
        {
            Report(span);
            var text = string.Join('\n', lines.Skip(span.Opening + 1).Take(span.LineCount));
            page.Html.Open("div", ("class", "block-plain"));
            page.Markdown(new BlockText(text, source.FirstLine + span.Opening + 1));
            page.Html.Close("div");
        }
        renderer.EnsureLine();
        if (source.MarksFaults && source.Problems.Kept.Count > known)
            WriteFaults(renderer, known);
        renderer.Write(page.Html.ToString());
        renderer.EnsureLine();
    }

    private void WriteFaults(HtmlRenderer renderer, int known)
    {
        var culture = CultureInfo.GetCultureInfo(source.Language);
        var html = new HtmlText().Open("ul", ("class", "faults"), ("role", "list"));
        foreach (var problem in source.Problems.Kept.Skip(known).Where(problem => problem.Kind.Severity != Severity.Info))
            html.Element("li", $"{problem.Position.Line}: {problem.Message(culture)}. {problem.Remedy(culture)}", ("class", "fault"));
        renderer.Write(html.Close("ul").ToString());
    }

    private void Report(BlockSpan span)
    {
        var at = new SourcePosition(source.File, source.FirstLine + span.Opening, 1);
        if (AllDirectives.Nearest(span.Name) is { } nearest)
            source.Problems.Add(at, BodyProblems.UnknownBlockNear, span.Name, nearest);
        else
            source.Problems.Add(at, BodyProblems.UnknownBlock, span.Name, AllDirectives.Shown);
    }
}
