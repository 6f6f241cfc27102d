namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: бағандар</c>: texts that stand side by side where the page is wide enough.</summary>
public sealed class ColumnsDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("columns", "бағандар", "колонки", "баған", "колонка");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Title);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new([ContentKeys.Heading, .. BlockPicture.Keys]);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var title = block.Own[ContentKeys.Title];
        if (block.Items.Count == 0)
            page.Report(block.Own.At, BodyProblems.NoItems, block.Name, ContentKeys.Heading.Kk);
        page.Html.Open("div", ("class", "columns"));
        page.Heading(title, id: title is null ? null : page.NewId(title.Text));
        page.Markdown(block.Own.Text);
        page.Html.Open("div", ("class", "columns-row"));
        foreach (var item in block.Items)
        {
            page.Html.Open("div", ("class", "column"));
            page.Heading(item[ContentKeys.Heading], below: title is null ? 0 : 1);
            if (BlockPicture.Read(item, page) is { } picture)
            {
                page.Html.Open("figure");
                picture.WriteImage(page, BlockPicture.Shared);
                picture.WriteCaption(page, withText: false);
                page.Html.Close("figure");
            }
            page.Markdown(item.Text);
            page.Html.Close("div");
        }
        page.Html.Close("div").Close("div");
    }
}
