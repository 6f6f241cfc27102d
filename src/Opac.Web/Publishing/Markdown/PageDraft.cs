using Opac.Web.Publishing.Directives;

namespace Opac.Web.Publishing.Markdown;

/// <summary>What is known of a page while it is being written.</summary>
internal sealed class PageDraft(PageIds ids)
{
    /// <summary>Its ids.</summary>
    public PageIds Ids { get; } = ids;

    /// <summary>What it asks of the catalogue, in order.</summary>
    public List<BooksWanted> Books { get; } = [];

    /// <summary>Its pictures, in order.</summary>
    public List<ArticlePicture> Pictures { get; } = [];

    /// <summary>The pictures that have a ground to be filled in, in order.</summary>
    public List<MediaFile> Grounds { get; } = [];

    /// <summary>Its footnotes.</summary>
    public PageFootnotes Footnotes { get; } = new();

    /// <summary>Headings that blocks add to the contents, each with how many headings of the text come before it.</summary>
    public List<(int Before, ArticleHeading Heading)> Sections { get; } = [];

    /// <summary>Takes down the marks of all footnotes, before anything is parsed.</summary>
    public void FindFootnotes(ArticleSource source, IEnumerable<BlockSpan> spans, IReadOnlyList<string> lines)
    {
        foreach (var span in spans)
        {
            if (AllDirectives.Find(span.Name) is not FootnotesDirective directive)
                continue;
            // Read again when it is written; what is wrong with it is said then.
            foreach (var item in new BlockReader(source.File, directive, span, lines, source.FirstLine, new()).Read().Items)
            {
                if (item[ContentKeys.Mark] is { } mark)
                    Footnotes.Add(mark.Text, Ids);
            }
        }
    }

    /// <summary>The headings of the text and those of the blocks, in the page's order.</summary>
    public IReadOnlyList<ArticleHeading> Merge(IReadOnlyList<ArticleHeading> headings)
    {
        if (Sections.Count == 0)
            return headings;
        var merged = new List<ArticleHeading>();
        for (var at = 0; at <= headings.Count; at++)
        {
            merged.AddRange(Sections.Where(section => section.Before == at).Select(section => section.Heading));
            if (at < headings.Count)
                merged.Add(headings[at]);
        }
        return merged;
    }
}
