using Microsoft.Playwright;

namespace Opac.Browser.Tests;

/// <summary>What holds for every kind of page: in three languages, on a phone, in light, dark and the special version.</summary>
public sealed class EveryPage(LibraryFixture library)
{
    private static readonly string[] pages =
    [
        "/", "/catalogue", "/catalogue?q=абай", "/catalogue?q=абай&view=grid&language=kaz&not.type=periodical&from=1900", "/catalogue?q=жоқсөз+абай", "/catalogue/facets/subject?q=тарих", "/catalogue/facets/author?order=alphabet&find=жоқ", "/catalogue/KZ-000123",
        "/advanced", "/browse", "/browse/authors", "/browse/classes?under=udc/8", "/new", "/lists", "/ask", "/my", "/my?id=KZ-000123&id=EM-00404", "/special",
        "/exhibitions", "/exhibitions/soqpaqbaev-100", "/trailers", "/trailers/menin-atym-qoja", "/events", "/styles", "/offline", "/no-such-page",
    ];

    public static TheoryData<string> Addresses => [.. pages.SelectMany(page => new[] { "/kk", "/ru", "/en" }.Select(language => language + page))];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Is_accessible_quiet_and_keeps_to_its_own_host(string address)
    {
        await using var visit = await library.Open(width: 320);

        await visit.Page.GotoAsync(address);
        await Nothing_is_wrong(visit, "light");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways at 320 px, which is 400 % zoom of 1280 px.");

        // The page is the same but for its colours: only what depends on them is looked at again.
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await Nothing_is_wrong(visit, "dark", "color-contrast", "link-in-text-block");

        await visit.Look("size.150_spacing.wide_colours.white-on-black_face.clear_motion.off");
        await visit.Page.ReloadAsync();
        await Nothing_is_wrong(visit, "special", "color-contrast", "link-in-text-block", "target-size", "image-alt", "meta-viewport");
        Assert.DoesNotContain(visit.Faults, fault => !fault.Contains("404 (Not Found)", StringComparison.Ordinal));
    }

    private static async Task Nothing_is_wrong(Visit visit, string look, params string[] rules) =>
        Assert.Empty((await visit.Page.ViolationsAsync(rules)).Select(violation => $"{look}: {violation}"));
}
