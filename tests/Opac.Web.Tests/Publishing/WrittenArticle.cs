using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Opac.Indexing.Problems;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Markdown;
using Opac.Web.Texts;

namespace Opac.Web.Tests.Publishing;

/// <summary>A text made into a page, with what was found wrong.</summary>
public sealed class WrittenArticle
{
    private static readonly PortalTexts texts = new();

    /// <summary>The files that the examples of the blocks name.</summary>
    public static IReadOnlyList<string> ExampleMedia { get; } = ["auyl.svg", "tun.svg", "muqaba.svg", "uzindi.mp3", "qoja.mp4", "qoja.kk.vtt", "tapsyrma.pdf"];

    private WrittenArticle(Article article, ProblemList problems) => (Article, Problems) = (article, problems);

    public Article Article { get; }

    public ProblemList Problems { get; }

    /// <summary>The HTML of all parts; a gap for books is <c>[books]</c>.</summary>
    public string Html => string.Concat(Article.Parts.Select(part => part is HtmlPart html ? html.For("kk") : "[books]"));

    public IDocument Page => new HtmlParser().ParseDocument($"<!DOCTYPE html><main>{Html}</main>");

    /// <summary>What must be mended; not what could be better.</summary>
    public IEnumerable<string> Codes => Problems.Kept.Where(problem => problem.Kind.Severity != Severity.Info).Select(problem => problem.Kind.Code);

    public static WrittenArticle Of(string text, string language = "kk", bool marksFaults = false)
    {
        var problems = new ProblemList();
        var article = ArticleWriter.Write(new ArticleSource
        {
            File = "exhibitions/auyl/index.kk.md",
            Body = text.ReplaceLineEndings("\n"),
            Language = language,
            Media = new MediaFolder(Media([.. ExampleMedia, .. ExampleMedia.Select(KazakhLayout.FileName)])),
            HasRights = true,
            MarksFaults = marksFaults,
            Problems = problems,
            Texts = texts,
        });
        return new WrittenArticle(article, problems);
    }

    public int Count(string selector) => Page.QuerySelectorAll(selector).Length;

    public string TextOf(string selector) => Page.QuerySelector(selector)?.TextContent.Trim() ?? "";

    private static IEnumerable<(string, MediaFile)> Media(params string[] names)
        => names.Select(name => ($"media/{name}", new MediaFile($"/media/exhibitions/auyl/{name}", "/no/such/" + name, MediaFormat.Of(name)!, 10, DateTimeOffset.UnixEpoch)));
}
