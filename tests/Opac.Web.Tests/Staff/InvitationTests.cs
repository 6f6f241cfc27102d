using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Staff;

namespace Opac.Web.Tests.Staff;

public sealed class InvitationTests
{
    [Fact]
    public async Task The_first_address_opens_for_a_day_and_the_next_start_makes_another()
    {
        var clock = new SetClock();
        // Switched off, so that its own start asks for no address meanwhile.
        await using var portal = Portal.With("", clock, ("Opac:Studio:Enabled", "false"));
        var invitations = portal.Services.GetRequiredService<Invitations>();
        var nextStart = ActivatorUtilities.CreateInstance<Invitations>(portal.Services);

        var first = await invitations.ForFirstAccountAsync(default);
        Assert.Equal(first, await invitations.ForFirstAccountAsync(default));
        Assert.NotNull(await invitations.FindAsync(first, default));
        var second = await nextStart.ForFirstAccountAsync(default);
        Assert.Null(await nextStart.FindAsync(first, default));
        Assert.NotNull(await nextStart.FindAsync(second, default));
        clock.Advance(TimeSpan.FromHours(25));

        Assert.Null(await nextStart.FindAsync(second, default));
    }

    [Fact]
    public async Task The_first_address_makes_no_database_before_somebody_comes_with_it()
    {
        await using var portal = Portal.With("", null, ("Opac:Studio:Enabled", "false"));
        var (invitations, file) = (portal.Services.GetRequiredService<Invitations>(), Path.Combine(portal.DataPath, "staff.db"));
        var secret = await invitations.ForFirstAccountAsync(default);

        Assert.False(File.Exists(file));
        Assert.NotNull(await invitations.FindAsync(secret, default));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Where_there_is_an_account_there_is_no_first_address()
    {
        await using var portal = Portal.With("");
        await SignedIn.CookieOf(portal.Services, StaffRole.Helper);

        Assert.True(await portal.Services.GetRequiredService<StaffDatabase>().HasAccountsAsync(default));
        Assert.Null(await portal.Services.GetRequiredService<Invitations>().ForFirstAccountAsync(default));
    }

    [Fact]
    public async Task A_database_without_accounts_or_without_tables_is_none_with_accounts()
    {
        await using var portal = Portal.With("", null, ("Opac:Studio:Enabled", "false"));
        var database = portal.Services.GetRequiredService<StaffDatabase>();

        Assert.False(await database.HasAccountsAsync(default));
        await File.WriteAllBytesAsync(Path.Combine(portal.DataPath, "staff.db"), []);
        Assert.False(await database.HasAccountsAsync(default));
        Assert.NotNull(await portal.Services.GetRequiredService<Invitations>().ForFirstAccountAsync(default));
        Assert.False(await database.HasAccountsAsync(default));
    }

    [Fact]
    public async Task The_secret_itself_is_nowhere_on_the_disk()
    {
        await using var portal = Portal.With("");
        var secret = (await portal.Services.GetRequiredService<Invitations>().ForFirstAccountAsync(default))!;

        foreach (var file in Directory.EnumerateFiles(portal.DataPath, "staff.db*"))
            Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(await Read(file)), StringComparison.Ordinal);
        Assert.NotNull(await portal.Services.GetRequiredService<Invitations>().FindAsync(secret, default));
    }

    private static async Task<byte[]> Read(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
