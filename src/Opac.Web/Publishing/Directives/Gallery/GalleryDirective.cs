namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: галерея</c>: several pictures, in a grid or in a row that scrolls sideways.</summary>
public sealed class GalleryDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("gallery", "галерея", "галерея");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.View, ContentKeys.Title, ContentKeys.Heading);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new([.. BlockPicture.Keys, ContentKeys.Heading]);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var title = block.Own[ContentKeys.Title] ?? block.Own[ContentKeys.Heading];
        var id = title is null ? null : page.NewId(title.Text);
        var view = page.Choice(block.Own[ContentKeys.View], ContentKeys.View, ContentWords.Views, ShownAs.Grid);
        if (block.Items.Count == 0)
            page.Report(block.Own.At, BodyProblems.NoItems, block.Name, ContentKeys.File.Kk);

        page.Html.Open("section", ("class", "gallery"), ("aria-labelledby", id), ("aria-label", id is null ? page.Word("block.gallery") : null));
        page.Heading(title, id: id);
        page.Markdown(block.Own.Text);
        // A row that scrolls must be reachable by keyboard.
        var row = view == ShownAs.Carousel;
        page.Html.Open("ul", ("class", row ? "gallery-row" : "gallery-grid"), ("tabindex", row ? "0" : null), ("role", "list"));
        foreach (var item in block.Items)
        {
            if (item[ContentKeys.File] is null)
                page.Missing(block, item, ContentKeys.File);
            if (BlockPicture.Read(item, page) is not { } picture)
                continue;
            picture.WantsCaption(page);
            page.Html.Open("li").Open("figure");
            picture.WriteImage(page, BlockPicture.Shared);
            picture.WriteCaption(page);
            page.Html.Close("figure").Close("li");
        }
        page.Html.Close("ul").Close("section");
    }
}
