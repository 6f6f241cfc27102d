using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Opac.Indexing.Problems;

using Opac.Web.Publishing.Directives;

namespace Opac.Web.Publishing.Markdown;

/// <summary>Goes once over the tree of a text: levels and ids of headings, links that may stand and those that may not, pictures with their size.</summary>
internal sealed class ArticleChecker(ArticleSource source, PageIds ids, int firstLine)
{
    /// <summary>Checks and completes the tree; gives the headings in order.</summary>
    public IReadOnlyList<ArticleHeading> Check(MarkdownDocument document, int level)
    {
        var headings = new List<ArticleHeading>();
        var lint = new TextLint(source, firstLine);
        lint.Headings(document, heading => Words(heading.Inline));
        lint.Words(document);
        // The page's title is the only h1: the highest heading of the text becomes an h2, or one below the block's.
        var raise = level - document.Descendants<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(level).Min();
        var current = level - 1;
        foreach (var block in document)
        {
            if (block is DirectiveNode directive)
            {
                var opensSection = AllDirectives.Find(directive.BlockSpan.Name)?.OpensSection == true;
                current = opensSection ? level : current;
                directive.Level = opensSection ? level : Math.Min(6, current + 1);
                directive.HeadingsBefore = headings.Count;
            }
            foreach (var heading in block is HeadingBlock own ? [own] : block.Descendants<HeadingBlock>())
            {
                heading.Level = Math.Clamp(heading.Level + raise, level, Math.Min(6, current + 1));
                current = heading.Level;
                var words = Words(heading.Inline);
                var id = ids.Take(words);
                heading.GetAttributes().Id = id;
                if (block == heading)
                    headings.Add(new ArticleHeading(heading.Level, id, words));
            }
        }
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Check(link, lint);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !LinkRules.IsSafe(link.Url))
                Refuse(link, link.Url, new LiteralInline(link.Url));
        }
        return headings;
    }

    private void Check(LinkInline link, TextLint lint)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var at = new SourcePosition(source.File, firstLine + link.Line, link.Column + 1);
        if (link.IsImage)
            CheckPicture(link, url, at);
        else if (!LinkRules.IsSafe(url))
        {
            // Names of files are the only addresses that are not from the root.
            if (LooksLikeFile(url) && source.Media.Find(Uri.UnescapeDataString(url), MediaType.Other, at, source.Problems) is { } file)
                link.Url = file.Href;
            else
                Refuse(link, url, new ContainerInline());
        }
        else if (!link.IsAutoLink)
            lint.Link(link, url, Words(link));
    }

    private void CheckPicture(LinkInline link, string url, SourcePosition at)
    {
        var alt = Words(link);
        if (source.Media.Find(Uri.UnescapeDataString(url), MediaType.Picture, at, source.Problems) is not { } file)
        {
            link.ReplaceBy(new LiteralInline(alt), copyChildren: false);
            return;
        }
        if (alt.Length == 0)
            source.Problems.Add(at, FrontMatterProblems.PictureWithoutAlt, url);
        FolderLint.Picture(file, at, source.Problems);
        if (!source.HasRights)
            source.Problems.Add(at, FrontMatterProblems.PictureWithoutRights, url);
        link.Url = file.Href;
        var attributes = link.GetAttributes();
        attributes.AddProperty("loading", "lazy");
        if (file.Size is { } size)
        {
            attributes.AddProperty("width", size.Width.ToString(CultureInfo.InvariantCulture));
            attributes.AddProperty("height", size.Height.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Refuse(Inline link, string url, Inline instead)
    {
        source.Problems.Add(new SourcePosition(source.File, firstLine + link.Line, link.Column + 1), BodyProblems.RefusedLink, url);
        link.ReplaceBy(instead);
    }

    // «media/a.pdf», «a.pdf»; not «javascript:…», not «../…», not «//host».
    private static bool LooksLikeFile(string url)
        => url.Length > 0 && !url.Contains(':', StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal) && !url.StartsWith('/');

    private static string Words(ContainerInline? inline)
    {
        var words = new StringBuilder();
        foreach (var part in inline?.Descendants() ?? [])
        {
            words.Append(part switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => "",
            });
        }
        return words.ToString().Trim();
    }
}
