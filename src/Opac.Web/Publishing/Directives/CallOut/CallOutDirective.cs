namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: назар</c>: a word that must not be missed: a fact, a tip, a task, a warning.</summary>
public sealed class CallOutDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("callout", "назар", "внимание", "call-out", "врезка", "назар аудар");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Type, ContentKeys.Title, ContentKeys.Heading);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var kind = page.Choice(block.Own[ContentKeys.Type], ContentKeys.Type, ContentWords.CallOuts, CallOutKind.Fact);
        var label = page.Word($"block.callout.{kind.ToString().ToLowerInvariant()}");
        var title = block.Own[ContentKeys.Title] ?? block.Own[ContentKeys.Heading];
        page.Html.Open("aside", ("class", $"callout callout-{kind.ToString().ToLowerInvariant()}"), ("aria-label", title?.Text ?? label))
            .Element("p", label, ("class", "callout-kind"));
        page.Heading(title);
        page.Markdown(block.Own.Text);
        page.Html.Close("aside");
    }
}
