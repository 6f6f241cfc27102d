using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Opac.Web.Html;
using Opac.Web.Pages.Special;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Frame;

/// <summary>What stands around every page of the portal, in four pieces: a page puts its own style sheets, its body and its scripts between them.</summary>
public sealed class PageFrame
{
    private readonly PageFacts facts;
    private readonly Words T;
    private readonly string baseUrl;
    private readonly SiteText? library;
    private readonly string language = PortalLanguage.Current;
    private readonly Appearance look;
    private readonly bool isError;
    private readonly string rest;
    private readonly string query;
    private readonly string name;
    private readonly PathString root;
    private readonly ResourceAssetCollection? assets;

    internal PageFrame(HttpContext context, PageFacts facts, Words words, string baseUrl, Site? site)
    {
        (this.facts, T, this.baseUrl) = (facts, words, baseUrl);
        var failed = context.Features.Get<IStatusCodeReExecuteFeature>();
        isError = failed is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        var asked = failed is null ? context.Request.Path.Value : failed.OriginalPath;
        // An address that names no language has no counterpart in the others: its page's switch leads home.
        var inLanguage = asked is { Length: > 3 } && asked[3] == '/' && PortalLanguage.All.Contains(asked[1..3]);
        rest = inLanguage ? new PathString(asked![3..]).ToUriComponent() : "/";
        query = !inLanguage ? "" : (failed is null ? context.Request.QueryString.Value : failed.OriginalQueryString) ?? "";
        library = site?.For(language);
        name = library?.Title ?? T["portal.name"];
        look = Appearance.Of(context.Request);
        root = context.Request.PathBase;
        assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
    }

    /// <summary>From the beginning to where the page's own style sheets stand.</summary>
    public PagePart Beginning => new Piece(WriteBeginning);

    /// <summary>From there to where its body begins.</summary>
    public PagePart Masthead => new Piece(WriteMasthead);

    /// <summary>From the end of the body to where its own scripts stand.</summary>
    public PagePart Footer => new Piece(WriteFooter);

    /// <summary>From there to the end.</summary>
    public PagePart End => new Piece(static page => page.Write($"\n</body>\n</html>"));

    // One address in all languages: pages with parameters of their own say theirs, without the language.
    private string Canonical => facts.Canonical ?? rest;

    /// <summary>A style sheet of the portal.</summary>
    /// <param name="file">Its address below the root: <c>css/catalogue.css</c>.</param>
    public PagePart StyleSheet(string file) => new Piece(page => page.Write($"""<link rel="stylesheet" href="{AddressOf(file)}">"""));

    /// <summary>A script of the portal; browsers fetch it behind what a page looks like.</summary>
    /// <param name="file">Its address below the root: <c>js/search.js</c>.</param>
    public PagePart Script(string file) => new Piece(page => page.Write($"""<script type="module" src="{AddressOf(file)}" fetchpriority="low"></script>"""));

    // With the fingerprint that lets browsers keep it for good.
    private string AddressOf(string file) => $"{root}/{assets?[file] ?? file}";

    private void WriteBeginning(HtmlWriter page)
    {
        page.Write($"""
            <!DOCTYPE html>
            <html lang="{language}"
            """);
        foreach (var choice in look.Chosen)
            page.Write($"{new HtmlAttribute($"data-{choice.Name}", choice.Value)}");
        // The faces are not asked for beforehand: on a slow line they would come before the style sheets, and others of the same measures stand in for them.
        // The icon stands in the page itself: one request less on a slow line. It is icon.svg.
        page.Write($"""
            >
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{(facts.Title is { } title ? $"{title} — {name}" : name)}</title>
              <meta name="color-scheme" content="light dark">
              <meta name="theme-color" content="#1f4e79">
              {StyleSheet("css/portal.css")}
              <link rel="icon" type="image/svg+xml" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2032%2032'%3E%3Crect%20width='32'%20height='32'%20rx='6'%20fill='%231f4e79'/%3E%3Cpath%20d='M6%209c4-1.6%207.4-1.2%2010%201%202.600-2.200%206-2.600%2010-1v14c-4-1.600-7.400-1.200-10%201-2.600-2.200-6-2.600-10-1z'%20fill='%23f6efe2'/%3E%3Cpath%20d='M16%2010v14'%20stroke='%23d9982f'%20stroke-width='1.600'/%3E%3C/svg%3E">
              <link rel="apple-touch-icon" href="/icon-192.png">
              <link rel="manifest" href="/manifest.webmanifest?lang={language}">
              <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml?lang={language}" title="{name}">

            """);
        if (!isError)
            page.WriteLine($"""<meta name="description" content="{facts.Description ?? T["home.lead"]}">""");
        if (!isError && facts.HasAlternates)
        {
            page.WriteLine($"""<link rel="canonical" href="{baseUrl}/{language}{Canonical}">""");
            foreach (var other in PortalLanguage.All)
                page.WriteLine($"""<link rel="alternate" hreflang="{other}" href="{baseUrl}/{other}{Canonical}">""");
        }
        if (facts.NoIndex)
            page.WriteLine($"""<meta name="robots" content="noindex">""");
    }

