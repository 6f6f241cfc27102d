using Opac.Indexing.Problems;
using Opac.Web.Publishing.Markdown;

namespace Opac.Web.Publishing.Reading;

/// <summary>The texts of one folder in one language, front matter read, body not yet made.</summary>
internal sealed class WrittenText(string language, FrontMatter source, Fields fields, ProblemList problems)
{
    /// <summary>The language.</summary>
    public string Language { get; } = language;

    /// <summary>The front matter of the first text.</summary>
    public Fields Fields { get; } = fields;

    /// <summary>The problems of this language alone.</summary>
    public ProblemList Problems { get; } = problems;

    /// <summary>Further chapters, in order: what the file says and where its text begins.</summary>
    public List<(SourceText Source, FrontMatter Text, string? Title)> Chapters { get; } = [];

    /// <summary>The first text.</summary>
    public FrontMatter Source { get; } = source;

    /// <summary>The article of all chapters, made now or, where the reader says so, when it is asked for: a text beyond the limits is refused in either case.</summary>
    public Article Body(MediaFolder media, bool hasRights, ContentReader reader)
    {
        var first = new ArticleSource
        {
            File = Source.File,
            Body = Source.Body,
            FirstLine = Source.BodyLine,
            Language = Language,
            Media = media,
            HasRights = hasRights,
            Problems = Problems,
            TrailersWanted = reader.TrailersWanted,
            LinksWanted = reader.LinksWanted,
            Texts = reader.Texts,
            MarksFaults = reader.IsPreview,
        };
        if (!reader.MakesLater)
            return Made(first);
        return Chapters.Select(chapter => chapter.Text).Prepend(Source).All(text => BodyLimits.Allow(text.File, text.Body, text.BodyLine, Problems))
            ? Article.Later(() => MadeInTime(first with { Problems = new(), TrailersWanted = [], LinksWanted = [], Ids = new() }))
            : Article.Empty;
    }

    // A reader waits for it: no longer than the library does, and what is wrong is told when the library makes it for itself.
    private Article MadeInTime(ArticleSource first)
    {
        try
        {
            return ParsingTime.TryRun(() => Made(first), out var made) ? made : Article.Empty;
        }
        catch (AggregateException)
        {
            return Article.Empty;
        }
    }

    private Article Made(ArticleSource first)
    {
        var article = ArticleWriter.Write(first);
        foreach (var (_, text, title) in Chapters)
        {
            var chapter = ArticleWriter.Write(first with { File = text.File, Body = text.Body, FirstLine = text.BodyLine });
            article = Joined(article, title, first.Ids, chapter);
        }
        CheckAnchors(article, first);
        return article;
    }

    // A place of any chapter may be meant, so that this waits for the last.
    private static void CheckAnchors(Article article, ArticleSource source)
    {
        foreach (var link in source.LinksWanted.Where(link => link.Text.StartsWith('#')).ToList())
        {
            source.LinksWanted.Remove(link);
            var id = Uri.UnescapeDataString(link.Text[1..]);
            if (id.Length > 0 && !article.Parts.OfType<HtmlPart>().Any(part => part.Html.Contains($"id=\"{id}\"", StringComparison.Ordinal)))
                source.Problems.Add(link.At, LintProblems.DeadAnchor, id);
        }
    }

    private static Article Joined(Article article, string? title, PageIds ids, Article chapter)
    {
        if (title is null)
            return new Article([.. article.Parts, .. chapter.Parts], [.. article.Headings, .. chapter.Headings]) { Pictures = [.. article.Pictures, .. chapter.Pictures] };
        var heading = new ArticleHeading(2, ids.Take(title), title);
        var html = new Directives.HtmlText().Element("h2", title, ("id", heading.Id)).ToString();
        return new Article([.. article.Parts, new HtmlPart(html), .. chapter.Parts], [.. article.Headings, heading, .. chapter.Headings]) { Pictures = [.. article.Pictures, .. chapter.Pictures] };
    }
}
