using Opac.Indexing.Searching;
using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>The values of one facet as links: to choose each, and to leave it out.</summary>
/// <param name="model">The search page.</param>
/// <param name="facet">The facet.</param>
/// <param name="values">Those of its values that are shown here.</param>
/// <param name="addresses">The addresses of the search with one value more.</param>
/// <param name="labels">Words for codes.</param>
/// <param name="words">Words of the interface.</param>
public sealed class FacetLinks(SearchModel model, Facet facet, IEnumerable<FacetValue> values, NarrowedAddresses addresses, CodeLabels labels, Words words) : PagePart
{
    private readonly bool canExclude = facet.Name is not (FacetNames.Grade or FacetNames.Availability);

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        // Said twice of each value: the name stands in the same words.
        var (before, after) = words.Around("catalogue.exclude");
        foreach (var value in values)
        {
            var label = facet.Name == FacetNames.Grade ? value.Value : labels.Value(facet.Name, value.Value);
            page.Write($"<li><a rel=\"nofollow\" href=\"");
            if (value.IsChosen || value.IsExcluded)
                page.Text(AddressWithout(value));
            else
                addresses.Write(page, facet.Name, value.Value, excluded: false);
            page.Write($"""
                "{State(value)}><span class="facet-label">{label}</span> <span class="count">{value.Count}</span></a>
                """);
            if (canExclude && !value.IsChosen && !value.IsExcluded)
            {
                page.Write($"<a class=\"facet-not\" rel=\"nofollow\" href=\"");
                addresses.Write(page, facet.Name, value.Value, excluded: true);
                page.Write($"""
                    " aria-label="{before}{label}{after}" title="{before}{label}{after}"><span aria-hidden="true">−</span></a>
                    """);
            }
            page.Write($"</li>");
        }
    }

    private string AddressWithout(FacetValue value) => model.Address(search => search.Toggle(facet.Name, value.Value, value.IsExcluded));

    private static HtmlAttribute State(FacetValue value) =>
        value.IsChosen ? new("aria-current", "true") : value.IsExcluded ? new("class", "is-excluded") : default;
}