    private void WriteMasthead(HtmlWriter page)
    {
        if (!look.IsUsual)
            page.WriteLine($"{StyleSheet("css/special.css")}");
        page.Write($"""
            </head>
            <body>
              <a class="skip" href="#content">{T["portal.skip"]}</a>
              <header class="masthead">
                <div class="masthead-inner">
                  <a class="name" href="/{language}/">
                    <svg class="emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d="M24 41V17M24 20C24 7 6 5 6 16c0 8 11 9 13 2M24 20C24 7 42 5 42 16c0 8-11 9-13 2M24 33c-6 0-10 2-10 7M24 33c6 0 10 2 10 7"/></svg>
                    <span>{name}</span>
                  </a>
                  <div class="masthead-tools">
                  <nav class="languages" aria-label="{T["portal.language"]}">
                    <ul role="list">

            """);
        foreach (var other in PortalLanguage.All)
        {
            page.Write($"""
                <li><a href="/{other}{rest}{query}" lang="{other}" hreflang="{other}"{new HtmlAttribute("aria-current", other == language ? "true" : null)} title="{T[$"language.name.{other}"]}"><span class="short" aria-hidden="true">{T[$"language.short.{other}"]}</span><span class="long">{T[$"language.name.{other}"]}</span></a></li>

                """);
        }
        page.Write($"""
                    </ul>
                  </nav>
                  <a class="special-link" href="/{language}/special?back={Uri.EscapeDataString($"/{language}{rest}{query}")}" rel="nofollow" title="{T["special.title"]}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z"/><circle cx="12" cy="12" r="3"/></svg><span class="visually-hidden">{T["special.title"]}</span></a>
                  </div>
                  <nav class="sections" aria-label="{T["portal.menu"]}">
                    <ul role="list">
                      <li><a href="/{language}/catalogue"{Current("catalogue")}>{T["nav.catalogue"]}</a></li>
                      <li><a href="/{language}/new"{Current("new")}>{T["nav.new"]}</a></li>
                      <li><a href="/{language}/exhibitions"{Current("exhibitions")}>{T["nav.exhibitions"]}</a></li>
                      <li><a href="/{language}/trailers"{Current("trailers")}>{T["nav.trailers"]}</a></li>
                      <li><a href="/{language}/events"{Current("events")}>{T["nav.events"]}</a></li>
                      <li><a id="my-list" href="/{language}/my" rel="nofollow"{Current("my")} data-add="{T["my.add"]}" data-remove="{T["my.remove"]}" data-added="{T["my.added"]}" data-removed="{T["my.removed"]}" data-copied="{T["record.copied"]}">{T["nav.my"]} <span class="list-count"></span></a></li>
                    </ul>
                  </nav>
                  {(facts.IsHome ? null : new SearchBox(T) { Typed = facts.Typed })}
                </div>
              </header>
              <main id="content" tabindex="-1">
                <p class="note stale" id="stale" hidden>{T["offline.stale"]}</p>

            """);
    }

    private void WriteFooter(HtmlWriter page)
    {
        page.Write($"""

              </main>
              <footer class="footer">
                <div class="footer-inner">
                  <p class="footer-name">{name}</p>

            """);
        if (library is not null)
        {
            page.WriteLine($"""<ul class="footer-facts" role="list"{new HtmlAttribute("lang", library.Language == language ? null : library.Language)}>""");
            foreach (var line in new[] { library.Address, library.Phone, library.Email }.OfType<string>().Concat(library.Hours))
                page.WriteLine($"<li>{line}</li>");
            page.WriteLine($"</ul>");
        }
        page.Write($"""
                  <p>{T["portal.footer.privacy"]}</p>
                  <ul role="list">
                    <li><a href="/{language}/catalogue">{T["nav.catalogue"]}</a></li>
                    <li><a href="/{language}/advanced">{T["advanced.title"]}</a></li>
                    <li><a href="/{language}/browse">{T["browse.title"]}</a></li>
                    <li><a href="/{language}/lists">{T["lists.title"]}</a></li>
                    <li><a href="/{language}/ask">{T["ask.title"]}</a></li>
                    <li><a href="/{language}/special">{T["special.title"]}</a></li>
                    <li><a href="/{language}/styles">{T["portal.styles"]}</a></li>
                    <li><a href="/openapi/v1.json">{T["portal.machines"]}</a></li>
                  </ul>
                </div>
              </footer>
              {Script("js/portal.js")}

            """);
        if (look.Easy == "on")
            page.WriteLine($"""<script type="module" src="{AddressOf("js/speak.js")}" data-speak data-read="{T["speak.read"]}" data-stop="{T["speak.stop"]}"></script>""");
    }

    private HtmlAttribute Current(string section) =>
        new("aria-current", rest.AsSpan(1).StartsWith(section, StringComparison.Ordinal) && (rest.Length == section.Length + 1 || rest[section.Length + 1] == '/') ? "page" : null);

    private sealed class Piece(Action<HtmlWriter> write) : PagePart
    {
        public override void WriteTo(HtmlWriter page) => write(page);
    }
}
