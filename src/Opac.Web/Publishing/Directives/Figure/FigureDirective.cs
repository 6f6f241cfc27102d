namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: сурет</c>: one picture with its caption.</summary>
public sealed class FigureDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("figure", "сурет", "фото", "картинка", "рисунок", "picture");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(BlockPicture.Keys);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        if (block.Own[ContentKeys.File] is null)
            page.Missing(block, block.Own, ContentKeys.File);
        if (BlockPicture.Read(block.Own, page) is not { } picture)
        {
            // The words remain when the picture is missing.
            page.Markdown(block.Own.Text);
            return;
        }
        picture.WantsCaption(page);
        page.Html.Open("figure", ("class", "figure"));
        picture.WriteImage(page);
        picture.WriteCaption(page);
        page.Html.Close("figure");
    }
}
