using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Staff;

namespace Opac.Web.Tests.Staff;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_ends_after_two_hours_without_use()
    {
        var clock = new SetClock();
        await using var portal = Portal.With("", clock);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        clock.Advance(TimeSpan.FromMinutes(115));
        Assert.Equal(HttpStatusCode.OK, await Ask(librarian));
        clock.Advance(TimeSpan.FromMinutes(115));
        Assert.Equal(HttpStatusCode.OK, await Ask(librarian));
        clock.Advance(TimeSpan.FromMinutes(125));
        Assert.Equal(HttpStatusCode.Redirect, await Ask(librarian));
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        var clock = new SetClock();
        await using var portal = Portal.With("", clock);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        for (var hour = 1; hour < 12; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, await Ask(librarian));
        }
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Redirect, await Ask(librarian));
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        await using var portal = Portal.With("");
        using var thief = await portal.StaffAs(StaffRole.Librarian);
        using var scope = portal.Services.CreateScope();
        var account = (await scope.ServiceProvider.GetRequiredService<StaffAccounts>().FindByNameAsync("librarian"))!;
        Assert.Equal(HttpStatusCode.OK, await Ask(thief));

        // The browser forgets the cookie when its owner signs out; the thief's does not.
        await portal.Services.GetRequiredService<StaffSessions>().EndAsync(account.Id, null, default);

        Assert.Equal(HttpStatusCode.Redirect, await Ask(thief));
    }

    [Fact]
    public async Task One_sees_ones_sessions_and_ends_another_of_them()
    {
        await using var portal = Portal.With("");
        using var here = await portal.StaffAs(StaffRole.Librarian);
        using var there = await portal.StaffAs(StaffRole.Librarian);
        var ends = (await Portal.Open(here, "/studio/me")).QuerySelectorAll("[name=id]");

        var other = Assert.Single(ends).GetAttribute("value")!;
        (await Portal.Send(here, "/studio/me", "/studio/me?handler=EndSession", ("id", other))).Dispose();

        Assert.Equal(HttpStatusCode.OK, await Ask(here));
        Assert.Equal(HttpStatusCode.Redirect, await Ask(there));
    }

    [Fact]
    public async Task A_browser_that_was_left_open_makes_no_passkey()
    {
        var clock = new SetClock();
        await using var portal = Portal.With("", clock);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var just = await Portal.Send(librarian, "/studio/me", "/studio/me?handler=PasskeyOptions");
        Assert.Equal(HttpStatusCode.OK, just.StatusCode);

        clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Null((await Portal.Open(librarian, "/studio/me")).QuerySelector("[data-passkey]"));
        foreach (var handler in new[] { "PasskeyOptions", "AddPasskey" })
        {
            using var refused = await Portal.Send(librarian, "/studio/me", "/studio/me?handler=" + handler, ("credential", "{}"));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Nobody_ends_the_sessions_of_somebody_else()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var helper = await portal.StaffAs(StaffRole.Helper);
        using var scope = portal.Services.CreateScope();
        var account = (await scope.ServiceProvider.GetRequiredService<StaffAccounts>().FindByNameAsync("librarian"))!;
        var session = Assert.Single(await portal.Services.GetRequiredService<StaffSessions>().OfAsync(account.Id, default));

        (await Portal.Send(helper, "/studio/me", "/studio/me?handler=EndSession", ("id", session.Id))).Dispose();

        Assert.Equal(HttpStatusCode.OK, await Ask(librarian));
    }

    [Theory]
    [InlineData("http", "opac-staff=")]
    [InlineData("https", "__Host-opac-staff=")]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites(string scheme, string name)
    {
        await using var portal = Portal.With("");
        using var browser = portal.Visitor();
        browser.BaseAddress = new Uri(scheme + "://localhost");
        var address = Invitations.AddressOf((await portal.Services.GetRequiredService<Invitations>().ForFirstAccountAsync(default))!);

        using var made = await Portal.Send(browser, address, null, ("key", address.Split('=')[1]), ("shownName", "Г"), ("userName", "г"), ("password", "төрт бұлақ бір өзен"), ("again", "төрт бұлақ бір өзен"));

        var cookie = Assert.Single(made.Headers.GetValues("Set-Cookie"), value => value.StartsWith(name, StringComparison.Ordinal));
        Assert.Equal(scheme == "https", cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("path=/;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpStatusCode> Ask(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/studio", UriKind.Relative));
        return answer.StatusCode;
    }
}
