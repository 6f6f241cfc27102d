using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Opac.Web.Publishing.Directives;

namespace Opac.Web.Publishing.Markdown;

/// <summary>Lifts the blocks that <see cref="BlockScanner"/> found out of the Markdown.</summary>
internal sealed class DirectiveExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new DirectiveParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // The renderer knows the page; ArticleWriter adds it for each.
    }
}

/// <summary>A block in the tree: its span alone, read when it is written.</summary>
internal sealed class DirectiveNode(BlockParser parser, BlockSpan span) : LeafBlock(parser)
{
    public BlockSpan BlockSpan { get; } = span;

    /// <summary>The level that a heading of the block takes; set when the tree is checked.</summary>
    public int Level { get; set; } = 2;

    /// <summary>How many headings of the text come before it; set when the tree is checked.</summary>
    public int HeadingsBefore { get; set; }
}

/// <summary>Takes exactly the lines of a span, from the line on which it opens.</summary>
internal sealed class DirectiveParser : BlockParser
{
    public DirectiveParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Context?.Properties[typeof(BlockSpan)] is not Dictionary<int, BlockSpan> spans || !spans.TryGetValue(processor.LineIndex, out var span))
            return BlockState.None;
        processor.NewBlocks.Push(new DirectiveNode(this, span) { Line = processor.LineIndex, Column = processor.Column, ProcessInlines = false });
        return span.Last == span.Opening ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
        => processor.LineIndex < ((DirectiveNode)block).BlockSpan.Last ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
}
