using Opac.Indexing.Records;
using Opac.Web.Html;
using Opac.Web.Pages.My;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>Puts a record on the reader's own list: a link, which the script makes a button.</summary>
public sealed class ListToggle(BibliographicRecord record, Words words) : PagePart
{
    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page) => page.Write($"""
        <a class="list-toggle" href="{ListAddress.Of(record.Id)}" rel="nofollow" data-list="{record.Id.Value}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M6 3.5h12v17l-6-4.5-6 4.5z"/></svg><span class="toggle-text">{words["my.add"]}</span><span class="visually-hidden">: {record.Title.Proper}</span></a>
        """);
}
