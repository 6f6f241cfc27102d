namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: ескертпе</c>: a word aside.</summary>
public sealed class NoteDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("note", "ескертпе", "заметка", "примечание");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Title, ContentKeys.Heading);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var title = block.Own[ContentKeys.Title] ?? block.Own[ContentKeys.Heading];
        page.Html.Open("aside", ("class", "note"), ("aria-label", title?.Text ?? page.Word("block.note")));
        page.Heading(title);
        page.Markdown(block.Own.Text);
        page.Html.Close("aside");
    }
}
