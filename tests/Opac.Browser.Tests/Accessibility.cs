using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Opac.Browser.Tests;

/// <summary>axe-core's rules (WCAG 2.2 and good practice), held against the page that a visitor has before them.</summary>
internal static class Accessibility
{
    private static readonly string axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong on the page as it stands, one line for each rule, with the elements it names. Frames are pages of their own and looked at as such.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rules">The rules to hold, by axe-core's names; all if none is named.</param>
    /// <remarks>Deque's own call opens a window for each look and brings back all that is right as well: three quarters of the time that these tests took.</remarks>
    public static async Task<string[]> ViolationsAsync(this IPage page, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(axe);
        return await page.EvaluateAsync<string[]>("""
            async rules => {
              const some = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
              const found = await axe.run(document, { iframes: false, resultTypes: ['violations'], ...some });
              if (found.passes.length + found.violations.length === 0) throw new Error('No rule was held against the page.');
              return found.violations.map(broken => `${broken.id}: ${broken.help} ${broken.nodes.map(node => node.html).join(' ')}`);
            }
            """, rules);
    }
}
