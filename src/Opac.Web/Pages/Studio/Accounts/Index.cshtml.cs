using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Http;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Accounts;

/// <summary>Who has an account, and what a librarian may do with it.</summary>
public sealed class IndexModel(StaffRegister register, PortalSettings settings, Words words) : PageModel
{
    /// <summary>All accounts.</summary>
    public IReadOnlyList<StaffAccount> All { get; private set; } = [];

    /// <summary>A one-time address that was just made, shown once; <c>null</c> for none.</summary>
    public string? Link { get; private set; }

    /// <summary>For whom the address is.</summary>
    public string LinkFor { get; private set; } = "";

    /// <summary>Why nothing was done: the key of a text; <c>null</c> where it was.</summary>
    public string? Fault { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => All = await register.ListAsync(cancellation);

    /// <summary>Makes a one-time address for a colleague.</summary>
    public async Task<IActionResult> OnPostInviteAsync(string? shownName, string? role, CancellationToken cancellation)
    {
        var name = shownName?.Trim() ?? "";
        if (name.Length is 0 or > 100 || role is null || !StaffRole.All.Contains(role))
            return await ShowAsync("studio.fault.shownName", cancellation);
        return await ShowLinkAsync(await register.InviteAsync(name, role), name, cancellation);
    }

    /// <summary>Makes a one-time address for a new password.</summary>
    public async Task<IActionResult> OnPostResetAsync(string? userName, CancellationToken cancellation) => await register.ResetAsync(userName ?? "") is { } secret
        ? await ShowLinkAsync(secret, userName!, cancellation)
        : await ShowAsync("studio.fault.noAccount", cancellation);

    /// <summary>Gives an account another part.</summary>
    public async Task<IActionResult> OnPostRoleAsync(string? userName, string? role, CancellationToken cancellation) =>
        await DoneAsync(role is not null && StaffRole.All.Contains(role) ? await register.ChangeRoleAsync(userName ?? "", role) : "studio.fault.noAccount", cancellation);

    /// <summary>Shuts an account or opens it.</summary>
    public async Task<IActionResult> OnPostShutAsync(string? userName, bool shut, CancellationToken cancellation) =>
        await DoneAsync(await register.ShutAsync(userName ?? "", shut), cancellation);

    /// <summary>Signs an account out everywhere.</summary>
    public async Task<IActionResult> OnPostEndSessionsAsync(string? userName, CancellationToken cancellation) =>
        await DoneAsync(await register.EndSessionsAsync(userName ?? ""), cancellation);

    /// <summary>Takes an account out of the register.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? userName, CancellationToken cancellation) =>
        await DoneAsync(await register.RemoveAsync(userName ?? ""), cancellation);

    private async Task<IActionResult> DoneAsync(string? fault, CancellationToken cancellation)
    {
        if (fault is not null)
            return await ShowAsync(fault, cancellation);
        TempData["Done"] = words["studio.done"];
        return LocalRedirect("/studio/accounts");
    }

    // In the answer itself: a secret has no business in an address or a cookie.
    private Task<IActionResult> ShowLinkAsync(string secret, string whom, CancellationToken cancellation)
    {
        (Link, LinkFor) = (PublicAddress.Of(Request, settings) + Invitations.AddressOf(secret), whom);
        return ShowAsync(null, cancellation);
    }

    private async Task<IActionResult> ShowAsync(string? fault, CancellationToken cancellation)
    {
        Fault = fault;
        All = await register.ListAsync(cancellation);
        return Page();
    }
}
