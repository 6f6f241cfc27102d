using Opac.Indexing.Searching;
using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>
/// The values of one facet as links: to choose each, and to leave it out. A page has some sixty of them, each with two addresses: what all addresses have
/// alike is made once.
/// </summary>
/// <param name="model">The search page.</param>
/// <param name="facet">The facet.</param>
/// <param name="values">Those of its values that are shown here.</param>
/// <param name="labels">Words for codes.</param>
/// <param name="words">Words of the interface.</param>
public sealed class FacetLinks(SearchModel model, Facet facet, IEnumerable<FacetValue> values, CodeLabels labels, Words words) : PagePart
{
    // A character of the private area, which no value has, stands where the value will.
    private const string Place = "\uE000", PlaceEncoded = "=%EE%80%80";

    private readonly bool canExclude = facet.Name is not (FacetNames.Grade or FacetNames.Availability);

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        var (choosing, excluding, after) = Around(page);
        foreach (var value in values)
        {
            var label = facet.Name == FacetNames.Grade ? value.Value : labels.Value(facet.Name, value.Value);
            var encoded = SearchAddress.Encode(value.Value);
            page.Write($"<li><a rel=\"nofollow\" href=\"");
            if (value.IsChosen || value.IsExcluded)
                page.Text(model.Address(search => search.Toggle(facet.Name, value.Value, value.IsExcluded)));
            else
                WriteAddress(page, choosing, encoded, after);
            page.Write($"""
                "{State(value)}><span class="facet-label">{label}</span> <span class="count">{value.Count}</span></a>
                """);
            if (canExclude && !value.IsChosen && !value.IsExcluded)
            {
                var told = words["catalogue.exclude", label];
                page.Write($"<a class=\"facet-not\" rel=\"nofollow\" href=\"");
                WriteAddress(page, excluding, encoded, after);
                page.Write($"""
                    " aria-label="{told}" title="{told}"><span aria-hidden="true">−</span></a>
                    """);
            }
            page.Write($"</li>");
        }
    }

    private static HtmlAttribute State(FacetValue value) =>
        value.IsChosen ? new("aria-current", "true") : value.IsExcluded ? new("class", "is-excluded") : default;

    private static void WriteAddress(HtmlWriter page, string before, string encoded, string after)
    {
        page.Markup(before);
        page.Markup(encoded);
        page.Markup(after);
    }

    // Both addresses of a value say the same before its name and after itself.
    private (string Choosing, string Excluding, string After) Around(HtmlWriter page)
    {
        var address = model.Address(search => search.Toggle(facet.Name, Place));
        var at = address.IndexOf(facet.Name + PlaceEncoded, StringComparison.Ordinal);
        var before = page.Encode(address[..at]);
        return ($"{before}{facet.Name}=", $"{before}{SearchAddress.Not}{facet.Name}=", page.Encode(address[(at + facet.Name.Length + PlaceEncoded.Length)..]));
    }
}
