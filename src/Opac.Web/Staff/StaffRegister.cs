using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Opac.Web.Staff;

/// <summary>
/// What is done to accounts, from the studio's page and from the command line alike; each thing done is a line in the journal. Whatever changes what an
/// account may do ends its sessions. The last librarian who can come in stays one.
/// </summary>
public sealed class StaffRegister(StaffAccounts accounts, Invitations invitations, StaffSessions sessions, AuditLog journal, StaffDatabase database, TimeProvider clock)
{
    /// <summary>All accounts: librarians first, then by name.</summary>
    public async Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellation)
    {
        await database.EnsureReadyAsync(cancellation);
        var all = await accounts.Users.AsNoTracking().ToListAsync(cancellation);
        return [.. all.OrderBy(account => account.IsDisabled).ThenBy(account => account.Role != StaffRole.Librarian).ThenBy(account => account.ShownName, StringComparer.CurrentCulture)];
    }

    /// <summary>Makes an account without a password, and a one-time secret by which its owner sets one.</summary>
    /// <param name="userName">The name for the door.</param>
    /// <param name="shownName">The name that colleagues see.</param>
    /// <param name="role">One of <see cref="StaffRole.All"/>.</param>
    /// <param name="who">Who does it, for the journal, where that is not who is signed in.</param>
    /// <returns>The secret, or what is against it: the key of a text.</returns>
    public async Task<(string? Secret, string? Fault)> AddAsync(string userName, string shownName, string role, string? who)
    {
        await database.EnsureReadyAsync(CancellationToken.None);
        if (userName.Length is 0 or > 100)
            return (null, "studio.fault.userName");
        if (await accounts.FindByNameAsync(userName) is not null)
            return (null, "studio.fault.userName.taken");
        var account = new StaffAccount { UserName = userName, ShownName = shownName, Role = role, Created = clock.GetUtcNow() };
        Must(await accounts.CreateAsync(account));
        await journal.WriteAsync("account.added", userName, who);
        return (await invitations.MakeAsync(role, shownName, account.Id, Invitations.Lifetime, CancellationToken.None), null);
    }

    /// <summary>Makes a one-time secret by which somebody makes an account.</summary>
    public async Task<string> InviteAsync(string shownName, string role)
    {
        await journal.WriteAsync("account.invited", shownName);
        return await invitations.MakeAsync(role, shownName, null, Invitations.Lifetime, CancellationToken.None);
    }

    /// <summary>Makes a one-time secret by which the owner of an account sets a new password. The old one goes on opening until then.</summary>
    /// <returns>The secret; <c>null</c> where there is no such account.</returns>
    public async Task<string?> ResetAsync(string userName, string? who = null)
    {
        if (await FindAsync(userName) is not { } account)
            return null;
        await journal.WriteAsync("account.resetSent", account.UserName!, who);
        return await invitations.MakeAsync(account.Role, account.ShownName, account.Id, Invitations.Lifetime, CancellationToken.None);
    }

    /// <summary>Gives an account another part.</summary>
    /// <returns>What is against it: the key of a text; <c>null</c> for done.</returns>
    public Task<string?> ChangeRoleAsync(string userName, string role) => ChangeAsync(userName, "account.role." + role, role != StaffRole.Librarian, account => account.Role = role);

    /// <summary>Shuts an account, or opens it again.</summary>
    /// <returns>What is against it: the key of a text; <c>null</c> for done.</returns>
    public Task<string?> ShutAsync(string userName, bool isDisabled) =>
        ChangeAsync(userName, isDisabled ? "account.shut" : "account.opened", isDisabled, account => account.IsDisabled = isDisabled);

    /// <summary>Ends every session of an account.</summary>
    /// <returns>What is against it: the key of a text; <c>null</c> for done.</returns>
    public async Task<string?> EndSessionsAsync(string userName)
    {
        if (await FindAsync(userName) is not { } account)
            return "studio.fault.noAccount";
        await sessions.EndAsync(account.Id, null, CancellationToken.None);
        await journal.WriteAsync("account.sessionsEnded", account.UserName!);
        return null;
    }

    /// <summary>Takes an account out of the register with all that belongs to it; its lines in the journal stay.</summary>
    /// <returns>What is against it: the key of a text; <c>null</c> for done.</returns>
    public async Task<string?> RemoveAsync(string userName, string? who = null)
    {
        if (await FindAsync(userName) is not { } account)
            return "studio.fault.noAccount";
        if (await IsLastLibrarianAsync(account))
            return "studio.fault.lastLibrarian";
        await sessions.EndAsync(account.Id, null, CancellationToken.None);
        Must(await accounts.DeleteAsync(account));
        await journal.WriteAsync("account.removed", account.UserName!, who);
        return null;
    }

    private async Task<string?> ChangeAsync(string userName, string what, bool takesAway, Action<StaffAccount> change)
    {
        if (await FindAsync(userName) is not { } account)
            return "studio.fault.noAccount";
        if (takesAway && await IsLastLibrarianAsync(account))
            return "studio.fault.lastLibrarian";
        change(account);
        Must(await accounts.UpdateSecurityStampAsync(account));
        await sessions.EndAsync(account.Id, null, CancellationToken.None);
        await journal.WriteAsync(what, account.UserName!);
        return null;
    }

    private async Task<StaffAccount?> FindAsync(string userName)
    {
        await database.EnsureReadyAsync(CancellationToken.None);
        return await accounts.FindByNameAsync(userName);
    }

    // Who has not set a password yet cannot come in, and perhaps never will.
    private async Task<bool> IsLastLibrarianAsync(StaffAccount account) =>
        account is { Role: StaffRole.Librarian, IsDisabled: false }
        && !await accounts.Users.AnyAsync(other => other.Id != account.Id && other.Role == StaffRole.Librarian && !other.IsDisabled && other.PasswordHash != null);

    private static void Must(IdentityResult done)
    {
        if (!done.Succeeded)
            throw new InvalidOperationException(string.Join(", ", done.Errors.Select(error => $"{error.Code} {error.Description}")));
    }
}
