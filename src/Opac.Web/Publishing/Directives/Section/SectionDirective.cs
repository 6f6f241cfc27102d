namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: бөлім</c>: the opening of a part of the walk, as the panel at the door of a museum room: title, lead and, if wanted, a picture. It stands in the contents.</summary>
public sealed class SectionDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("section", "бөлім", "раздел", "зал", "room");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new([ContentKeys.Title, ContentKeys.Subtitle, .. BlockPicture.Keys]);

    /// <inheritdoc/>
    public override bool OpensSection => true;

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var title = block.Own[ContentKeys.Title];
        if (title is null)
            page.Missing(block, block.Own, ContentKeys.Title);
        var picture = BlockPicture.Read(block.Own, page);
        page.Html.Open("header", ("class", picture is null ? "room" : "room room-pictured"));
        if (picture is not null)
        {
            page.Html.Open("figure");
            picture.WriteImage(page, BlockPicture.Shared);
            picture.WriteCaption(page, withText: false);
            page.Html.Close("figure");
        }
        page.Html.Open("div", ("class", "room-text"));
        if (title is not null)
            page.Html.Element("h2", title.Text, ("id", page.OpenSection(title.Text)));
        page.Html.Element("p", block.Own[ContentKeys.Subtitle]?.Text, ("class", "room-subtitle"));
        page.Markdown(block.Own.Text);
        page.Html.Close("div").Close("header");
    }
}
