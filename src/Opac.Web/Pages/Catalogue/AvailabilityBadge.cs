using Opac.Indexing.Records;
using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>Whether a copy can be had, as a sign and a word.</summary>
/// <param name="availability">Its code: <see cref="CodeLabels.Availability(BibliographicRecord)"/>.</param>
/// <param name="words">Words of the interface.</param>
public sealed class AvailabilityBadge(string availability, Words words) : PagePart
{
    /// <summary>That of a record.</summary>
    public AvailabilityBadge(BibliographicRecord record, Words words)
        : this(CodeLabels.Availability(record), words)
    {
    }

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        var sign = availability switch
        {
            "available" => "M4 12.5 9.5 18 20 6.5",
            "reading-room" => "M12 6C9 4 6 4 3 5v13c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1v13",
            "online" => "M5 19 19 5M9 5h10v10",
            _ => "M6 6 18 18M18 6 6 18",
        };
        page.Write($"""<span class="badge is-{availability}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{sign}"/></svg>{words[$"availability.{availability}"]}</span>""");
    }
}
