using Opac.Web.Html;

namespace Opac.Web.Pages.Catalogue;

/// <summary>The addresses of a search narrowed by one value more. A page has a hundred of them: what they have alike is made once.</summary>
/// <param name="model">The search page.</param>
public sealed class NarrowedAddresses(SearchModel model)
{
    // A character of the private area, which no value has, stands where the value will.
    private const string Place = "\uE000", PlaceEncoded = "=%EE%80%80";

    private string? facet;
    private string before = "", after = "";

    /// <summary>Writes the address of one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The facet.</param>
    /// <param name="value">The value.</param>
    /// <param name="excluded">Whether what has the value is left out.</param>
    public void Write(HtmlWriter page, string name, string value, bool excluded)
    {
        // Where nothing narrows a search yet, all facets have the same place in its address.
        if (facet is null || (facet != name && model.Asked.Constraints.Count > 0))
            Find(page, name);
        page.Markup(before);
        if (excluded)
            page.Markup(SearchAddress.Not);
        page.Markup(name);
        page.Markup("=");
        page.Escaped(value);
        page.Markup(after);
    }

    private void Find(HtmlWriter page, string name)
    {
        var address = model.Address(search => search.Toggle(name, Place));
        var at = address.IndexOf(name + PlaceEncoded, StringComparison.Ordinal);
        (facet, before, after) = (name, page.Encode(address[..at]), page.Encode(address[(at + name.Length + PlaceEncoded.Length)..]));
    }
}
