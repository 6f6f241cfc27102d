namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: әдеби джем</c>: an excerpt; from which work is it?</summary>
public sealed class LiteraryJamDirective : QuestionDirective
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("literary-jam", "әдеби джем", "литературный джем", "джем");

    /// <inheritdoc/>
    protected override string Title => "block.jam";

    /// <inheritdoc/>
    protected override void WriteQuestion(Block block, BlockPage page)
    {
        if (block.Own.Text.IsEmpty)
            page.Report(block.Own.At, BodyProblems.JamWithoutExcerpt, block.Name);
        page.Html.Open("blockquote", ("class", "excerpt"));
        page.Markdown(block.Own.Text);
        page.Html.Close("blockquote").Element("p", page.Word("block.jam.question"));
    }
}
