using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Opac.Web.Staff;

namespace Opac.Web.Tests;

/// <summary>A session in the studio without the way through the door, which the tests of the door go: hashing a password takes longer than most tests.</summary>
internal static class SignedIn
{
    /// <summary>The name of the cookie over plain http.</summary>
    public const string Cookie = "opac-staff";

    /// <summary>The value of a new session's cookie, for the account of this name; it is made where there is none.</summary>
    public static async Task<string> CookieOf(IServiceProvider services, string role, string? userName = null)
    {
        await services.GetRequiredService<StaffDatabase>().EnsureReadyAsync(default);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        var account = await accounts.FindByNameAsync(userName ?? role);
        if (account is null)
        {
            account = new() { UserName = userName ?? role, ShownName = userName ?? role, Role = role };
            Assert.Empty((await accounts.CreateAsync(account)).Errors);
        }
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<StaffAccount>>().CreateAsync(account);
        var key = await services.GetRequiredService<StaffSessions>().StoreAsync(new(principal, IdentityConstants.ApplicationScheme));
        // As the cookie handler writes it: a ticket with nothing in it but the key of the session.
        var door = new AuthenticationTicket(new(new System.Security.Claims.ClaimsIdentity([new("Microsoft.AspNetCore.Authentication.Cookies-SessionId", key)])), IdentityConstants.ApplicationScheme);
        return services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Protect(door);
    }
}
