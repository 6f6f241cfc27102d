namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: бейне</c>: a film beside the text, or a trailer of this portal by its folder's name.</summary>
public sealed class VideoDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("video", "бейне", "видео");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.File, ContentKeys.Captions, ContentKeys.Trailer, ContentKeys.Poster, ContentKeys.Text,
        ContentKeys.Title, ContentKeys.Caption, ContentKeys.Credit, ContentKeys.Rights);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var (trailer, named) = (block.Own[ContentKeys.Trailer], block.Own[ContentKeys.File]);
        var title = block.Own[ContentKeys.Title] ?? block.Own[ContentKeys.Caption];
        if (trailer is not null)
            WriteTrailer(trailer, title, page);
        else if (named is null)
            page.Missing(block, block.Own, ContentKeys.File);
        else if (page.File(named, MediaType.Film) is { } film)
            WriteFilm(block, named, film, title, page);
        page.Markdown(block.Own.Text);
    }

    private static void WriteTrailer(BlockValue trailer, BlockValue? title, BlockPage page)
    {
        page.Wants(trailer);
        page.Html.Open("p", ("class", "trailer-link"))
            .Open("a", ("href", "~/trailers/" + Uri.EscapeDataString(trailer.Text)))
            .Text(title?.Text ?? page.Word("block.video.watch"))
            .Close("a").Close("p");
    }

    private static void WriteFilm(Block block, BlockValue named, MediaFile film, BlockValue? title, BlockPage page)
    {
        var captions = block.Own[ContentKeys.Captions] is { } written ? page.File(written, MediaType.Track) : null;
        if (captions is null && block.Own[ContentKeys.Text] is null)
            page.Report(named.At, FrontMatterProblems.FilmWithoutCaptions, named.Text);
        var poster = block.Own[ContentKeys.Poster] is { } frame ? page.File(frame, MediaType.Picture) : null;

        page.Html.Open("figure", ("class", "video"))
            .Open("video", ("controls", ""), ("preload", "metadata"), ("src", film.Href), ("poster", poster?.Href), ("aria-label", title?.Text ?? page.Word("block.video")));
        if (captions is not null)
            page.Html.Open("track", ("kind", "captions"), ("src", captions.Href), ("srclang", page.Language), ("label", page.Word($"language.name.{page.Language}")), ("default", ""));
        page.Html.Open("a", ("href", film.Href)).Text(film.Name).Close("a").Close("video");
        if (block.Own[ContentKeys.Caption] is { } caption)
        {
            page.Html.Open("figcaption");
            page.Inline(caption);
            page.Html.Close("figcaption");
        }
        page.Html.Close("figure");
        if (block.Own[ContentKeys.Text] is { } text)
        {
            page.Html.Open("details", ("class", "transcript")).Element("summary", page.Word("block.transcript"));
            page.Markdown(new BlockText(text.Text, (int)text.At.Line));
            page.Html.Close("details");
        }
    }
}
