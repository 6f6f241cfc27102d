using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Staff;

namespace Opac.Web.Tests.Pages.Studio;

public sealed class AccountsTests
{
    [Fact]
    public async Task A_colleague_comes_in_by_a_link_that_opens_once()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var colleague = portal.Visitor();

        using var invited = await Portal.Send(librarian, "/studio/accounts", "/studio/accounts?handler=Invite", ("shownName", "Айым"), ("role", "helper"));
        var link = new Uri(await LinkIn(invited)).PathAndQuery;
        Assert.Equal("Айым", (await Portal.Open(colleague, link)).QuerySelector("input[name=shownName]")?.GetAttribute("value"));
        using var made = await Portal.Send(colleague, link, null, ("key", link.Split('=')[1]), ("shownName", "Айым"), ("userName", "айым"), ("password", "жаңбырдан кейін күн"), ("again", "жаңбырдан кейін күн"));

        Assert.Equal("/studio", made.Headers.Location?.OriginalString);
        Assert.Null((await Portal.Open(portal.Visitor(), link)).QuerySelector("input[name=password]"));
        Assert.Contains("айым · Көмекші", (await Portal.Open(librarian, "/studio/accounts")).QuerySelectorAll(".studio-row-head p").Select(line => line.TextContent));
    }

    [Fact]
    public async Task A_shut_account_is_out_at_once_and_back_when_it_is_opened()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var helper = await portal.StaffAs(StaffRole.Helper);
        await Portal.Open(helper, "/studio");

        (await Portal.Send(librarian, "/studio/accounts", "/studio/accounts?handler=Shut", ("userName", "helper"), ("shut", "true"))).Dispose();
        using var out1 = await helper.GetAsync(new Uri("/studio", UriKind.Relative));
        (await Portal.Send(librarian, "/studio/accounts", "/studio/accounts?handler=Shut", ("userName", "helper"), ("shut", "false"))).Dispose();
        using var again = await portal.StaffAs(StaffRole.Helper);

        Assert.Equal("/studio/sign-in?back=%2Fstudio", out1.Headers.Location?.PathAndQuery);
        await Portal.Open(again, "/studio");
    }

    [Fact]
    public async Task The_last_librarian_stays_one_and_cannot_be_shut_out()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        // Who has not set a password is nobody yet who could let others in.
        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StaffRegister>().AddAsync("gulnar", "Гүлнар", StaffRole.Librarian, null);
        foreach (var (handler, field, value) in new[] { ("Role", "role", "helper"), ("Shut", "shut", "true"), ("Remove", "x", "") })
        {
            using var refused = await Portal.Send(librarian, "/studio/accounts", "/studio/accounts?handler=" + handler, ("userName", "librarian"), (field, value));
            var page = await new HtmlParser().ParseDocumentAsync(await refused.Content.ReadAsStringAsync());
            Assert.Contains("соңғы кітапханашы", page.QuerySelector("[role=alert]")?.TextContent);
        }
    }

    [Fact]
    public async Task A_helper_made_librarian_signs_in_anew_and_then_may_publish()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var before = await portal.StaffAs(StaffRole.Helper);

        (await Portal.Send(librarian, "/studio/accounts", "/studio/accounts?handler=Role", ("userName", "helper"), ("role", "librarian"))).Dispose();
        using var old = await before.GetAsync(new Uri("/studio/accounts", UriKind.Relative));
        using var after = await portal.StaffAs(StaffRole.Helper);

        Assert.Equal("/studio/sign-in", old.Headers.Location?.AbsolutePath);
        await Portal.Open(after, "/studio/accounts");
    }

    [Fact]
    public async Task A_link_for_a_new_password_ends_the_sessions_of_whoever_had_the_old_one()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var helper = await portal.StaffAs(StaffRole.Helper);
        using var owner = portal.Visitor();

        using var sent = await Portal.Send(librarian, "/studio/accounts", "/studio/accounts?handler=Reset", ("userName", "helper"));
        var link = new Uri(await LinkIn(sent)).PathAndQuery;
        await Portal.Open(helper, "/studio");
        (await Portal.Send(owner, link, null, ("key", link.Split('=')[1]), ("password", "тау мен тасқа сенеді"), ("again", "тау мен тасқа сенеді"))).Dispose();

        await Portal.Open(owner, "/studio");
        using var ended = await helper.GetAsync(new Uri("/studio", UriKind.Relative));
        Assert.Equal("/studio/sign-in", ended.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_librarian_signs_a_helper_out_of_a_computer_that_was_left_open()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var helper = await portal.StaffAs(StaffRole.Helper);

        (await Portal.Send(librarian, "/studio/accounts", "/studio/accounts?handler=EndSessions", ("userName", "helper"))).Dispose();
        using var ended = await helper.GetAsync(new Uri("/studio", UriKind.Relative));

        Assert.Equal("/studio/sign-in", ended.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Who_is_signed_in_and_opens_a_link_goes_on_as_the_new_one_and_the_old_session_is_over()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        using var helper = await portal.StaffAs(StaffRole.Helper);
        using var invited = await Portal.Send(librarian, "/studio/accounts", "/studio/accounts?handler=Invite", ("shownName", "Айым"), ("role", "helper"));
        var link = new Uri(await LinkIn(invited)).PathAndQuery;

        (await Portal.Send(helper, link, null, ("key", link.Split('=')[1]), ("shownName", "Айым"), ("userName", "айым"), ("password", "жаңбырдан кейін күн"), ("again", "жаңбырдан кейін күн"))).Dispose();

        Assert.Equal("Айым", (await Portal.Open(helper, "/studio")).QuerySelector(".studio-me")?.TextContent);
        Assert.Single((await Portal.Open(helper, "/studio/me")).QuerySelectorAll("section:has(#sessions) .studio-row"));
    }

    [Fact]
    public async Task What_was_done_stands_in_the_journal_in_the_language_of_who_reads_it()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        (await Portal.Send(librarian, "/studio/accounts", "/studio/accounts?handler=Invite", ("shownName", "Айым"), ("role", "helper"))).Dispose();

        Assert.Equal(["librarian", "шақырды: Айым"], await Line(librarian));
        (await Portal.Send(librarian, "/studio", "/studio/language", ("language", "ru"))).Dispose();
        Assert.Equal(["librarian", "пригласил: Айым"], await Line(librarian));
    }

    private static async Task<IEnumerable<string>> Line(HttpClient browser) =>
        (await Portal.Open(browser, "/studio/accounts/journal")).QuerySelectorAll("tbody tr:first-child td").Skip(1).Select(cell => cell.TextContent.Trim());

    private static async Task<string> LinkIn(HttpResponseMessage answer) =>
        (await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector(".studio-link")!.GetAttribute("value")!;
}
