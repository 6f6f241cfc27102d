using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Opac.Indexing.Problems;
using Opac.Web.Publishing.Directives;

namespace Opac.Web.Publishing.Markdown;

/// <summary>Makes a page of a librarian's Markdown: blocks found, limits kept, links checked, HTML cleaned. Done once, when a text is published.</summary>
public static partial class ArticleWriter
{
    // Chosen one by one. Left out on purpose: generic attributes (onclick, style), media links (bare players), automatic ids (no Cyrillic), smart
    // punctuation (rewrites quotation marks), custom containers (they nest, and an unclosed one swallows the page).
    private static readonly MarkdownPipeline page = Builder().UseFootnotes().Use(new DirectiveExtension()).Build();
    private static readonly MarkdownPipeline fragment = Builder().Build();

    /// <summary>The article of a text. A text beyond the limits gives <see cref="Article.Empty"/> and a problem.</summary>
    public static Article Write(ArticleSource source)
    {
        if (!BodyLimits.Allow(source.File, source.Body, source.FirstLine, source.Problems))
            return Article.Empty;
        try
        {
            return Parsed(source);
        }
        catch (ArgumentException tooDeep)
        {
            // Markdig's own guard: "Markdown elements in the input are too deeply nested - depth limit exceeded".
            source.Problems.Add(new SourcePosition(source.File, source.FirstLine), FileProblems.TooComplex, tooDeep.Message);
            return Article.Empty;
        }
    }

    /// <summary>HTML of Markdown within a block; not yet cleaned, and no block can stand in it.</summary>
    internal static string Fragment(BlockText text, ArticleSource source, PageDraft draft, int level)
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(PageFootnotes)] = draft.Footnotes;
        var document = Markdig.Markdown.Parse(text.Markdown, fragment, context);
        var checker = new ArticleChecker(source, draft.Ids, text.Line);
        checker.Check(document, level);
        return Rendered(document, fragment, []);
    }

    private static Article Parsed(ArticleSource source)
    {
        var lines = source.Body.Split('\n');
        var spans = new BlockScanner(source.File, lines, source.FirstLine, source.Problems).Scan();
        var context = new MarkdownParserContext();
        context.Properties[typeof(BlockSpan)] = spans.ToDictionary(span => span.Opening);
        var draft = new PageDraft(source.Ids);
        draft.FindFootnotes(source, spans, lines);
        context.Properties[typeof(PageFootnotes)] = draft.Footnotes;
        var document = Markdig.Markdown.Parse(source.Body, page, context);

        var headings = new ArticleChecker(source, draft.Ids, source.FirstLine).Check(document, level: 2);
        var html = Rendered(document, page, [new DirectiveRenderer(source, lines, draft)]);
        return new Article(Split(HtmlAllowList.Clean(html), draft), draft.Merge(headings)) { Pictures = draft.Pictures };
    }

    private static string Rendered(MarkdownDocument document, MarkdownPipeline pipeline, IEnumerable<IMarkdownObjectRenderer> more)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Add(new FootnoteMarkRenderer());
        foreach (var one in more)
            renderer.ObjectRenderers.Add(one);
        renderer.Render(document);
        return writer.ToString();
    }

    // Text of an author's cannot make such an element: HTML is off, and in text «<» is always escaped.
    private static List<ArticlePart> Split(string html, PageDraft draft)
    {
        var parts = new List<ArticlePart>();
        var from = 0;
        foreach (Match gap in Gap().Matches(html))
        {
            if (gap.Index > from)
                parts.Add(new HtmlPart(html[from..gap.Index]));
            var number = int.Parse(gap.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            parts.Add(gap.Groups["kind"].ValueSpan is "live" ? new BooksPart(draft.Books[number]) : new GroundPart(draft.Grounds[number]));
            from = gap.Index + gap.Length;
        }
        if (from < html.Length)
            parts.Add(new HtmlPart(html[from..]));
        return parts;
    }

    private static MarkdownPipelineBuilder Builder()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables();
        builder.InlineParsers.Replace<EmphasisInlineParser>(new KazakhEmphasisParser());
        builder.InlineParsers.Insert(0, new FootnoteMarkParser());
        return builder;
    }

    [GeneratedRegex("""<hr data-(?<kind>live|ground)="(?<number>\d+)">""")]
    private static partial Regex Gap();
}
