using System.Globalization;

namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: салыстыру</c>: two pictures side by side; a script lays them over each other with a slider between.</summary>
public sealed class CompareDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("compare", "салыстыру", "сравнение");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Title);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new([.. BlockPicture.Keys, ContentKeys.Heading]);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        if (block.Items.Count != 2)
            page.Report(block.Own.At, BodyProblems.CompareNeedsTwo, block.Items.Count.ToString(CultureInfo.InvariantCulture));
        var title = block.Own[ContentKeys.Title];
        var id = title is null ? null : page.NewId(title.Text);

        page.Html.Open("section", ("class", "compare"), ("aria-labelledby", id), ("aria-label", id is null ? page.Word("block.compare") : null));
        page.Heading(title, id: id);
        page.Markdown(block.Own.Text);
        page.Html.Open("div", ("class", "compare-pair"));
        foreach (var item in block.Items)
        {
            if (item[ContentKeys.File] is null)
                page.Missing(block, item, ContentKeys.File);
            if (BlockPicture.Read(item, page) is not { } picture)
                continue;
            page.Html.Open("figure");
            picture.WriteImage(page, BlockPicture.Wide);
            picture.WriteCaption(page);
            page.Html.Close("figure");
        }
        page.Html.Close("div").Close("section");
    }
}
