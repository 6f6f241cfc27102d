using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Opac.Indexing.Searching;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>
/// The values of one facet as links: to choose each, and to leave it out. A page has some two hundred of them, each with two addresses, and is made
/// mostly of them: they are written straight into it, and what all addresses have alike is made once.
/// </summary>
/// <param name="page">The search page.</param>
/// <param name="facet">The facet.</param>
/// <param name="values">Those of its values that are shown here.</param>
/// <param name="labels">Words for codes.</param>
/// <param name="words">Words of the interface.</param>
public sealed class FacetLinks(SearchModel page, Facet facet, IEnumerable<FacetValue> values, CodeLabels labels, Words words) : IHtmlContent
{
    // A character of the private area, which no value has, stands where the value will.
    private const string Place = "\uE000", PlaceEncoded = "=%EE%80%80";

    private readonly bool canExclude = facet.Name is not (FacetNames.Grade or FacetNames.Availability);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var choosing = Around(encoder, excluded: false);
        var excluding = canExclude ? Around(encoder, excluded: true) : default;
        foreach (var value in values)
        {
            var label = encoder.Encode(facet.Name == FacetNames.Grade ? value.Value : labels.Value(facet.Name, value.Value));
            var encoded = SearchAddress.Encode(value.Value);
            writer.Write("<li><a rel=\"nofollow\" href=\"");
            if (value.IsChosen || value.IsExcluded)
                encoder.Encode(writer, page.Address(search => search.Toggle(facet.Name, value.Value, value.IsExcluded)));
            else
                Write(writer, choosing, encoded);
            writer.Write(value.IsChosen ? "\" aria-current=\"true\">" : value.IsExcluded ? "\" class=\"is-excluded\">" : "\">");
            writer.Write("<span class=\"facet-label\">");
            writer.Write(label);
            writer.Write("</span> <span class=\"count\">");
            writer.Write(value.Count.ToString(CultureInfo.InvariantCulture));
            writer.Write("</span></a>");
            if (canExclude && !value.IsChosen && !value.IsExcluded)
                WriteExclusion(writer, encoder, excluding, encoded, label);
            writer.Write("</li>");
        }
    }

    private void WriteExclusion(TextWriter writer, HtmlEncoder encoder, (string Before, string After) excluding, string encoded, string label)
    {
        var told = string.Format(CultureInfo.CurrentCulture, encoder.Encode(words["catalogue.exclude"]), label);
        writer.Write("<a class=\"facet-not\" rel=\"nofollow\" href=\"");
        Write(writer, excluding, encoded);
        writer.Write("\" aria-label=\"");
        writer.Write(told);
        writer.Write("\" title=\"");
        writer.Write(told);
        writer.Write("\"><span aria-hidden=\"true\">−</span></a>");
    }

    private static void Write(TextWriter writer, (string Before, string After) around, string encoded)
    {
        writer.Write(around.Before);
        writer.Write(encoded);
        writer.Write(around.After);
    }

    private (string Before, string After) Around(HtmlEncoder encoder, bool excluded)
    {
        var address = page.Address(search => search.Toggle(facet.Name, Place, excluded));
        var at = address.IndexOf((excluded ? SearchAddress.Not : "") + facet.Name + PlaceEncoded, StringComparison.Ordinal);
        at = address.IndexOf(PlaceEncoded, at, StringComparison.Ordinal) + 1;
        return (encoder.Encode(address[..at]), encoder.Encode(address[(at + PlaceEncoded.Length - 1)..]));
    }
}
