using Microsoft.AspNetCore.Mvc.Testing;

namespace Opac.Browser.Tests;

/// <summary>An exhibition written by somebody who wants to run something in a visitor's browser: what a real browser makes of it.</summary>
public sealed class HostileExhibition(LibraryFixture library)
{
    [Fact]
    public async Task Nothing_runs_nothing_is_asked_of_others_and_the_policy_need_not_even_step_in()
    {
        var content = Directory.CreateTempSubdirectory("opac-hostile-");
        try
        {
            Write(content.FullName);
            await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
                .UseSetting("Opac:ContentPath", Path.Combine(content.FullName, "content")).UseSetting("Opac:DataPath", Path.Combine(content.FullName, "data")).UseSetting("urls", "http://127.0.0.1:0"));
            factory.UseKestrel();
            factory.StartServer();
            var home = factory.ClientOptions.BaseAddress;
            await using var visit = await library.Open();
            var dialogs = 0;
            visit.Page.Dialog += (_, dialog) =>
            {
                dialogs++;
                _ = dialog.DismissAsync();
            };
            await visit.Page.GotoAsync(new Uri(home, "/kk/exhibitions/zholy").ToString());
            await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");

            var active = await visit.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.exhibition *')].flatMap(element => [...element.attributes]
                    .filter(attribute => /^on/i.test(attribute.name) || attribute.name === 'style' && !element.closest('.walk') || /^(href|src|action|formaction|data|poster)$/i.test(attribute.name) && /^\s*(javascript|data|vbscript|blob|file):/i.test(attribute.value))
                    .map(attribute => `${element.localName} ${attribute.name}=${attribute.value}`)
                    .concat(['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'FORM', 'BASE', 'META', 'LINK', 'STYLE'].includes(element.tagName) ? [element.localName] : []))
                """);

            Assert.Equal([], active);
            Assert.Equal(0, dialogs);
            Assert.False(await visit.Page.EvaluateAsync<bool>("'pwned' in window"));
            Assert.Equal([], visit.Faults.Where(fault => fault.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) || fault.Contains("TrustedHTML", StringComparison.Ordinal) || fault.Contains("example", StringComparison.Ordinal)));
        }
        finally
        {
            content.Delete(recursive: true);
        }
    }

    private static void Write(string root)
    {
        string[] act = ["pwned=1", "alert(1)"];
        var lines = new List<string>();
        foreach (var run in act)
        {
            foreach (var tag in new[] { "script", "svg", "img src=x", "iframe", "body", "details open", "video", "marquee", "math", "input autofocus", "object", "embed", "link", "style", "base", "form" })
            {
                foreach (var handler in new[] { "onload", "onerror", "onclick", "ontoggle", "onfocus", "onmouseover" })
                    lines.Add($"<{tag} {handler}={run}>{run}</{tag.Split(' ')[0]}>");
            }
            foreach (var scheme in new[] { "javascript:", "JaVaScRiPt:", "java&Tab;script:", "&#106;avascript:", "vbscript:", "data:text/html,<script>", "\u0001javascript:", "javascript&colon;" })
                lines.AddRange([$"[а]({scheme}{run})", $"![а]({scheme}{run})", $"<{scheme}{run}>", $"[а]: {scheme}{run}", $"<a href=\"{scheme}{run}\">а</a>"]);
            lines.AddRange([$"\"><script>{run}</script>", $"' onmouseover='{run}", $"</title><script>{run}</script>", $"<svg><script>{run}</script></svg>", $"<noscript><p title=\"</noscript><img src=x onerror={run}>\">",
                $"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={run}&gt;\">", $"{{{{constructor.constructor('{run}')()}}}}", $"![а](media/a.svg){{onerror={run}}}", $"## Т {{onclick={run}}}"]);
        }
        var body = string.Concat(lines.SelectMany(line => new[]
        {
            line + "\n\n",
            $"::: сурет\nфайл: media/a.svg\nбалама: {line}\nжазуы: {line}\n\n{line}\n:::\n\n",
            $"::: сұрақ\nатауы: {line}\n\n{line}\n\nжауап: {line}\nдұрыс: иә\nтүсіндірме: {line}\n:::\n\n",
        }).Take(900));
        var folder = Path.Combine(root, "content", "exhibitions", "zholy");
        Directory.CreateDirectory(Path.Combine(folder, "media"));
        File.WriteAllText(Path.Combine(root, "content", "site.md"), "---\nатауы: Кітапхана\n---\n");
        File.WriteAllText(Path.Combine(folder, "index.kk.md"), $"---\nатауы: \"<script>pwned=1</script>\"\nсипаттама: \"<img src=x onerror=pwned=1>\"\nрұқсат: CC0\n---\n{body}");
        File.WriteAllText(Path.Combine(folder, "media", "a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\" onload=\"pwned=1\"><script>parent.pwned=1</script><rect width=\"4\" height=\"3\"/></svg>");
    }
}
