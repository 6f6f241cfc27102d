using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>Turns the pages of a search.</summary>
public sealed class ResultPages(SearchModel model, Words words) : PagePart
{
    private readonly Words T = words;

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        if (model.Pages <= 1)
            return;
        var here = model.Asked.Page;
        page.Write($"""
            <nav class="pages" aria-label="{T["catalogue.pages"]}">
              <ul role="list">

            """);
        if (here > 1)
            page.WriteLine($"""<li><a rel="prev" href="{model.AddressOfPage(Math.Min(here - 1, model.Pages))}">← {T["catalogue.previous"]}</a></li>""");
        foreach (var number in model.PageLinks())
        {
            if (number == 0)
                page.WriteLine($"""<li class="gap" aria-hidden="true">…</li>""");
            else
                page.WriteLine($"""<li><a href="{model.AddressOfPage(number)}" aria-label="{T["catalogue.page", number]}"{new HtmlAttribute("aria-current", number == here ? "page" : null)}>{number}</a></li>""");
        }
        if (here < model.Pages)
            page.WriteLine($"""<li><a rel="next" href="{model.AddressOfPage(here + 1)}">{T["catalogue.next"]} →</a></li>""");
        page.Write($"""
              </ul>
            </nav>
            """);
    }
}
