using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Opac.Web.Staff;

/// <summary>Lets people in, by password or passkey; a shut account by neither.</summary>
public sealed class StaffDoor(
    StaffAccounts accounts, IHttpContextAccessor current, IUserClaimsPrincipalFactory<StaffAccount> principals, IOptions<IdentityOptions> options,
    ILogger<StaffDoor> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<StaffAccount> confirmation)
    : SignInManager<StaffAccount>(accounts, current, principals, options, log, schemes, confirmation)
{
    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(StaffAccount user) => !user.IsDisabled && await base.CanSignInAsync(user);
}
