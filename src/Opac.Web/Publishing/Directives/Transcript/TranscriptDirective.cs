namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: мәтін</c>: what is said in a film or a recording.</summary>
public sealed class TranscriptDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("transcript", "мәтін", "расшифровка", "текст");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new();

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        page.Html.Open("details", ("class", "transcript")).Element("summary", page.Word("block.transcript"));
        page.Markdown(block.Own.Text);
        page.Html.Close("details");
    }
}
