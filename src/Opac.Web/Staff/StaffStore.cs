using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Opac.Web.Staff;

/// <summary>The accounts as Identity asks for them: in the database of the studio's people, one look into it for each request.</summary>
internal sealed class StaffStore(StaffDatabase database, IdentityErrorDescriber errors)
    : UserOnlyStore<StaffAccount, StaffContext, string, IdentityUserClaim<string>, IdentityUserLogin<string>, IdentityUserToken<string>, IdentityUserPasskey<string>>(database.NewContext(), errors), IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return Context.DisposeAsync();
    }
}
