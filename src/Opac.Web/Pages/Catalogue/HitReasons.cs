using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Opac.Indexing.Searching;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>Why a record was found, folded away: each word, the field it stands in, and in what form.</summary>
public sealed class HitReasons(IReadOnlyList<HitReason> reasons, Words words) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<details class=\"hit-why\"><summary>");
        encoder.Encode(writer, words["why.title"]);
        writer.Write("</summary><ul role=\"list\">");
        foreach (var reason in reasons)
        {
            writer.Write("<li><b>");
            encoder.Encode(writer, reason.Word);
            writer.Write("</b> — ");
            encoder.Encode(writer, words[$"why.in.{reason.Field}"]);
            if (reason.Found is { } found && !string.Equals(found, reason.Word, StringComparison.OrdinalIgnoreCase))
                encoder.Encode(writer, $": «{found}»");
            writer.Write("<span class=\"hit-form\">");
            encoder.Encode(writer, words[$"why.{reason.Form}"]);
            writer.Write("</span></li>");
        }
        writer.Write("</ul></details>");
    }
}
