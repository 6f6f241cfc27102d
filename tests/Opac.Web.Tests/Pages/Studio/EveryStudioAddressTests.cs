using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Staff;

namespace Opac.Web.Tests.Pages.Studio;

/// <summary>A walk over every address of the studio that the portal knows, so that a new one cannot be forgotten here.</summary>
public sealed class EveryStudioAddressTests
{
    private static readonly string[] open = ["/studio/sign-in", "/studio/welcome", "/studio/language"];

    [Fact]
    public async Task Without_an_account_or_with_a_made_up_one_nobody_gets_in()
    {
        await using var portal = Portal.With("");
        using var nobody = portal.Visitor();
        using var stranger = portal.Visitor();
        stranger.DefaultRequestHeaders.Add("Cookie", $"{SignedIn.Cookie}=CfDJ8NhjsGvd0OZLrJ3fYvKq4wkAAAAAmadeup");
        var addresses = Addresses(portal).Where(address => !open.Contains(address.Path)).ToList();
        Assert.Contains(addresses, address => address is { Path: "/studio", Method: "GET" });

        var wrong = new List<string>();
        foreach (var visitor in new[] { nobody, stranger })
        {
            foreach (var (path, method, _) in addresses)
            {
                using var answer = await visitor.SendAsync(new HttpRequestMessage(new(method), path));
                if (answer.StatusCode != HttpStatusCode.Unauthorized)
                    wrong.Add($"{method} {path}: {(int)answer.StatusCode}");
                if (answer.Headers.CacheControl?.NoStore != true || !answer.Headers.TryGetValues("X-Robots-Tag", out _))
                    wrong.Add($"{method} {path}: may be kept or found");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_person_without_an_account_is_led_to_the_door_and_back()
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();
        visitor.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var wrong = new List<string>();
        foreach (var (path, _, _) in Addresses(portal).Where(address => !open.Contains(address.Path) && address.Method == "GET"))
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.Headers.Location?.PathAndQuery != $"/studio/sign-in?back={Uri.EscapeDataString(path)}")
                wrong.Add($"{path}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_the_librarians_is_refused_to_a_helper_who_has_the_forms_token_too()
    {
        await using var portal = Portal.With("");
        using var helper = await portal.StaffAs(StaffRole.Helper);
        var token = await Portal.TokenOn(helper, "/studio");
        var librarians = Addresses(portal).Where(address => address.Policies.Contains(StudioPolicies.Librarian)).ToList();
        Assert.Contains(librarians, address => address is { Path: "/studio/accounts", Method: "POST" });

        var wrong = new List<string>();
        foreach (var (path, method, _) in librarians)
        {
            using var request = new HttpRequestMessage(new(method), path);
            request.Headers.Add("RequestVerificationToken", token);
            using var answer = await helper.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Forbidden)
                wrong.Add($"{method} {path}: {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Nothing_is_changed_without_the_forms_token_even_by_a_librarian()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        var wrong = new List<string>();
        foreach (var (path, method, _) in Addresses(portal).Where(address => address.Method != "GET"))
        {
            using var answer = await librarian.SendAsync(new HttpRequestMessage(new(method), path) { Content = new FormUrlEncodedContent([new("name", "value")]) });
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                wrong.Add($"{method} {path}: {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_form_from_before_signing_in_is_refused_with_what_to_do()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        using var refused = await librarian.PostAsync(new Uri("/studio/sign-out", UriKind.Relative), new FormUrlEncodedContent([]));

        Assert.Contains("Бет ескіріп қалған", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", StaffRole.Librarian, "/studio/texts/nothing-1", "В студии нет такой страницы", "Рабочий стол")]
    [InlineData("en", StaffRole.Helper, "/studio/accounts", "This page is not open to you", "Desk")]
    [InlineData("tr", StaffRole.Helper, "/studio/accounts", "Бұл бетке рұқсатыңыз жоқ", "Жұмыс үстелі")]
    public async Task What_is_refused_or_not_there_is_told_in_the_studios_language_with_a_way_back_to_the_desk(string language, string role, string address, string told, string desk)
    {
        await using var portal = Portal.With("");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", $"{StudioGate.LanguageCookie}={language}; {SignedIn.Cookie}={await SignedIn.CookieOf(portal.Services, role)}");

        using var visitor = portal.Visitor();
        using var answer = await visitor.SendAsync(request);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

        Assert.False(answer.IsSuccessStatusCode);
        Assert.Equal((told, desk), (page.QuerySelector("h1")?.TextContent, page.QuerySelector("main a.button[href='/studio']")?.TextContent));
    }

    [Fact]
    public async Task Where_the_studio_is_off_an_address_of_it_is_no_different_from_any_other()
    {
        await using var portal = Portal.With("", null, ("Opac:Studio:Enabled", "false"));
        using var visitor = portal.Visitor();

        var texts = new List<string>();
        foreach (var address in new[] { "/studio", "/nothing" })
        {
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
            texts.Add((await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector("main")!.TextContent);
        }

        Assert.Equal(texts[1], texts[0]);
    }

    [Fact]
    public async Task Every_page_that_a_librarian_may_see_is_shown_and_no_search_engine_is_told_of_it()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        var wrong = new List<string>();
        foreach (var (path, _, _) in Addresses(portal).Where(address => address.Method == "GET" && !address.Path.Contains("/nothing-", StringComparison.Ordinal)))
        {
            using var answer = await librarian.GetAsync(new Uri(path, UriKind.Relative));
            if ((int)answer.StatusCode >= 500)
                wrong.Add($"{path}: {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
        Assert.DoesNotContain("studio", await librarian.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)), StringComparison.Ordinal);
    }

    // Parameters are filled with what names nothing; whoever may come in is asked before that is looked up.
    private static IEnumerable<(string Path, string Method, IReadOnlyList<string?> Policies)> Addresses(Portal portal)
    {
        foreach (var endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
                string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "nothing-1"))));
            if (path != "/studio" && !path.StartsWith("/studio/", StringComparison.OrdinalIgnoreCase))
                continue;
            var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToList();
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"])
                yield return (path, method, policies);
        }
    }
}
