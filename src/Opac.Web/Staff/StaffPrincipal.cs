using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Opac.Web.Staff;

/// <summary>Who is signed in, as claims: the account's number and user name, the part in the studio, the name that is shown.</summary>
public sealed class StaffPrincipal(UserManager<StaffAccount> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<StaffAccount>(accounts, options)
{
    private const string ShownName = "shown-name";
    private const string Stamp = "AspNet.Identity.SecurityStamp";

    /// <summary>The number of the account; <c>null</c> for who is not signed in.</summary>
    public static string? IdOf(ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>The name by which colleagues see the person.</summary>
    public static string ShownNameOf(ClaimsPrincipal principal) => principal.FindFirstValue(ShownName) ?? principal.Identity?.Name ?? "";

    /// <summary>The account's security stamp at the time of signing in.</summary>
    public static string? StampOf(ClaimsPrincipal principal) => principal.FindFirstValue(Stamp);

    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(ClaimTypes.Role, user.Role));
        identity.AddClaim(new(ShownName, user.ShownName));
        return identity;
    }
}
