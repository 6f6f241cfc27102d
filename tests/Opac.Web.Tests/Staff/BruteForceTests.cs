using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Staff;

namespace Opac.Web.Tests.Staff;

public sealed class BruteForceTests
{
    private const string Password = "төрт бұлақ бір өзен";

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_opens_only_a_quarter_of_an_hour_later()
    {
        var clock = new SetClock();
        await using var portal = await WithAccount(clock);
        using var guesser = portal.Visitor();

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, await Knock(guesser, "гүлнар", "құпия сөздің бірі " + i));
        Assert.Equal(HttpStatusCode.OK, await Knock(guesser, "гүлнар", Password));
        clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, await Knock(guesser, "гүлнар", Password));
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.Redirect, await Knock(guesser, "гүлнар", Password));
    }

    [Fact]
    public async Task Ten_knocks_a_minute_from_one_address_are_enough_whatever_the_names()
    {
        await using var portal = await WithAccount(new SetClock());
        using var guesser = portal.Visitor();

        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.OK, await Knock(guesser, "аты" + i, "құпия сөздің бірі"));
        using var refused = await Portal.Send(guesser, "/studio/sign-in", null, ("userName", "гүлнар"), ("password", Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Тым көп сұрау түсті", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_addresses_of_one_line_of_IPv6_knock_as_one()
    {
        await using var portal = Portal.With("");

        for (var i = 1; i <= 10; i++)
            Assert.Equal(400, await Knock($"2001:db8:1:2::{i}"));

        Assert.Equal((429, 400, 400), (await Knock("2001:db8:1:2:a::1"), await Knock("2001:db8:1:3::1"), await Knock("::ffff:192.0.2.7")));

        // Without the form's token, which is asked for behind the limit.
        async Task<int> Knock(string from) => (await portal.AnswerTo(IPAddress.Parse(from), "/studio/sign-in", "POST")).Status;
    }

    [Fact]
    public async Task The_door_says_the_same_of_a_wrong_password_a_wrong_name_and_a_shut_door()
    {
        await using var portal = await WithAccount(new SetClock());
        using var guesser = portal.Visitor();

        var said = new List<string?>();
        foreach (var name in new[] { "жоқ", "гүлнар", "гүлнар", "гүлнар", "гүлнар", "гүлнар", "гүлнар" })
        {
            using var answer = await Portal.Send(guesser, "/studio/sign-in", null, ("userName", name), ("password", "құпия сөздің бірі"));
            said.Add((await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector("[role=alert]")?.TextContent);
        }

        Assert.Single(said.Distinct());
        Assert.NotNull(said[0]);
    }

    private static async Task<HttpStatusCode> Knock(HttpClient browser, string userName, string password)
    {
        using var answer = await Portal.Send(browser, "/studio/sign-in", null, ("userName", userName), ("password", password));
        return answer.StatusCode;
    }

    private static async Task<Portal> WithAccount(TimeProvider clock)
    {
        var portal = Portal.With("", clock);
        await portal.Services.GetRequiredService<StaffDatabase>().EnsureReadyAsync(default);
        await using var scope = portal.Services.CreateAsyncScope();
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<StaffAccounts>().CreateAsync(new() { UserName = "гүлнар", ShownName = "Гүлнар", Role = StaffRole.Librarian }, Password)).Errors);
        return portal;
    }
}
