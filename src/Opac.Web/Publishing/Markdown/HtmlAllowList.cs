using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;

namespace Opac.Web.Publishing.Markdown;

/// <summary>The last gate: only these elements, attributes and schemes reach a page, whatever made the HTML.</summary>
public static partial class HtmlAllowList
{
    private static readonly HtmlSanitizer sanitizer = Create();

    /// <summary>The HTML without anything that is not on the list. May be called from several threads.</summary>
    public static string Clean(string html) => sanitizer.Sanitize(html);

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set("p h2 h3 h4 h5 h6 a em strong del code pre blockquote q cite ul ol li dl dt dd hr br img table thead tbody tr th td "
                + "figure figcaption header picture video audio source track details summary section article aside nav div span time sup sub small svg image rect circle text"),
            AllowedAttributes = Set("href src srcset sizes alt title width height loading decoding class id lang dir controls preload poster kind srclang label "
                + "default type start reversed datetime open name role tabindex colspan rowspan scope viewbox x y cx cy r preserveaspectratio focusable download rel "
                + "aria-label aria-labelledby aria-describedby aria-hidden aria-roledescription data-live data-ground data-region data-view data-right data-iiif"),
            AllowedSchemes = Set("http https mailto tel"),
            UriAttributes = Set("href src poster"),
            AllowedCssProperties = Set(""),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        })
        {
            AllowDataAttributes = false,
            KeepChildNodes = true,
        };
        // «//host» and «/\host» leave the site although they look local.
        sanitizer.FilterUrl += (_, url) =>
        {
            // Markdig writes «~» so.
            if (url.OriginalUrl.StartsWith("%7E/", StringComparison.Ordinal) && LinkRules.IsSafe(url.OriginalUrl[3..]))
                url.SanitizedUrl = "~" + url.OriginalUrl[3..];
            else if (!LinkRules.IsSafe(url.OriginalUrl))
                url.SanitizedUrl = null;
        };
        sanitizer.PostProcessNode += (_, done) =>
        {
            if (done.Node is IElement pictured && pictured.GetAttribute("srcset") is { } set && !OwnPictures().IsMatch(set))
                pictured.RemoveAttribute("srcset");
            if (done.Node is IElement { LocalName: "a" } link && link.GetAttribute("href") is { } href && href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                link.SetAttribute("rel", "noopener external");
        };
        return sanitizer;
    }

    // Only what the portal makes itself stands in a srcset.
    [GeneratedRegex(@"^/pictures/[^\s,]+ \d+w(, /pictures/[^\s,]+ \d+w)*$")]
    private static partial Regex OwnPictures();

    private static HashSet<string> Set(string words) => new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
