using Opac.Indexing.Problems;
using Opac.Web.Publishing.Markdown;

namespace Opac.Web.Publishing.Directives;

/// <summary>The page that a block is written into: its HTML so far, the files beside it, its language, and where problems go.</summary>
public sealed class BlockPage
{
    private readonly ArticleSource source;
    private readonly PageDraft draft;
    private readonly int headingsBefore;

    internal BlockPage(ArticleSource source, PageDraft draft, int level, int headingsBefore)
        => (this.source, this.draft, Level, this.headingsBefore) = (source, draft, level, headingsBefore);

    /// <summary>Where the block writes.</summary>
    public HtmlText Html { get; } = new();

    /// <summary>The level that a heading of the block takes: one below the heading above it.</summary>
    public int Level { get; }

    /// <summary>The language of the text.</summary>
    public string Language => source.Language;

    /// <summary>Whether the front matter says by what right the pictures are shown.</summary>
    public bool HasRights => source.HasRights;

    /// <summary>Where problems go.</summary>
    internal ProblemList Problems => source.Problems;

    /// <summary>Reports a problem.</summary>
    public void Report(SourcePosition at, ProblemKind kind, params ReadOnlySpan<string> arguments) => source.Problems.Add(at, kind, arguments);

    /// <summary>A word of the interface in the language of the text.</summary>
    public string Word(string key) => source.Texts.Of(key, source.Language);

    /// <summary>A new id for an element.</summary>
    public string NewId(string stem) => draft.Ids.Take(stem);

    /// <summary>The footnotes of the page.</summary>
    public PageFootnotes Footnotes => draft.Footnotes;

    /// <summary>Adds a heading to the contents; gives its id.</summary>
    public string OpenSection(string title)
    {
        var heading = new ArticleHeading(2, NewId(title), title);
        draft.Sections.Add((headingsBefore, heading));
        return heading.Id;
    }

    /// <summary>A file beside the text; <c>null</c>, with a problem, where there is none such.</summary>
    public MediaFile? File(BlockValue value, MediaType type) => source.Media.Find(value.Text, type, value.At, source.Problems);

    /// <summary>One of a few words; <paramref name="otherwise"/> where nothing is written, or, with a problem, something else.</summary>
    public T Choice<T>(BlockValue? value, ContentKey key, WordChoice<T> choice, T otherwise)
    {
        if (value is null)
            return otherwise;
        if (choice.TryFind(value.Text, out var found))
            return found;
        Report(value.At, BodyProblems.BadValue, key.Kk, value.Text, choice.Shown);
        return otherwise;
    }

    /// <summary>Reports that a block lacks a key that it cannot do without.</summary>
    public void Missing(Block block, BlockPart part, ContentKey key) => Report(part.At, BodyProblems.Required, block.Name, key.Kk);

    /// <summary>Writes the heading of a block or item; nothing where there is none.</summary>
    public void Heading(BlockValue? heading, int below = 0, string? id = null)
    {
        var element = $"h{Math.Min(6, Level + below)}";
        Html.Element(element, heading?.Text, ("id", id));
    }

    /// <summary>Writes the Markdown of a block.</summary>
    public void Markdown(BlockText text)
    {
        if (!text.IsEmpty)
            Html.Html(ArticleWriter.Fragment(text, source, draft, Level));
    }

    /// <summary>Writes a short value that may have emphasis or a link in it, without a paragraph around.</summary>
    public void Inline(BlockValue value)
    {
        var html = ArticleWriter.Fragment(new BlockText(value.Text, (int)value.At.Line), source, draft, Level).Trim();
        Html.Html(html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - 4 ? html[3..^4] : html);
    }

    /// <summary>Writes a link to a record of the catalogue, or to what it finds by a title; nothing where none is named.</summary>
    public void RecordLink(BlockValue? record)
    {
        if (record is null)
            return;
        var named = Uri.EscapeDataString(record.Text);
        Html.Open("p", ("class", "record-link")).Open("a", ("href", BooksShown.IsTitle(record.Text) ? "~/catalogue?q=" + named : "~/catalogue/" + named))
            .Text(Word("block.record")).Close("a").Close("p");
    }

    /// <summary>Notes that the text leads to a trailer, which is looked for when all content is read.</summary>
    public void Wants(BlockValue trailer) => source.TrailersWanted.Add(trailer);

    /// <summary>Notes a picture that the page shows.</summary>
    public void Shows(ArticlePicture picture) => draft.Pictures.Add(picture);

    /// <summary>Writes a picture: smaller ones for smaller screens, its size so that its place is kept, and something to look at until it has come.</summary>
    public void Picture(MediaFile file, string alt, string sizes)
    {
        var size = file.Size;
        if (!PictureWidths.Has(file))
        {
            Html.Open("img", ("src", file.Href), ("alt", alt), ("width", Pixels(size?.Width)), ("height", Pixels(size?.Height)), ("loading", "lazy"), ("decoding", "async"));
            return;
        }
        Html.Open("span", ("class", "picture")).Open("hr", ("data-ground", HtmlText.Number(draft.Grounds.Count)));
        draft.Grounds.Add(file);
        Html.Open("picture");
        foreach (var ending in new[] { "avif", "webp" })
            Html.Open("source", ("type", "image/" + ending), ("srcset", PictureWidths.SourceSet(file, ending)), ("sizes", sizes));
        var widths = PictureWidths.Of(size!);
        Html.Open("img", ("src", PictureWidths.Address(file, widths[^1], "jpg")), ("srcset", PictureWidths.SourceSet(file, "jpg")), ("sizes", sizes), ("alt", alt),
            ("width", Pixels(size!.Width)), ("height", Pixels(size.Height)), ("loading", "lazy"), ("decoding", "async")).Close("picture").Close("span");
    }

    private static string? Pixels(int? count) => count is { } pixels ? HtmlText.Number(pixels) : null;

    /// <summary>Leaves a gap that is filled with books when the page is shown.</summary>
    public void Books(BooksWanted wanted)
    {
        Html.Open("hr", ("data-live", HtmlText.Number(draft.Books.Count)));
        draft.Books.Add(wanted);
    }

    /// <summary>Markdown of a block as clean HTML of its own, for what is shown together with books.</summary>
    public HtmlPart Clean(BlockText text) => new(text.IsEmpty ? "" : HtmlAllowList.Clean(ArticleWriter.Fragment(text, source, draft, Level)));
}
