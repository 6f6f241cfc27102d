using Opac.Web.Html;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Frame;

/// <summary>Where a search is typed: at the top of every page, and large on the home page.</summary>
public sealed class SearchBox(Words words) : PagePart
{
    private readonly Words T = words;

    /// <summary>What stands in it.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Whether it is the middle of its page.</summary>
    public bool IsLarge { get; init; }

    /// <summary>What it is called; «search the catalogue» where it is the only one of its page.</summary>
    public string? Label { get; init; }

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        var language = PortalLanguage.Current;
        page.Write($"""
            <form class="{(IsLarge ? "searchbox is-large" : "searchbox")}" action="/{language}/catalogue" method="get" role="search" aria-label="{Label ?? T["catalogue.label"]}">
              <div class="searchbox-field">
                <input type="search" name="q" value="{Typed}" placeholder="{T["catalogue.placeholder"]}" aria-label="{T["catalogue.label"]}" maxlength="500" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" data-suggest="/api/v1/suggest?lang={language}" data-records="/{language}/catalogue/" data-label="{T["catalogue.suggestions"]}" data-count="{T["catalogue.suggestionsCount", "#"]}">
              </div>
              <button type="submit">
                <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M15.5 15.5 21 21M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0"/></svg>
                <span>{T["catalogue.button"]}</span>
              </button>
            </form>

            """);
    }
}
