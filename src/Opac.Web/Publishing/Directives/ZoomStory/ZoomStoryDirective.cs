namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: үңілу</c>: a walk over one large picture; each stop shows a part of it and says what is there.</summary>
public sealed class ZoomStoryDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("zoom-story", "үңілу", "рассмотрим");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new([.. BlockPicture.Keys, ContentKeys.Title]);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new(ContentKeys.Region, ContentKeys.Heading);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        if (block.Own[ContentKeys.File] is null)
            page.Missing(block, block.Own, ContentKeys.File);
        var picture = BlockPicture.Read(block.Own, page);
        var title = block.Own[ContentKeys.Title];
        var id = title is null ? null : page.NewId(title.Text);
        var stops = block.Items.Select(item => (Item: item, Region: RegionOf(item, page))).ToList();
        if (stops.Count == 0)
            page.Report(block.Own.At, BodyProblems.NoItems, block.Name, ContentKeys.Region.Kk);

        page.Html.Open("section", ("class", "zoom-story"), ("aria-labelledby", id), ("aria-label", id is null ? page.Word("block.zoom") : null));
        page.Heading(title, id: id);
        if (picture is not null)
        {
            page.Html.Open("figure", ("class", "zoom-whole")).Open("div", ("class", "zoom-frame"));
            picture.WriteImage(page, BlockPicture.Wide);
            WriteMarks(stops, page);
            page.Html.Close("div");
            picture.WriteCaption(page);
            page.Html.Close("figure");
        }
        else
            page.Markdown(block.Own.Text);
        page.Html.Open("ol", ("class", "zoom-stops"));
        foreach (var (item, region) in stops)
        {
            page.Html.Open("li", ("data-region", region is { } shown ? $"{HtmlText.Number(shown.X)},{HtmlText.Number(shown.Y)},{HtmlText.Number(shown.Width)},{HtmlText.Number(shown.Height)}" : null));
            if (picture is not null && region is { } part)
                WriteDetail(picture, part, page);
            page.Html.Open("div", ("class", "zoom-text"));
            page.Heading(item[ContentKeys.Heading], below: title is null ? 0 : 1);
            page.Markdown(item.Text);
            page.Html.Close("div").Close("li");
        }
        page.Html.Close("ol").Close("section");
    }

    private static Region? RegionOf(BlockPart item, BlockPage page)
    {
        if (item[ContentKeys.Region] is not { } written)
            return null;
        if (Region.Parse(written.Text) is { } region)
            return region;
        page.Report(written.At, BodyProblems.BadRegion, written.Text);
        return null;
    }

    // SVG takes places as attributes, where CSS would need a style, which the page's policy forbids.
    private static void WriteMarks(IEnumerable<(BlockPart Item, Region? Region)> stops, BlockPage page)
    {
        page.Html.Open("svg", ("class", "zoom-marks"), ("viewBox", "0 0 100 100"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"), ("focusable", "false"));
        foreach (var region in stops.Select(stop => stop.Region).OfType<Region>())
        {
            page.Html.Open("rect", ("x", HtmlText.Number(region.X)), ("y", HtmlText.Number(region.Y)),
                ("width", HtmlText.Number(region.Width)), ("height", HtmlText.Number(region.Height))).Close("rect");
        }
        page.Html.Close("svg");
    }

    // In the proportions of the whole, so that all stand alike in a row and none looks beyond the picture's edge.
    private static void WriteDetail(BlockPicture picture, Region marked, BlockPage page)
    {
        var region = marked.Evened;
        var size = picture.File.Size ?? new PictureSize(100, 100);
        var (across, down) = (size.Width / 100.0, size.Height / 100.0);
        page.Html.Open("svg", ("class", "zoom-detail"), ("aria-hidden", "true"), ("focusable", "false"),
                ("viewBox", $"{HtmlText.Number(region.X * across)} {HtmlText.Number(region.Y * down)} {HtmlText.Number(region.Width * across)} {HtmlText.Number(region.Height * down)}"))
            .Open("image", ("href", picture.File.Href), ("width", HtmlText.Number(size.Width)), ("height", HtmlText.Number(size.Height)))
            .Close("image").Close("svg");
    }
}
