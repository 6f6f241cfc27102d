using Opac.Indexing.Searching;
using Opac.Web.Html;
using Opac.Web.Pages.Frame;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>The page of a search. It is written straight into the answer: as a view it took as long to write as to find.</summary>
public sealed class SearchPage(SearchModel model, PageFrames frames, CodeLabels labels, BookCovers covers, Words words) : PagePart
{
    private readonly Words T = words;

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        var asked = model.Asked;
        var frame = frames.Of(model.HttpContext, new()
        {
            Title = asked.Text.Length > 0 ? $"{asked.Text} — {T["catalogue.title"]}" : T["catalogue.title"],
            Typed = asked.Text,
            Canonical = SearchAddress.Write(asked)[3..],
        });
        page.Write($"""
            {frame.Beginning}
            {frame.StyleSheet("css/catalogue.css")}
            {frame.Masthead}
            """);
        WriteBody(page);
        page.Write($"""
            {frame.Footer}
            {frame.Script("js/search.js")}
            {frame.End}
            """);
    }

    private void WriteBody(HtmlWriter page)
    {
        var (asked, found) = (model.Asked, model.Found);
        var heading = asked.Text.Length > 0 ? T["catalogue.quoted", Quotation.Within(asked.Text)] : model.IsNarrowed ? T["catalogue.results"] : T["catalogue.everything"];
        page.Write($"""
            <div class="search" data-search data-loading="{T["catalogue.loading"]}">
              <section class="results" id="results" aria-labelledby="results-title">
                <h1 id="results-title" tabindex="-1">{heading}</h1>
                <p class="total" id="total">{(found.Total > 0 ? T.Count("catalogue.found", found.Total) : T["catalogue.none"])}</p>
                <p class="all-fields"><a href="/{asked.Language}/advanced">{T["catalogue.allFields"]}</a></p>
                {new CorrectionNote(model, T)}
                {new ChosenChips(model, labels, T)}
                {(model.Published.Count > 0 ? new FoundPages(model.Published, T) : null)}

            """);
        if (found.Total > 0)
            WriteHits(page);
        // An old link to a page that there is no more.
        if (found.Total > 0 && found.Hits.Count == 0)
            page.WriteLine($"""<p class="ways-links"><a class="button" href="{model.AddressOfPage(1)}">{T["wayon.first"]}</a></p>""");
        if (found.Total == 0)
            page.Write($"{new WaysOn(model, labels, T)}");
        page.WriteLine($"</section>");
        if (found.Facets.Count > 0)
        {
            page.Write($"""
                <aside class="facets" id="facets" popover aria-labelledby="facets-title">
                  <div class="facets-head">
                    <h2 id="facets-title">{T["catalogue.filters"]}</h2>
                    <button class="facets-close" type="button" popovertarget="facets" popovertargetaction="hide">{T["portal.close"]}</button>
                  </div>
                  {new FacetPanel(model, labels, T)}
                </aside>

                """);
        }
        page.Write($"</div>");
    }

    private void WriteHits(HtmlWriter page)
    {
        var asked = model.Asked;
        page.Write($"""
            <div class="toolbar">
              <button class="filters-button" type="button" popovertarget="facets">
                <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 7h16M7 12h10M10 17h4"/></svg>{T["catalogue.filters"]}{(asked.Constraints.Count > 0 ? $" · {asked.Constraints.Count}" : "")}
              </button>
              <form class="sorting" action="/{asked.Language}/catalogue" method="get">

            """);
        foreach (var (name, value) in SearchAddress.Parameters(asked with { Sort = SortOrder.Relevance, Page = 1 }, model.View))
            page.WriteLine($"""<input type="hidden" name="{name}" value="{value}">""");
        page.Write($"""
            <label for="sort">{T["catalogue.sort"]}</label>
            <select id="sort" name="sort">

            """);
        foreach (var sort in SearchAddress.Sorts)
            page.WriteLine($"""<option value="{SearchAddress.Code(sort)}"{new HtmlAttribute("selected", sort == asked.Sort ? "selected" : null)}>{T[$"sort.{SearchAddress.Code(sort)}"]}</option>""");
        page.Write($"""
                </select>
                <button type="submit">{T["catalogue.show"]}</button>
              </form>
              <ul class="views" role="list" aria-label="{T["catalogue.view"]}">

            """);
        foreach (var view in SearchModel.Views)
            page.WriteLine($"""<li><a href="{model.AddressShowing(view)}"{new HtmlAttribute("aria-current", view == model.View ? "true" : null)}>{T[$"view.{view}"]}</a></li>""");
        page.Write($"""
              </ul>
            </div>
            <ol class="hits is-{model.View}" role="list" start="{((asked.Page - 1) * asked.Size) + 1}">

            """);
        foreach (var hit in model.Found.Hits)
            page.WriteLine($"""<li class="hit">{new HitCard(hit, model.View, labels, covers, T)}</li>""");
        page.Write($"""
            </ol>
            {new ResultPages(model, T)}

            """);
    }
}
