using Opac.Indexing.Searching;
using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>Says what was searched in place of what was asked, and leads to that.</summary>
public sealed class CorrectionNote(SearchModel model, Words words) : PagePart
{
    private readonly Words T = words;

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        if (model.Found is { IsPartial: true, Correction.Kind: not CorrectionKind.Budget })
            page.WriteLine($"""<div class="note"><p>{T["correction.budget"]}</p></div>""");
        if (model.Found.Correction is not { } correction)
            return;
        var exactly = SearchAddress.Write(model.Asked with { AsTyped = true, Page = 1 }, model.View);
        page.WriteLine($"""<div class="note">""");
        switch (correction)
        {
            case { Kind: CorrectionKind.Budget }:
                page.WriteLine($"<p>{T["correction.budget"]}</p>");
                break;
            case { Kind: CorrectionKind.FewerWords }:
                page.WriteLine($"""<p>{T["correction.fewer"]} <a href="{exactly}">{T["correction.asTyped", Quotation.Within(correction.Typed)]}</a></p>""");
                break;
            case { Applied: true }:
                page.WriteLine($"""<p>{T["correction.shown", Quotation.Within(correction.Searched)]} <a href="{exactly}">{T["correction.asTyped", Quotation.Within(correction.Typed)]}</a></p>""");
                break;
            default:
                page.WriteLine($"""<p>{T["correction.didYouMean"]} <a href="{model.Address(asked => asked with { Text = correction.Searched })}">{correction.Searched}</a></p>""");
                break;
        }
        page.Write($"</div>");
    }
}
