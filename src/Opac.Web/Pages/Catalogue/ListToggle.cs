using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Opac.Indexing.Records;
using Opac.Web.Pages.My;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>Puts a record on the reader's own list: a link, which the script makes a button.</summary>
public sealed class ListToggle(BibliographicRecord record, Words words) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<a class=\"list-toggle\" href=\"");
        encoder.Encode(writer, ListAddress.Write([record.Id]));
        writer.Write("\" rel=\"nofollow\" data-list=\"");
        encoder.Encode(writer, record.Id.Value);
        writer.Write("\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M6 3.5h12v17l-6-4.5-6 4.5z\"/></svg><span class=\"toggle-text\">");
        encoder.Encode(writer, words["my.add"]);
        writer.Write("</span><span class=\"visually-hidden\">: ");
        encoder.Encode(writer, record.Title.Proper);
        writer.Write("</span></a>");
    }
}
