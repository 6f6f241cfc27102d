using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Opac.Web.Http;
using Opac.Web.Staff;

namespace Opac.Web.Pages.Studio;

/// <summary>What a one-time address opens: a new account, or a new password for an old one.</summary>
[EnableRateLimiting(RequestLimits.SignIns)]
public sealed class WelcomeModel(Invitations invitations, StaffAccounts accounts, StaffDoor door, PasswordRules rules, AuditLog journal, TimeProvider clock) : PageModel
{
    private Invitation? invitation;

    /// <summary>The secret of the address.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Whether the address opens anything.</summary>
    public bool IsOpen => invitation is not null;

    /// <summary>Whether it is for a new password.</summary>
    public bool IsReset => invitation?.AccountId is not null;

    /// <summary>The part of the new account.</summary>
    public string Role => invitation?.Role ?? "";

    /// <summary>The user name, as typed or as it is.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>The shown name, as typed.</summary>
    public string ShownName { get; private set; } = "";

    /// <summary>What is wrong: keys of texts.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Shows the form, or that the address no longer opens.</summary>
    public async Task OnGetAsync(string? key, CancellationToken cancellation)
    {
        await OpenAsync(key, cancellation);
        if (IsOpen && !IsReset)
            ShownName = invitation!.For;
    }

    /// <summary>Makes the account or sets the password, and lets the person in.</summary>
    public async Task<IActionResult> OnPostAsync(string? key, string? userName, string? shownName, string? password, string? again, CancellationToken cancellation)
    {
        var old = await OpenAsync(key, cancellation);
        if (invitation is null)
            return Page();
        if (old is null)
            (UserName, ShownName) = (userName?.Trim() ?? "", shownName?.Trim() ?? "");
        Faults = await FaultsOfAsync(old is null, password ?? "", again ?? "");
        if (Faults.Count > 0)
            return Page();
        // First of all, so that of two who open the same address at once only one comes in.
        if (!await invitations.UseUpAsync(invitation))
        {
            invitation = null;
            return Page();
        }
        var account = old ?? new StaffAccount { UserName = UserName, ShownName = ShownName, Role = invitation.Role, Created = clock.GetUtcNow() };
        var made = old is null ? await accounts.CreateAsync(account, password!) : await SetPasswordAsync(account, password!);
        if (!made.Succeeded)
            throw new InvalidOperationException(string.Join(", ", made.Errors.Select(error => error.Code)));
        await journal.WriteAsync(old is null ? "account.made" : "account.reset", who: account.UserName);
        await door.SignInAsync(account, isPersistent: false);
        return LocalRedirect("/studio");
    }

    private async Task<StaffAccount?> OpenAsync(string? key, CancellationToken cancellation)
    {
        (Key, invitation) = (key ?? "", await invitations.FindAsync(key, cancellation));
        if (invitation?.AccountId is not { } id)
            return null;
        var account = await accounts.FindByIdAsync(id);
        UserName = account?.UserName ?? "";
        return account;
    }

    private async Task<IReadOnlyList<string>> FaultsOfAsync(bool isNew, string password, string again)
    {
        var faults = new List<string>();
        if (isNew && ShownName.Length is 0 or > 100)
            faults.Add("studio.fault.shownName");
        if (isNew && UserName.Length is 0 or > 100)
            faults.Add("studio.fault.userName");
        else if (isNew && await accounts.FindByNameAsync(UserName) is not null)
            faults.Add("studio.fault.userName.taken");
        if (rules.FaultOf(password, UserName) is { } fault)
            faults.Add(fault);
        else if (password != again)
            faults.Add("studio.password.differ");
        return faults;
    }

    private async Task<IdentityResult> SetPasswordAsync(StaffAccount account, string password)
    {
        // The old one was lost or is no longer trusted: its sessions end with it, by the new stamp.
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        return await accounts.UpdateSecurityStampAsync(account);
    }
}
