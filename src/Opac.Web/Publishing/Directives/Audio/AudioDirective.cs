namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: дыбыс</c>: a recording, with what is said in it.</summary>
public sealed class AudioDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("audio", "дыбыс", "аудио");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.File, ContentKeys.Text, ContentKeys.Caption, ContentKeys.Credit, ContentKeys.Rights, ContentKeys.Title, ContentKeys.Captions);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        if (block.Own[ContentKeys.File] is not { } named)
        {
            page.Missing(block, block.Own, ContentKeys.File);
            page.Markdown(block.Own.Text);
            return;
        }
        if (page.File(named, MediaType.Sound) is not { } file)
        {
            page.Markdown(block.Own.Text);
            return;
        }
        var title = block.Own[ContentKeys.Title] ?? block.Own[ContentKeys.Caption];
        if (block.Own.Text.IsEmpty && block.Own[ContentKeys.Text] is null)
            page.Report(named.At, BodyProblems.AudioWithoutText, named.Text);

        page.Html.Open("figure", ("class", "audio"));
        if (title is not null)
            page.Html.Element("p", title.Text, ("class", "audio-title"));
        page.Html.Open("audio", ("controls", ""), ("preload", "none"), ("src", file.Href), ("aria-label", title?.Text ?? page.Word("block.audio"))).Close("audio");
        WriteTranscript(block, page);
        if (block.Own[ContentKeys.Credit] is { } credit)
        {
            page.Html.Open("figcaption", ("class", "credit"));
            page.Inline(credit);
            page.Html.Close("figcaption");
        }
        page.Html.Close("figure");
    }

    // «мәтін: …» is a file beside the text, or the words themselves.
    private static void WriteTranscript(Block block, BlockPage page)
    {
        var written = block.Own[ContentKeys.Text];
        if (written is null && block.Own.Text.IsEmpty)
            return;
        page.Html.Open("details", ("class", "transcript")).Element("summary", page.Word("block.transcript"));
        if (written is not null && MediaFormat.Of(written.Text) is not null)
        {
            if (page.File(written, MediaType.Other) is { } file)
                page.Html.Open("p").Open("a", ("href", file.Href)).Text(file.Name).Close("a").Close("p");
        }
        else if (written is not null)
            page.Markdown(new BlockText(written.Text, (int)written.At.Line));
        page.Markdown(block.Own.Text);
        page.Html.Close("details");
    }
}
