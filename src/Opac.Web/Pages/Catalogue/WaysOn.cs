using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>Where nothing was found: what would find something, what stands near by, and what can be tried.</summary>
public sealed class WaysOn(SearchModel model, CodeLabels labels, Words words) : PagePart
{
    private readonly Words T = words;

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        page.WriteLine($"""<div class="ways-on">""");
        if (model.WaysOn.Count > 0)
        {
            page.Write($"""
                <h2>{T["wayon.title"]}</h2>
                <ul class="ways" role="list">

                """);
            foreach (var way in model.WaysOn)
                page.WriteLine($"""<li><a href="{SearchAddress.Write(way.Request, model.View)}">{T[$"wayon.{way.Key}", way.Facet is { } facet ? labels.Value(facet, way.Value) : way.Value]}<span class="count">{way.Total}</span></a></li>""");
            page.WriteLine($"</ul>");
        }
        if (model.Nearest.Count > 0)
        {
            page.Write($"""
                <h2>{T["wayon.nearest"]}</h2>
                <ul class="ways" role="list">

                """);
            foreach (var near in model.Nearest)
                page.WriteLine($"""<li><a href="{near.Address}"><span>{near.Heading.Text} <span class="chip-facet">{T[near.Facet == "title" ? "browse.titles" : $"facet.{near.Facet}"]}</span></span><span class="count">{near.Heading.Count}</span></a></li>""");
            page.WriteLine($"</ul>");
        }
        var language = PortalLanguage.Current;
        page.Write($"""
              <ul class="tips">
                <li>{T["wayon.tip.spelling"]}</li>
                <li>{T["wayon.tip.fewer"]}</li>
              </ul>
              <p class="ways-links"><a class="button" href="/{language}/catalogue">{T["wayon.all"]}</a> <a class="button is-quiet" href="/{language}/new">{T["wayon.new"]}</a> <a class="button is-quiet" rel="nofollow" href="/{language}/ask?q={Uri.EscapeDataString(model.Asked.Text)}">{T["wayon.ask"]}</a></p>
            </div>

            """);
    }
}
