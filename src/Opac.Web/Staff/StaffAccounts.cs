using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Opac.Web.Staff;

/// <summary>The accounts of the studio, with lockout by the portal's own clock.</summary>
public sealed class StaffAccounts(
    IUserStore<StaffAccount> store, IOptions<IdentityOptions> options, IPasswordHasher<StaffAccount> hasher, IEnumerable<IUserValidator<StaffAccount>> userValidators,
    IEnumerable<IPasswordValidator<StaffAccount>> passwordValidators, ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<StaffAccounts> log, TimeProvider clock)
    : UserManager<StaffAccount>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, log)
{
    /// <inheritdoc/>
    public override Task<bool> IsLockedOutAsync(StaffAccount user) => Task.FromResult(user.LockoutEnabled && user.LockoutEnd > clock.GetUtcNow());

    /// <inheritdoc/>
    public override async Task<IdentityResult> AccessFailedAsync(StaffAccount user)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
            (user.AccessFailedCount, user.LockoutEnd) = (0, clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan);
        return await UpdateAsync(user);
    }
}
