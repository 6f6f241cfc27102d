using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Staff;

namespace Opac.Web.Tests.Pages.Studio;

public sealed class DoorTests
{
    private const string Password = "төрт бұлақ бір өзен";

    [Fact]
    public async Task The_first_account_is_made_by_the_one_time_address_and_leads_to_the_desk()
    {
        await using var portal = Portal.With("");
        using var browser = portal.Visitor();
        var address = Invitations.AddressOf((await portal.Services.GetRequiredService<Invitations>().ForFirstAccountAsync(default))!);

        using var made = await Portal.Send(browser, address, null, ("key", address.Split('=')[1]), ("shownName", "Гүлнар Әбдіқызы"), ("userName", "гүлнар"), ("password", Password), ("again", Password));

        Assert.Equal("/studio", made.Headers.Location?.OriginalString);
        var desk = await Portal.Open(browser, "/studio");
        Assert.Equal("Жұмыс үстелі", desk.QuerySelector("h1")?.TextContent);
        Assert.Equal("Гүлнар Әбдіқызы", desk.QuerySelector(".studio-me")?.TextContent);
        Assert.NotNull(desk.QuerySelector("a[href='/studio/accounts']"));
    }

    [Fact]
    public async Task A_password_opens_the_door_and_signing_out_closes_it()
    {
        await using var portal = Portal.With("");
        using var browser = portal.Visitor();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        await MakeAccount(portal, "гүлнар");

        using var closed = await browser.GetAsync(new Uri("/studio", UriKind.Relative));
        Assert.Equal("/studio/sign-in?back=%2Fstudio", new Uri(new("http://localhost"), closed.Headers.Location!).PathAndQuery);
        using var wrong = await Portal.Send(browser, "/studio/sign-in", null, ("userName", "гүлнар"), ("password", "төрт бұлақ екі өзен"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var right = await Portal.Send(browser, "/studio/sign-in", null, ("userName", "гүлнар"), ("password", Password));
        Assert.Equal("/studio", right.Headers.Location?.OriginalString);
        using var left = await Portal.Send(browser, "/studio", "/studio/sign-out");
        Assert.Equal("/studio/sign-in", left.Headers.Location?.OriginalString);
        using var closedAgain = await browser.GetAsync(new Uri("/studio", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, closedAgain.StatusCode);
    }

    [Fact]
    public async Task A_helper_sees_the_desk_and_not_the_accounts()
    {
        await using var portal = Portal.With("");
        using var helper = await portal.StaffAs(StaffRole.Helper);

        Assert.Null((await Portal.Open(helper, "/studio")).QuerySelector("a[href='/studio/accounts']"));
        using var accounts = await helper.GetAsync(new Uri("/studio/accounts", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, accounts.StatusCode);
    }

    private static async Task MakeAccount(Portal portal, string userName)
    {
        await portal.Services.GetRequiredService<StaffDatabase>().EnsureReadyAsync(default);
        await using var scope = portal.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<StaffAccounts>()
            .CreateAsync(new() { UserName = userName, ShownName = userName, Role = StaffRole.Librarian }, Password);
        Assert.Empty(made.Errors);
    }
}
