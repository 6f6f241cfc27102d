namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: сілтемелер</c>: footnotes. An item's mark, <c>белгі: 1</c>, stands in the text as <c>(№1)</c>, which can be typed on the Kazakh layout.</summary>
public sealed class FootnotesDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("footnotes", "сілтемелер", "сноски", "түсініктемелер", "примечания");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Title);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new(ContentKeys.Mark);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        if (block.Items.Count == 0)
            page.Report(block.Own.At, BodyProblems.NoItems, block.Name, ContentKeys.Mark.Kk);
        var id = page.NewId("footnotes");
        page.Html.Open("section", ("class", "footnote-list"), ("aria-labelledby", id))
            .Element($"h{page.Level}", block.Own[ContentKeys.Title]?.Text ?? page.Word("block.footnotes"), ("id", id));
        page.Html.Open("dl");
        foreach (var item in block.Items)
        {
            if (item[ContentKeys.Mark] is not { } mark || page.Footnotes.Find(mark.Text) is not { } footnote)
                continue;
            if (!footnote.IsCited)
                page.Report(mark.At, BodyProblems.FootnoteNotCited, mark.Text);
            page.Html.Open("div", ("id", footnote.Id)).Open("dt").Text(mark.Text).Close("dt").Open("dd");
            page.Markdown(item.Text);
            if (footnote.IsCited)
                page.Html.Open("a", ("href", "#" + footnote.CitationId), ("class", "footnote-back"), ("aria-label", page.Word("block.footnotes.back"))).Text("↩").Close("a");
            page.Html.Close("dd").Close("div");
        }
        page.Html.Close("dl").Close("section");
    }
}
