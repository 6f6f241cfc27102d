using Microsoft.EntityFrameworkCore;

namespace Opac.Web.Staff;

/// <summary>One-time addresses: for the first account, for a colleague, for who forgot the password.</summary>
public sealed class Invitations(StaffDatabase database, TimeProvider clock)
{
    /// <summary>How long an address opens that was sent to somebody.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(3);

    /// <summary>How long the address of the first account opens; the next start prints another.</summary>
    public static TimeSpan FirstLifetime { get; } = TimeSpan.FromDays(1);

    // One for each start: whoever asks again is told the same.
    private readonly string first = Secret.Make();

    // When it was told; it is written down only once somebody comes with an address, for to open the database takes memory that readers pay for.
    private DateTimeOffset? firstTold;

    /// <summary>The secret for the first account, which is a librarian's; <c>null</c> where there are accounts. Those of earlier starts no longer open.</summary>
    public async Task<string?> ForFirstAccountAsync(CancellationToken cancellation)
    {
        if (await database.HasAccountsAsync(cancellation))
            return null;
        firstTold ??= clock.GetUtcNow();
        return first;
    }

    /// <summary>A secret by which an account is made, or an account's password is set anew.</summary>
    /// <param name="role">The part of the account.</param>
    /// <param name="whom">For whom it is, as the list of open invitations shows it.</param>
    /// <param name="accountId">The account; <c>null</c> where one is to be made.</param>
    /// <param name="lifetime">How long it opens.</param>
    /// <param name="cancellation">Makes none.</param>
    public async Task<string> MakeAsync(string role, string whom, string? accountId, TimeSpan lifetime, CancellationToken cancellation)
    {
        await using var context = await database.OpenAsync(cancellation);
        var (secret, now) = (Secret.Make(), clock.GetUtcNow());
        await context.Invitations.Where(old => old.Expires < now || (accountId != null && old.AccountId == accountId)).ExecuteDeleteAsync(cancellation);
        context.Invitations.Add(new Invitation { Id = Secret.HashOf(secret), Role = role, For = whom, AccountId = accountId, Expires = now + lifetime });
        await context.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>The invitation that a secret opens; <c>null</c> where it is used up, run out or never was.</summary>
    public async Task<Invitation?> FindAsync(string? secret, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(secret))
            return null;
        await using var context = await database.OpenAsync(cancellation);
        if (firstTold is { } told)
            await WriteFirstAsync(context, told, cancellation);
        var (id, now) = (Secret.HashOf(secret), clock.GetUtcNow());
        var found = await context.Invitations.AsNoTracking().SingleOrDefaultAsync(invitation => invitation.Id == id && invitation.Expires >= now, cancellation);
        // The first account is made once, whatever addresses for it are about.
        return found is { For: "", AccountId: null } && await context.Users.AnyAsync(cancellation) ? null : found;
    }

    /// <summary>Uses an invitation up.</summary>
    /// <returns>Whether it was still there: of two who open the same one, one comes in.</returns>
    public async Task<bool> UseUpAsync(Invitation invitation)
    {
        await using var context = await database.OpenAsync(CancellationToken.None);
        return await context.Invitations.Where(one => one.Id == invitation.Id).ExecuteDeleteAsync() == 1;
    }

    private async Task WriteFirstAsync(StaffContext context, DateTimeOffset told, CancellationToken cancellation)
    {
        if (await context.Users.AnyAsync(cancellation))
            return;
        var id = Secret.HashOf(first);
        await context.Invitations.Where(old => old.Id != id).ExecuteDeleteAsync(cancellation);
        if (await context.Invitations.AnyAsync(cancellation))
            return;
        var written = context.Invitations.Add(new Invitation { Id = id, Role = StaffRole.Librarian, For = "", Expires = told + FirstLifetime });
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Come with twice at the same moment: the other has put it there.
            written.State = EntityState.Detached;
        }
    }

    /// <summary>The address that a secret opens, below the portal's own.</summary>
    public static string AddressOf(string secret) => "/studio/welcome?key=" + secret;
}
