using Markdig.Renderers;
using Markdig.Renderers.Html;
using Opac.Web.Publishing.Directives;

namespace Opac.Web.Publishing.Markdown;

/// <summary>Writes a footnote's mark as a small raised link.</summary>
internal sealed class FootnoteMarkRenderer : HtmlObjectRenderer<FootnoteMark>
{
    protected override void Write(HtmlRenderer renderer, FootnoteMark mark)
        => renderer.Write(new HtmlText().Open("sup", ("id", mark.Id)).Open("a", ("href", "#" + mark.Target), ("class", "footnote-mark")).Text(mark.Mark).Close("a").Close("sup").ToString());
}
