using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Opac.Web.Staff;

/// <summary>
/// The sessions of the studio, kept on this side: a cookie is only a key to one of them, so that a session that was ended here is ended everywhere.
/// A session lasts twelve hours at most, and two hours without use.
/// </summary>
public sealed class StaffSessions(
    StaffDatabase database, IDataProtectionProvider protection, IHttpContextAccessor current, TimeProvider clock) : ITicketStore
{
    /// <summary>The longest that a session lasts, however busy.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>The longest that a session lasts without use.</summary>
    public static TimeSpan LongestIdle { get; } = TimeSpan.FromHours(2);

    private const string IdKey = "session";

    private static readonly TimeSpan noted = TimeSpan.FromMinutes(1);

    // Who copies the database without the keys cannot read even who was signed in.
    private readonly IDataProtector protector = protection.CreateProtector("Opac.Staff.Sessions");

    /// <inheritdoc/>
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        await using var context = await database.OpenAsync(CancellationToken.None);
        var (secret, now) = (Secret.Make(), clock.GetUtcNow());
        await context.Sessions.Where(session => session.Begun < now - Longest || session.LastUsed < now - LongestIdle).ExecuteDeleteAsync();
        context.Sessions.Add(SessionOf(Secret.HashOf(secret), ticket, now));
        await context.SaveChangesAsync();
        return secret;
    }

    /// <inheritdoc/>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var context = await database.OpenAsync(CancellationToken.None);
        var (id, now) = (Secret.HashOf(key), clock.GetUtcNow());
        var found = await context.Sessions.Where(session => session.Id == id)
            .Join(context.Users, session => session.AccountId, account => account.Id, (session, account) => new { Session = session, account.SecurityStamp, account.IsDisabled })
            .SingleOrDefaultAsync();
        if (found is null)
            return null;
        var ticket = Unprotected(found.Session.Ticket);
        var isOver = found.Session.Begun < now - Longest || found.Session.LastUsed < now - LongestIdle;
        // A new password, another part in the studio or a shut account change the stamp: sessions from before are over.
        if (isOver || found.IsDisabled || ticket is null || StaffPrincipal.StampOf(ticket.Principal) != found.SecurityStamp)
        {
            await context.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync();
            return null;
        }
        if (now - found.Session.LastUsed >= noted)
            await context.Sessions.Where(session => session.Id == id).ExecuteUpdateAsync(set => set.SetProperty(session => session.LastUsed, now));
        ticket.Properties.SetString(IdKey, id);
        return ticket;
    }

    /// <inheritdoc/>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var context = await database.OpenAsync(CancellationToken.None);
        var (id, now) = (Secret.HashOf(key), clock.GetUtcNow());
        // The same browser signed in once more, after a new password or as somebody else: what it had before is over.
        await context.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync();
        context.Sessions.Add(SessionOf(id, ticket, now));
        await context.SaveChangesAsync();
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key)
    {
        await using var context = await database.OpenAsync(CancellationToken.None);
        var id = Secret.HashOf(key);
        await context.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync();
    }

    /// <summary>The open sessions of an account, the last used first.</summary>
    public async Task<IReadOnlyList<StaffSession>> OfAsync(string accountId, CancellationToken cancellation)
    {
        await using var context = await database.OpenAsync(cancellation);
        var now = clock.GetUtcNow();
        return await context.Sessions.AsNoTracking()
            .Where(session => session.AccountId == accountId && session.Begun >= now - Longest && session.LastUsed >= now - LongestIdle)
            .OrderByDescending(session => session.LastUsed).ToListAsync(cancellation);
    }

    /// <summary>The session that a request comes in; <c>null</c> where it comes in none.</summary>
    public static string? IdOf(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.GetString(IdKey);

    /// <summary>Ends one session of an account, or all of them.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="sessionId">Which; <c>null</c> for all.</param>
    /// <param name="cancellation">Leaves them open.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> EndAsync(string accountId, string? sessionId, CancellationToken cancellation)
    {
        await using var context = await database.OpenAsync(cancellation);
        return await context.Sessions.Where(session => session.AccountId == accountId && (sessionId == null || session.Id == sessionId)).ExecuteDeleteAsync(cancellation);
    }

    private StaffSession SessionOf(string id, AuthenticationTicket ticket, DateTimeOffset now) => new()
    {
        Id = id,
        AccountId = StaffPrincipal.IdOf(ticket.Principal) ?? throw new InvalidOperationException("A session is of an account."),
        Begun = now,
        LastUsed = now,
        Device = DeviceName.Of(current.HttpContext?.Request.Headers.UserAgent.ToString()),
        Ticket = protector.Protect(TicketSerializer.Default.Serialize(ticket)),
    };

    private AuthenticationTicket? Unprotected(byte[] kept)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(protector.Unprotect(kept));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // The keys were lost or thrown away: whoever was signed in signs in again.
            return null;
        }
    }
}
