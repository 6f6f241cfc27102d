using Opac.Indexing.Searching;
using Opac.Web.Html;

namespace Opac.Web.Pages.Catalogue;

/// <summary>A text with what matched in <c>mark</c>.</summary>
public sealed class MarkedHtml(MarkedText text) : PagePart
{
    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        for (var i = 0; i < text.Runs.Count; i++)
        {
            var run = text.Runs[i];
            // The colon that parts a title from what explains it begins no line.
            var shown = run.Text.Replace(" : ", "\u00A0: ", StringComparison.Ordinal);
            if (run.IsMatch)
                page.Write($"<mark>{shown}</mark>");
            else
                page.Text(shown);
        }
    }
}
