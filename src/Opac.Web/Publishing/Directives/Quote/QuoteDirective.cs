namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: дәйексөз</c>: somebody's words, with who said them and where.</summary>
public sealed class QuoteDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("quote", "дәйексөз", "цитата");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Who, ContentKeys.Work, ContentKeys.Page);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var (who, work, leaf) = (block.Own[ContentKeys.Who], block.Own[ContentKeys.Work], block.Own[ContentKeys.Page]);
        if (block.Own.Text.IsEmpty)
            page.Report(block.Own.At, LintProblems.EmptyQuote);
        else if (who is null && work is null)
            page.Report(block.Own.At, LintProblems.QuoteWithoutSource);
        page.Html.Open("figure", ("class", "quote")).Open("blockquote");
        page.Markdown(block.Own.Text);
        page.Html.Close("blockquote");
        if (who is not null || work is not null)
        {
            page.Html.Open("figcaption");
            if (who is not null)
                page.Html.Element("span", who.Text, ("class", "quote-who"));
            if (work is not null)
                page.Html.Text(who is null ? "" : ", ").Element("cite", work.Text);
            if (leaf is not null)
                page.Html.Text(", ").Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, page.Word("block.quote.page"), leaf.Text));
            page.Html.Close("figcaption");
        }
        page.Html.Close("figure");
    }
}
