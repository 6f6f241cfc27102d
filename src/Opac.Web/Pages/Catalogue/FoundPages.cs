using Opac.Web.Html;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>What the library publishes and the words of a search find too: above the books.</summary>
public sealed class FoundPages(IReadOnlyList<PublishedHit> hits, Words words) : PagePart
{
    private readonly Words T = words;

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        page.Write($"""
            <section class="found-pages" aria-labelledby="found-pages-title">
              <h2 id="found-pages-title">{T["found.pages"]}</h2>
              <ul role="list">

            """);
        foreach (var hit in hits)
        {
            var lang = new HtmlAttribute("lang", hit.Language == PortalLanguage.Current ? null : hit.Language);
            page.Write($"""
                <li>
                  <span class="found-kind">{T[$"found.{hit.Kind.ToString().ToLowerInvariant()}"]}</span>
                  <a href="{hit.Address}"{lang}>{new MarkedHtml(hit.Title)}</a>

                """);
            if (hit.Description is { } description)
                page.WriteLine($"<p{lang}>{new MarkedHtml(description)}</p>");
            page.WriteLine($"</li>");
        }
        page.Write($"""
              </ul>
            </section>
            """);
    }
}
