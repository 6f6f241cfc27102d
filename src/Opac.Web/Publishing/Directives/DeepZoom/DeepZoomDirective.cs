namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: лупа</c>: a large picture to move over and to go into. Without scripts it is a picture that links to itself in full size.</summary>
public sealed class DeepZoomDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("deep-zoom", "лупа", "лупа", "ұлғайту", "увеличение", "zoom");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new([ContentKeys.Title, .. BlockPicture.Keys]);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        if (block.Own[ContentKeys.File] is null)
            page.Missing(block, block.Own, ContentKeys.File);
        if (BlockPicture.Read(block.Own, page) is not { } picture)
        {
            page.Markdown(block.Own.Text);
            return;
        }
        const int SmallestWidth = 1500;
        if (picture.File is { Format.ContentType: not "image/svg+xml", Size: { Width: < SmallestWidth } size })
            page.Report(block.Own[ContentKeys.File]!.At, LintProblems.SmallForZoom, picture.File.Name, HtmlText.Number(size.Width));
        var title = block.Own[ContentKeys.Title];
        var id = title is null ? null : page.NewId(title.Text);
        page.Html.Open("section", ("class", "deep-zoom"), ("aria-labelledby", id), ("aria-label", id is null ? page.Word("block.deepZoom") : null));
        page.Heading(title, id: id);
        page.Html.Open("figure").Open("div", ("class", "deep-zoom-frame"), ("data-iiif", $"/iiif/3/{Uri.EscapeDataString(picture.File.ImageId)}"));
        picture.WriteImage(page, BlockPicture.Wide);
        page.Html.Close("div").Open("p", ("class", "deep-zoom-open")).Open("a", ("href", picture.File.Href)).Text(page.Word("block.deepZoom.open")).Close("a").Close("p");
        picture.WriteCaption(page);
        page.Html.Close("figure").Close("section");
    }
}
