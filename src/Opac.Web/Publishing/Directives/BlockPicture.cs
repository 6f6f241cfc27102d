namespace Opac.Web.Publishing.Directives;

/// <summary>A picture that a block shows, with what belongs to it: words in its place, caption, credit line, right.</summary>
public sealed class BlockPicture
{
    /// <summary>How wide a picture stands that has the column of text to itself.</summary>
    public const string WholeColumn = "(min-width: 45rem) 42rem, 94vw";

    /// <summary>How wide it stands where several share the row.</summary>
    public const string Shared = "(min-width: 60rem) 24rem, (min-width: 36rem) 46vw, 94vw";

    /// <summary>How wide it stands where it has the page to itself.</summary>
    public const string Wide = "(min-width: 64rem) 60rem, 94vw";

    private readonly BlockPart part;

    private BlockPicture(BlockPart part, MediaFile file, string alt) => (this.part, File, Alt) = (part, file, alt);

    /// <summary>The keys that describe a picture.</summary>
    public static IReadOnlyList<ContentKey> Keys { get; } =
        [ContentKeys.File, ContentKeys.Alt, ContentKeys.Decorative, ContentKeys.Caption, ContentKeys.Credit, ContentKeys.Rights];

    /// <summary>The file.</summary>
    public MediaFile File { get; }

    /// <summary>The words in its place; empty where it only decorates.</summary>
    public string Alt { get; }

    /// <summary>The picture of a part of a block; <c>null</c> where none is named or it is not there. What it lacks is reported.</summary>
    public static BlockPicture? Read(BlockPart part, BlockPage page)
    {
        if (part[ContentKeys.File] is not { } named || page.File(named, MediaType.Picture) is not { } file)
            return null;
        var decorative = page.Choice(part[ContentKeys.Decorative], ContentKeys.Decorative, ContentWords.YesNo, otherwise: false);
        var alt = decorative ? "" : part[ContentKeys.Alt]?.Text ?? "";
        if (!decorative && alt.Length == 0)
            page.Report(named.At, FrontMatterProblems.PictureWithoutAlt, named.Text);
        if (!page.HasRights && part[ContentKeys.Rights] is null)
            page.Report(named.At, FrontMatterProblems.PictureWithoutRights, named.Text);
        FolderLint.Picture(file, named.At, page.Problems);
        Lint(part, alt, named, page);
        return new BlockPicture(part, file, alt);
    }

    private static void Lint(BlockPart part, string alt, BlockValue named, BlockPage page)
    {
        const int LongestAlt = 250;
        var at = part[ContentKeys.Alt]?.At ?? named.At;
        if (MediaFormat.Of(alt) is not null && !alt.Contains(' ', StringComparison.Ordinal))
            page.Report(at, LintProblems.AltIsFileName, alt);
        else if (alt.Length > LongestAlt)
            page.Report(at, LintProblems.AltTooLong, alt.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        else if (alt.Length > 0 && ContentKey.Fold(alt) == ContentKey.Fold(part[ContentKeys.Caption]?.Text ?? ""))
            page.Report(at, LintProblems.AltIsCaption, alt);
    }

    /// <summary>Writes the picture alone. Its size keeps its place free.</summary>
    public void WriteImage(BlockPage page, string sizes = WholeColumn)
    {
        page.Shows(new ArticlePicture(File, Alt, part[ContentKeys.Caption]?.Text, part[ContentKeys.Credit]?.Text, part[ContentKeys.Rights]?.Text));
        page.Picture(File, Alt, sizes);
    }

    /// <summary>Says so where a picture that is shown for itself has no words below it.</summary>
    public void WantsCaption(BlockPage page)
    {
        if (part[ContentKeys.Caption] is null && part[ContentKeys.Heading] is null && part.Text.IsEmpty && Alt.Length > 0)
            page.Report(part[ContentKeys.File]!.At, LintProblems.PictureWithoutCaption, File.Name);
    }

    /// <summary>Writes caption, text, credit line and right into a <c>figcaption</c>; nothing where there is none of them.</summary>
    public void WriteCaption(BlockPage page, bool withText = true)
    {
        var (caption, credit, rights) = (part[ContentKeys.Caption], part[ContentKeys.Credit], part[ContentKeys.Rights]);
        var text = withText ? part.Text : new BlockText("", 0);
        if (caption is null && credit is null && rights is null && text.IsEmpty)
            return;
        page.Html.Open("figcaption");
        if (caption is not null)
        {
            page.Html.Open("p", ("class", "caption"));
            page.Inline(caption);
            page.Html.Close("p");
        }
        page.Markdown(text);
        if (credit is not null || rights is not null)
        {
            page.Html.Open("p", ("class", "credit"));
            if (credit is not null)
                page.Inline(credit);
            if (credit is not null && rights is not null)
                page.Html.Text(" · ");
            if (rights is not null)
                page.Inline(rights);
            page.Html.Close("p");
        }
        page.Html.Close("figcaption");
    }
}
