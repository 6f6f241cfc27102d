using System.Net;
using AngleSharp.Html.Parser;
using Opac.Web.Pages.Special;

namespace Opac.Web.Tests.Pages.Special;

public sealed class SpecialVersionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("size.150_colours.white-on-black")]
    [InlineData("spacing.widest_face.clear_pictures.off_motion.off_easy.on")]
    public void What_is_chosen_is_read_as_it_was_written(string text) => Assert.Equal(text, Appearance.Parse(text).Print());

    [Theory]
    [InlineData("size.900")]
    [InlineData("nonsense")]
    [InlineData("size.\"><script>")]
    [InlineData("size")]
    [InlineData("size.150.200")]
    public void What_is_no_choice_is_left_out(string text) => Assert.True(Appearance.Parse(text).IsUsual);

    [Fact]
    public async Task A_choice_is_kept_in_the_browser_and_written_into_every_page()
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();
        var form = await Form(visitor, "/kk/special?back=/kk/new");

        using var sent = await visitor.PostAsync(new Uri("/kk/special", UriKind.Relative), new FormUrlEncodedContent([.. form, new("preset", "special")]));
        var page = await visitor.GetStringAsync(new Uri("/kk/new", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal("/kk/new", sent.Headers.Location?.OriginalString);
        Assert.Contains("data-size=\"150\"", page, StringComparison.Ordinal);
        Assert.Contains("data-colours=\"black-on-white\"", page, StringComparison.Ordinal);
        Assert.Contains("/css/special", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portal_as_it_comes_sends_nothing_more_for_it()
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        var page = await visitor.GetStringAsync(new Uri("/kk/new", UriKind.Relative));

        Assert.DoesNotContain("css/special", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-size", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    public async Task Nobody_is_led_to_another_site(string back)
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();
        var form = (await Form(visitor, "/kk/special")).Where(field => field.Key != "back");

        using var sent = await visitor.PostAsync(new Uri("/kk/special", UriKind.Relative), new FormUrlEncodedContent([.. form, new("back", back), new("preset", "easy")]));

        Assert.Equal("/kk/", sent.Headers.Location?.OriginalString);
    }

    private static async Task<List<KeyValuePair<string, string>>> Form(HttpClient visitor, string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(new Uri(address, UriKind.Relative)));
        return [.. page.QuerySelectorAll("form.look input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""))];
    }
}
