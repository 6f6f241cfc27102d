using AngleSharp.Dom;
using Opac.Web.Publishing.Markdown;

namespace Opac.Web.Tests.Publishing.Markdown;

/// <summary>Texts that want to run something in the reader's browser. What is left of them is parsed as a browser would, and searched for anything active.</summary>
public sealed class HostileTextTests
{
    private static readonly HashSet<string> passive = new(
        ("main p h2 h3 h4 h5 h6 a em strong del code pre blockquote q cite ul ol li dl dt dd hr br img table thead tbody tr th td figure figcaption video audio source track "
            + "details summary section aside nav div span time sup sub small svg image rect circle text header").Split(' '), StringComparer.Ordinal);

    public static TheoryData<string> Payloads
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var payload in Corpus())
                data.Add(payload);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Payloads), DisableDiscoveryEnumeration = true)]
    public void Nothing_active_is_left(string payload)
    {
        foreach (var text in Disguises(payload))
        {
            AssertPassive(WrittenArticle.Of(text));
        }
    }

    [Fact]
    public void The_corpus_has_hundreds_of_payloads() => Assert.True(Corpus().Distinct().Count() >= 150, $"{Corpus().Distinct().Count()}");

    // The allow-list must hold alone too, should the renderer ever let HTML through.
    [Theory]
    [MemberData(nameof(Payloads), DisableDiscoveryEnumeration = true)]
    public void The_allow_list_holds_alone(string payload)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<!DOCTYPE html><main>{HtmlAllowList.Clean(payload)}</main>");
        AssertPassive(page, payload);
    }

    private static void AssertPassive(WrittenArticle written) => AssertPassive(written.Page, written.Html);

    private static void AssertPassive(IDocument page, string html)
    {
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            Assert.True(passive.Contains(element.LocalName), $"<{element.LocalName}> in {html}");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{attribute.Name} in {html}");
                Assert.False(attribute.Name is "style" or "srcdoc" or "formaction" or "action" or "ping" or "is" or "http-equiv" or "xlink:href", $"{attribute.Name} in {html}");
                if (attribute.Name is "href" or "src" or "poster")
                    AssertSafe(attribute.Value, html);
            }
        }
    }

    private static void AssertSafe(string address, string html)
    {
        // As a browser reads an address: control characters and spaces at its head go, tabs and line ends go, «\» is «/».
        var read = new string([.. address.Where(c => c > ' ')]).Replace('\\', '/').ToLowerInvariant();
        var local = read.StartsWith('#') || (read.StartsWith('/') && !read.StartsWith("//", StringComparison.Ordinal));
        Assert.True(local || read.StartsWith("http://", StringComparison.Ordinal) || read.StartsWith("https://", StringComparison.Ordinal)
            || read.StartsWith("mailto:", StringComparison.Ordinal) || read.StartsWith("tel:", StringComparison.Ordinal), $"{address} in {html}");
        Assert.DoesNotContain("/../", read, StringComparison.Ordinal);
    }

    // The same payload wherever an author can write: text, heading, table, alt, title, link text, every place of a block.
    private static IEnumerable<string> Disguises(string payload)
    {
        var line = payload.ReplaceLineEndings(" ");
        yield return payload;
        yield return $"## {line}\n\n- {line}\n\n> {line}\n\n| а |\n|---|\n| {line} |";
        yield return $"[{line}](https://example.kz \"{line}\") ![{line}](media/auyl.svg \"{line}\")";
        yield return $"[а]({line}) ![а]({line}) <{line}> [б][в]\n\n[в]: {line}";
        yield return $"::: сурет\nфайл: media/auyl.svg\nбалама: {line}\nжазуы: {line}\nдереккөз: {line}\nрұқсат: {line}\n\n{line}\n:::";
        yield return $"::: сурет\nфайл: {line}\nбалама: {line}\n:::\n\n::: {line}\n{line}\n:::";
        yield return $"::: уақыт\nатауы: {line}\n\nкүні: {line}\nтақырып: {line}\nжазба: {line}\n\n{line}\n:::";
        yield return $"::: дәйексөз\nкім: {line}\nшығарма: {line}\nбет: {line}\n\n{line}\n:::\n\n::: ескертпе\nатауы: {line}\n\n{line}\n:::";
        yield return $"::: бейне\nтрейлер: {line}\nатауы: {line}\n:::\n\n::: дыбыс\nфайл: media/uzindi.mp3\nатауы: {line}\nмәтін: {line}\n:::";
        yield return $"::: сұрақ\n{line}\n\nжауап: {line}\nдұрыс: иә\nтүсіндірме: {line}\n\n{line}\n:::\n\n::: карта\nорны: {line}\nтақырып: {line}\n:::";
        yield return $"::: үңілу\nфайл: media/auyl.svg\nбалама: {line}\n\nаймақ: 1, 1, 10, 10\nтақырып: {line}\n:::\n\n::: book {{id={line}}}";
        yield return $"сөз[^1]\n\n[^1]: {line}";
    }

    private static IEnumerable<string> Corpus()
    {
        string[] tags = ["script", "iframe", "object", "embed", "form", "input", "button", "textarea", "select", "base", "link", "meta", "style", "svg", "math", "template", "noscript", "frameset", "applet", "marquee", "portal", "dialog", "xmp", "plaintext", "noembed", "title", "isindex", "keygen", "body", "html"];
        foreach (var tag in tags)
            yield return $"<{tag} onload=alert(1) src=javascript:alert(1) href=javascript:alert(1) action=javascript:alert(1)>alert(1)</{tag}>";
        string[] events = ["onerror", "onload", "onclick", "onmouseover", "onfocus autofocus tabindex=1", "ontoggle", "onanimationstart", "onpointerenter", "onbeforetoggle popover", "oncontentvisibilityautostatechange", "onscrollend", "onwheel", "oncopy", "ontransitionend", "onplay", "onloadstart", "oncuechange"];
        foreach (var handler in events)
        {
            yield return $"<img src=x {handler}=alert(1)>";
            yield return $"<details open {handler}=alert(1)><summary>а</summary></details>";
            yield return $"<video controls {handler}=alert(1)><source {handler}=alert(1)></video>";
        }
        string[] schemes = [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "javascript&colon;alert(1)",
            "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "\u0001javascript:alert(1)", "javascript://%0aalert(1)", "javascript:/*--></title></style>*/alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload=alert(1)>", "blob:https://example.kz/1", "file:///etc/passwd", "ftp://example.kz/", "view-source:javascript:alert(1)", "filesystem:https://example.kz/a",
            "//evil.example/", "/\\evil.example/", "\\\\evil.example\\", "/%2e%2e/%2e%2e/etc/passwd", "../../../etc/passwd", "/../../etc/passwd", "media/../../../site.md", "feed:javascript:alert(1)", "jar:javascript:alert(1)!/", "livescript:alert(1)",
            "mocha:alert(1)", "about:blank", "ms-its:a.chm", "intent://a#Intent;end", "x-javascript:alert(1)", "javascript\u00A0:alert(1)", "\u200Bjavascript:alert(1)", "\uFEFFjavascript:alert(1)", "https:javascript:alert(1)", "%6Aavascript:alert(1)"];
        foreach (var scheme in schemes)
        {
            yield return scheme;
            yield return $"<a href=\"{scheme}\">а</a><img src=\"{scheme}\"><video poster=\"{scheme}\" src=\"{scheme}\"></video><svg><image href=\"{scheme}\"/></svg>";
        }
        string[] breaks = [
            "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='", "`><script>alert(1)</script>", "--><script>alert(1)</script>", "]]><script>alert(1)</script>",
            "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</noscript><script>alert(1)</script>", "<<script>alert(1)//<</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<script/src=data:,alert(1)>", "<script\n>alert(1)</script\n>", "<ScRiPt>alert(1)</sCrIpT>", "<script>alert(1)//", "<img src=x onerror=alert(1)//", "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><script href=data:,alert(1) /></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x></svg>", "<svg><a xlink:href=javascript:alert(1)><text>а</text></a></svg>", "<svg><use href=data:image/svg+xml,<svg/onload=alert(1)>></svg>", "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></foreignObject></svg>",
            "<svg><set attributeName=href to=javascript:alert(1)></svg>", "<svg><style><img src=x onerror=alert(1)></style></svg>", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "<math href=javascript:alert(1)>а</math>",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<template><s><template><s><img src=x onerror=alert(1)>@@@</s></template></s></template>",
            "<a href=\"https://example.kz\" onclick=alert(1)>а</a>{onclick=alert(1)}", "## Тақырып {onclick=alert(1) #x style=\"position:fixed\"}", "![а](media/auyl.svg){onerror=alert(1)}", "[а](https://example.kz){target=_blank onclick=alert(1)}", "`код`{onclick=alert(1)}",
            "<div style=\"background:url(javascript:alert(1))\">а</div>", "<p style=\"position:fixed;inset:0\">а</p>", "<style>@import 'https://evil.example/a.css';</style>", "<link rel=stylesheet href=//evil.example>", "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<base href=//evil.example/>", "<hr data-live=\"0\">", "<a href=\"~/../../evil\">а</a>", "<img srcset=\"javascript:alert(1) 1x\">", "<a ping=//evil.example href=#а>а</a>", "<input formaction=javascript:alert(1) type=submit>", "<object data=javascript:alert(1)>",
            "<p is=x-evil>а</p>", "<x-evil>а</x-evil>", "<custom onclick=alert(1)>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<embed src=javascript:alert(1)>", "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->", "<?xml version=\"1.0\"?><script>alert(1)</script>",
            "<!DOCTYPE x [<!ENTITY e \"<script>alert(1)</script>\">]>&e;", "<![CDATA[<script>alert(1)</script>]]>", "\u2028<script>alert(1)</script>", "＜script＞alert(1)＜/script＞", "\u0000<script>alert(1)</script>", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "javascript:alert(1)//\">\n<script>"];
        foreach (var one in breaks)
            yield return one;
    }
}
