using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Opac.Indexing.Searching;

namespace Opac.Web.Pages.Catalogue;

/// <summary>A text with what matched in <c>mark</c>. Written straight into the page: as a partial it took longer than finding what to mark.</summary>
public sealed class MarkedHtml(MarkedText text) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var run in text.Runs)
        {
            if (run.IsMatch)
                writer.Write("<mark>");
            // The colon that parts a title from what explains it begins no line.
            encoder.Encode(writer, run.Text.Replace(" : ", "\u00A0: ", StringComparison.Ordinal));
            if (run.IsMatch)
                writer.Write("</mark>");
        }
    }
}
