namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: карта</c>: places and what they have to do with the subject, on an outline of the country and in a list.</summary>
public sealed class MapDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("map", "карта", "карта");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Title);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new([ContentKeys.Place, ContentKeys.Coordinates, ContentKeys.Heading, ContentKeys.Record, .. BlockPicture.Keys]);

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
        var marks = block.Items.Select((item, at) => (Number: at + 1, Point: PlaceOf(item, page))).Where(mark => mark.Point is not null).ToList();
        if (marks.Count > 0)
            WriteMap(marks.Select(mark => (mark.Number, mark.Point!.Value)), page);
        page.Html.Open("ol", ("role", "list"));
        foreach (var (item, at) in block.Items.Select((item, at) => (item, at)))
        {
            page.Html.Open("li");
            if (marks.Exists(mark => mark.Number == at + 1))
                page.Html.Element("span", HtmlText.Number(at + 1), ("class", "place-number"), ("aria-hidden", "true"));
            if (item[ContentKeys.Place] is null)
                page.Missing(block, item, ContentKeys.Place);
            page.Html.Element("p", item[ContentKeys.Place]?.Text, ("class", "place-name"));
            page.Heading(item[ContentKeys.Heading], below: title is null ? 0 : 1);
            if (BlockPicture.Read(item, page) is { } picture)
            {
                page.Html.Open("figure");
                picture.WriteImage(page, BlockPicture.Shared);
                picture.WriteCaption(page, withText: false);
                page.Html.Close("figure");
            }
            page.Markdown(item.Text);
            page.RecordLink(item[ContentKeys.Record]);
            page.Html.Close("li");
        }
        page.Html.Close("ol").Close("section");
    }

    private static (double X, double Y)? PlaceOf(BlockPart item, BlockPage page)
    {
        if (item[ContentKeys.Coordinates] is { } written)
        {
            if (GeoPoint.Parse(written.Text) is { } point)
                return MapView.Place(point);
            page.Report(written.At, BodyProblems.BadCoordinates, written.Text);
            return null;
        }
        return item[ContentKeys.Place] is { } place && Gazetteer.Find(place.Text) is { } known ? MapView.Place(known) : null;
    }

    // The list below says the same in words.
    private static void WriteMap(IEnumerable<(int Number, (double X, double Y) At)> marks, BlockPage page)
    {
        page.Html.Open("svg", ("class", "places-map"), ("viewBox", $"0 0 {MapView.Width} {MapView.Height}"), ("aria-hidden", "true"), ("focusable", "false"))
            .Open("image", ("href", MapView.Address), ("width", HtmlText.Number(MapView.Width)), ("height", HtmlText.Number(MapView.Height))).Close("image");
        foreach (var (number, (x, y)) in marks)
        {
            page.Html.Open("circle", ("cx", HtmlText.Number(x)), ("cy", HtmlText.Number(y)), ("r", "11")).Close("circle")
                .Element("text", HtmlText.Number(number), ("x", HtmlText.Number(x)), ("y", HtmlText.Number(y + 5)));
        }
        page.Html.Close("svg");
    }
}
