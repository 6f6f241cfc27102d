using System.Globalization;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>A hit among the results of a search.</summary>
public sealed class HitCard(Hit hit, string view, CodeLabels labels, BookCovers covers, Words words) : PagePart
{
    private readonly Words T = words;

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        var record = hit.Record;
        var address = SearchAddress.OfRecord(record.Id);
        var spoken = new HtmlAttribute("lang", CodeLabels.SpokenIn(record));
        page.WriteLine($"<article>");
        if (view != "brief")
            page.WriteLine($"""<a class="hit-cover" href="{address}" tabindex="-1" aria-hidden="true">{covers.Of(record)}</a>""");
        page.Write($"""
            <div class="hit-text">
              <h2{spoken}><a href="{address}">{new MarkedHtml(hit.Title)}</a></h2>

            """);
        if (hit.Authors is { } authors)
            page.WriteLine($"""<p class="hit-authors">{new MarkedHtml(authors)}</p>""");
        page.WriteLine($"""<p class="hit-facts">""");
        WriteFacts(page, record);
        page.WriteLine($"</p>");
        if (view == "list" && hit.Snippet is { } snippet)
            page.WriteLine($"""<p class="hit-snippet"{spoken}>{new MarkedHtml(snippet)}</p>""");
        var copies = HoldingsGlance.At(record.Holdings);
        page.Write($"""<p class="hit-where">{new AvailabilityBadge(CodeLabels.Availability(record, copies), T)}""");
        if (view == "list" && copies.ShelfMark is { } shelf)
            page.Write($"""<span class="shelf-mark"><span class="visually-hidden">{T["record.shelfMark"]}: </span>{shelf}</span>""");
        page.Write($"""
             {new ListToggle(record, T)}</p>
            {(view == "list" && hit.Reasons.Count > 0 ? new HitReasons(hit.Reasons, T) : null)}  </div>
            </article>

            """);
    }

    private void WriteFacts(HtmlWriter page, BibliographicRecord record)
    {
        page.WriteLine($"<span>{labels.Type(record.Type)}</span>");
        if (record.Year is { } year)
            page.WriteLine($"<span>{year.ToString(CultureInfo.InvariantCulture)}</span>");
        foreach (var language in record.Languages.Take(2))
            page.WriteLine($"<span>{labels.Language(language)}</span>");
        if (record.Audience.Grades is [var first, ..] grades)
            page.WriteLine($"<span>{T["grade.one", grades.Count > 1 ? $"{first}–{grades[^1]}" : first]}</span>");
    }
}
