namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: карта</c>: places and what they have to do with the subject.</summary>
public sealed class MapDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("map", "карта", "карта");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Title);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new([ContentKeys.Place, ContentKeys.Heading, ContentKeys.Record, .. BlockPicture.Keys]);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var title = block.Own[ContentKeys.Title];
        var id = title is null ? null : page.NewId(title.Text);
        if (block.Items.Count == 0)
            page.Report(block.Own.At, BodyProblems.NoItems, block.Name, ContentKeys.Place.Kk);

        page.Html.Open("section", ("class", "places"), ("aria-labelledby", id), ("aria-label", id is null ? page.Word("block.map") : null));
        page.Heading(title, id: id);
        page.Markdown(block.Own.Text);
        page.Html.Open("ul", ("role", "list"));
        foreach (var item in block.Items)
        {
            page.Html.Open("li");
            if (item[ContentKeys.Place] is null)
                page.Missing(block, item, ContentKeys.Place);
            page.Html.Element("p", item[ContentKeys.Place]?.Text, ("class", "place-name"));
            page.Heading(item[ContentKeys.Heading], below: title is null ? 0 : 1);
            if (BlockPicture.Read(item, page) is { } picture)
            {
                page.Html.Open("figure");
                picture.WriteImage(page);
                picture.WriteCaption(page, withText: false);
                page.Html.Close("figure");
            }
            page.Markdown(item.Text);
            page.RecordLink(item[ContentKeys.Record]);
            page.Html.Close("li");
        }
        page.Html.Close("ul").Close("section");
    }
}
