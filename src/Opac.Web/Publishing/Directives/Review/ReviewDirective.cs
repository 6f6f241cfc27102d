namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: шолу</c>: a bibliographic review: books of the catalogue one below the other, each with the librarian's own words on it.</summary>
public sealed class ReviewDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("review", "шолу", "обзор", "библиографиялық шолу", "библиографический обзор");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Title, ContentKeys.Show);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new(ContentKeys.Record);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        if (block.Items.Count == 0)
            page.Report(block.Own.At, BodyProblems.NoItems, block.Name, ContentKeys.Record.Kk);
        var title = block.Own[ContentKeys.Title];
        var id = title is null ? null : page.NewId(title.Text);
        var parts = block.Own[ContentKeys.Show] is null ? BooksWanted.UsualParts : BookDirective.PartsOf(block, page);
        page.Html.Open("section", ("class", "review"), ("aria-labelledby", id), ("aria-label", id is null ? page.Word("block.review") : null));
        page.Heading(title, id: id);
        page.Markdown(block.Own.Text);
        foreach (var item in block.Items)
        {
            if (item[ContentKeys.Record] is not { } record)
                continue;
            page.Books(new BooksWanted
            {
                Records = [record.Text],
                At = [record.At],
                Parts = parts,
                Level = Math.Min(6, page.Level + (title is null ? 0 : 1)),
                Text = page.Clean(item.Text),
            });
        }
        page.Html.Close("section");
    }
}
