using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Staff;

namespace Opac.Web.Tests.Staff;

public sealed class AuditLogTests
{
    [Fact]
    public async Task The_journal_forgets_what_is_older_than_its_days()
    {
        var clock = new SetClock();
        await using var portal = Portal.With("", clock, ("Opac:Studio:JournalDays", "30"));
        var journal = portal.Services.GetRequiredService<AuditLog>();

        await journal.WriteAsync("text.published", "trailers/qoja", "гүлнар");
        clock.Advance(TimeSpan.FromDays(31));
        await journal.WriteAsync("text.published", "trailers/qulager", "гүлнар");

        Assert.Equal(["trailers/qulager"], (await journal.ReadAsync(null, 10, default)).Select(line => line.About));
    }

    [Fact]
    public async Task A_failed_sign_in_stands_there_without_what_was_typed()
    {
        await using var portal = Portal.With("");
        await SignedIn.CookieOf(portal.Services, StaffRole.Librarian);
        using var guesser = portal.Visitor();

        (await Portal.Send(guesser, "/studio/sign-in", null, ("userName", "librarian"), ("password", "менің құпия сөзім"))).Dispose();

        var line = Assert.Single(await portal.Services.GetRequiredService<AuditLog>().ReadAsync(null, 10, default));
        Assert.Equal(("signIn.failed", "librarian", ""), (line.What, line.About, line.Who));
    }
}
