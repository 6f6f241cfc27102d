namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: сыр-сандық</c>: a thing out of the chest; from which work is it?</summary>
public sealed class TreasureChestDirective : QuestionDirective
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("treasure-chest", "сыр-сандық", "сундук с секретом", "сундук", "сырсандық");

    /// <inheritdoc/>
    protected override string Title => "block.chest";

    /// <inheritdoc/>
    protected override void WriteQuestion(Block block, BlockPage page)
    {
        if (block.Own[ContentKeys.File] is null)
            page.Missing(block, block.Own, ContentKeys.File);
        base.WriteQuestion(block, page);
        if (block.Own.Text.IsEmpty)
            page.Html.Element("p", page.Word("block.chest.question"));
    }
}
