using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Opac.Web.Html;

/// <summary>A part of a page that writes its own markup: straight into the answer, or into a page that a view makes.</summary>
public abstract class PagePart : IHtmlContent
{
    /// <summary>Writes it.</summary>
    public abstract void WriteTo(HtmlWriter page);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var page = new HtmlWriter(encoder);
        WriteTo(page);
        page.CopyTo(writer);
    }
}
