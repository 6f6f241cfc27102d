namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: уақыт</c>: what happened when, in the order written.</summary>
public sealed class TimelineDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("timeline", "уақыт", "хронология");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Title);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new([ContentKeys.Date, ContentKeys.Heading, ContentKeys.Record, .. BlockPicture.Keys]);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var title = block.Own[ContentKeys.Title];
        var id = title is null ? null : page.NewId(title.Text);
        if (block.Items.Count == 0)
            page.Report(block.Own.At, BodyProblems.NoItems, block.Name, ContentKeys.Date.Kk);

        page.Html.Open("section", ("class", "timeline"), ("aria-labelledby", id), ("aria-label", id is null ? page.Word("block.timeline") : null));
        page.Heading(title, id: id);
        page.Markdown(block.Own.Text);
        page.Html.Open("ol", ("role", "list"));
        foreach (var item in block.Items)
            WriteItem(block, item, title is null ? 0 : 1, page);
        page.Html.Close("ol").Close("section");
    }

    private static void WriteItem(Block block, BlockPart item, int below, BlockPage page)
    {
        page.Html.Open("li");
        if (item[ContentKeys.Date] is { } date)
            page.Html.Element("p", date.Text, ("class", "timeline-date"));
        else
            page.Missing(block, item, ContentKeys.Date);
        page.Html.Open("div", ("class", "timeline-text"));
        page.Heading(item[ContentKeys.Heading], below);
        if (BlockPicture.Read(item, page) is { } picture)
        {
            page.Html.Open("figure");
            picture.WriteImage(page, BlockPicture.Shared);
            picture.WriteCaption(page, withText: false);
            page.Html.Close("figure");
        }
        page.Markdown(item.Text);
        page.RecordLink(item[ContentKeys.Record]);
        page.Html.Close("div").Close("li");
    }
}
