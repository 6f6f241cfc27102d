using Opac.Indexing.Searching;
using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>Why a record was found, folded away: each word, the field it stands in, and in what form.</summary>
public sealed class HitReasons(IReadOnlyList<HitReason> reasons, Words words) : PagePart
{
    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        page.Write($"""<details class="hit-why"><summary>{words["why.title"]}</summary><ul role="list">""");
        foreach (var reason in reasons)
        {
            page.Write($"<li><b>{reason.Word}</b> — {words[$"why.in.{reason.Field}"]}");
            if (reason.Found is { } found && !string.Equals(found, reason.Word, StringComparison.OrdinalIgnoreCase))
                page.Write($": «{found}»");
            page.Write($"""<span class="hit-form">{words[$"why.{reason.Form}"]}</span></li>""");
        }
        page.Write($"</ul></details>");
    }
}
