using System.Globalization;
using Opac.Indexing.Searching;
using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>What narrows a search, each a link that takes it away.</summary>
public sealed class ChosenChips(SearchModel model, CodeLabels labels, Words words) : PagePart
{
    private readonly Words T = words;

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        if (!model.IsNarrowed)
            return;
        var asked = model.Asked;
        page.WriteLine($"""<ul class="chips" role="list" aria-label="{T["catalogue.chosen"]}">""");
        foreach (var constraint in asked.Constraints)
        {
            var label = labels.Value(constraint.Facet, constraint.Value);
            page.Write($"""
                <li><a class="chip" href="{model.Address(search => search.Toggle(constraint.Facet, constraint.Value, constraint.Excluded))}"><span class="visually-hidden">{T["catalogue.take"]}</span> <span class="chip-facet">{T[$"facet.{constraint.Facet}"]}:</span> {(constraint.Excluded ? T["catalogue.not", label] : label)} <span class="chip-cross" aria-hidden="true">×</span></a></li>

                """);
        }
        if (asked.YearFrom is not null || asked.YearTo is not null)
            WriteChip(page, model.Address(search => search with { YearFrom = null, YearTo = null }), T["catalogue.years", Year(asked.YearFrom), Year(asked.YearTo)]);
        if (asked.ArrivedSince is { } arrived)
        {
            var month = labels.Value(FacetNames.Arrival, arrived.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            WriteChip(page, model.Address(search => search with { ArrivedSince = null }), T["catalogue.since", month]);
        }
        if (asked.Constraints.Count > 1)
        {
            var all = model.Address(search => search with { Constraints = [], YearFrom = null, YearTo = null, ArrivedSince = null });
            page.WriteLine($"""<li><a class="chip is-plain" href="{all}">{T["catalogue.clear"]}</a></li>""");
        }
        page.Write($"</ul>");
    }

    private void WriteChip(HtmlWriter page, string without, string shown) => page.Write($"""
        <li><a class="chip" href="{without}"><span class="visually-hidden">{T["catalogue.take"]}</span> {shown} <span class="chip-cross" aria-hidden="true">×</span></a></li>

        """);

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "…";
}
