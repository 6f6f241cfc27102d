using System.Globalization;
using Opac.Indexing.Searching;
using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>The facets beside the results, and the years as a picture with two fields.</summary>
public sealed class FacetPanel(SearchModel model, CodeLabels labels, Words words) : PagePart
{
    private const int Shown = 6, Grades = 12;

    private readonly Words T = words;

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        var asked = model.Asked;
        page.WriteLine($"""<div id="facet-list">""");
        var addresses = new NarrowedAddresses(model);
        foreach (var facet in model.Found.Facets.Where(facet => facet.Name != FacetNames.Year))
            WriteFacet(page, facet, addresses);
        if (YearHistogram.Of(model.Found.Facets.FirstOrDefault(facet => facet.Name == FacetNames.Year), asked.YearFrom, asked.YearTo) is { } histogram)
            WriteYears(page, histogram);
        page.Write($"</div>");
    }

    private void WriteFacet(HtmlWriter page, Facet facet, NarrowedAddresses addresses)
    {
        var isOpen = facet.Name is FacetNames.Availability or FacetNames.Language or FacetNames.Type || facet.Values.Any(value => value.IsChosen || value.IsExcluded);
        var isGrade = facet.Name == FacetNames.Grade;
        page.Write($"""
            <details class="facet" id="facet-{facet.Name}"{new HtmlAttribute("open", isOpen ? "open" : null)}>
              <summary>{T[$"facet.{facet.Name}"]}</summary>
              <ul role="list"{new HtmlAttribute("class", isGrade ? "facet-grades" : null)}>
                {new FacetLinks(model, facet, facet.Values.Take(isGrade ? Grades : Shown), addresses, labels, T)}
              </ul>

            """);
        if (!isGrade && facet.ValueCount > Shown)
            page.WriteLine($"""<a class="facet-more" rel="nofollow" href="{model.AddressBelow($"/facets/{facet.Name}")}">{T["facets.more", facet.ValueCount]}</a>""");
        page.WriteLine($"</details>");
    }

    private void WriteYears(HtmlWriter page, YearHistogram histogram)
    {
        var asked = model.Asked;
        var (first, last) = (histogram.First.ToString(CultureInfo.InvariantCulture), histogram.Last.ToString(CultureInfo.InvariantCulture));
        page.Write($"""
            <details class="facet" id="facet-year" open>
              <summary>{T["facet.year"]}</summary>
              <svg class="histogram" viewBox="0 0 {histogram.Bars.Count * 5} 42" preserveAspectRatio="none" role="img" aria-label="{T["catalogue.histogram", first, last]}">

            """);
        for (var i = 0; i < histogram.Bars.Count; i++)
        {
            var bar = histogram.Bars[i];
            if (bar.Height > 0)
                page.WriteLine($"""<rect{new HtmlAttribute("class", bar.IsWanted ? "is-wanted" : null)} x="{i * 5}" y="{41 - bar.Height}" width="4" height="{bar.Height}"/>""");
        }
        page.Write($"""
                <path d="M0 41.5H{histogram.Bars.Count * 5}"/>
              </svg>
              <form class="years" action="/{asked.Language}/catalogue" method="get">

            """);
        foreach (var (name, value) in SearchAddress.Parameters(asked with { YearFrom = null, YearTo = null, Page = 1 }, model.View))
            page.WriteLine($"""<input type="hidden" name="{name}" value="{value}">""");
        page.Write($"""
                <label>{T["catalogue.from"]} <input type="number" name="from" inputmode="numeric" min="1" max="2999"{Year(asked.YearFrom)} placeholder="{first}"></label>
                <label>{T["catalogue.to"]} <input type="number" name="to" inputmode="numeric" min="1" max="2999"{Year(asked.YearTo)} placeholder="{last}"></label>
                <button type="submit">{T["catalogue.show"]}</button>
              </form>
            </details>

            """);
    }

    private static HtmlAttribute Year(int? year) => new("value", year?.ToString(CultureInfo.InvariantCulture));
}
