using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Opac.Web.Http;
using Opac.Web.Staff;

namespace Opac.Web.Pages.Studio;

/// <summary>The door of the studio.</summary>
[EnableRateLimiting(RequestLimits.SignIns)]
public sealed class SignInModel(StaffAccounts accounts, StaffDoor door, IPasswordHasher<StaffAccount> hasher, AuditLog journal) : PageModel
{
    /// <summary>The user name as typed.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>Where to go on from the door, an address of this portal; empty for the desk.</summary>
    public string Back { get; private set; } = "";

    /// <summary>What is wrong: the key of a text; <c>null</c> for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>Shows the door; who is in already is led on.</summary>
    public IActionResult OnGet(string? back)
    {
        Back = back ?? "";
        return User.Identity?.IsAuthenticated == true ? LocalRedirect(Onward()) : Page();
    }

    /// <summary>Lets in who knows a password.</summary>
    public async Task<IActionResult> OnPostAsync(string? userName, string? password, string? back)
    {
        (UserName, Back) = (userName?.Trim() ?? "", back ?? "");
        var account = UserName.Length is > 0 and <= 100 ? await accounts.FindByNameAsync(UserName) : null;
        if (account is null || account.IsDisabled)
        {
            // As long as for an account that is there, so that names cannot be found out by the clock.
            hasher.HashPassword(null!, password ?? "");
            Fault = "studio.signIn.fault";
            return Page();
        }
        var answer = await door.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        if (!answer.Succeeded)
        {
            await journal.WriteAsync(answer.IsLockedOut ? "signIn.locked" : "signIn.failed", account.UserName!, who: "");
            Fault = "studio.signIn.fault";
            return Page();
        }
        await door.SignInAsync(account, isPersistent: false);
        await journal.WriteAsync("signIn.done", who: account.UserName);
        return LocalRedirect(Onward());
    }

    /// <summary>What the browser needs to show the passkeys that it has for this portal; whose they are is not asked.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");

    /// <summary>Lets in who has a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? back)
    {
        Back = back ?? "";
        var answer = string.IsNullOrEmpty(credential) ? null : await door.PerformPasskeyAssertionAsync(credential);
        if (answer is not { Succeeded: true } || !await door.CanSignInAsync(answer.User))
        {
            await journal.WriteAsync("signIn.failed", answer?.User?.UserName ?? "", who: "");
            Fault = "studio.passkey.refused";
            return Page();
        }
        // The counter in it tells a copied key from the true one.
        await accounts.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        await door.SignInAsync(answer.User, isPersistent: false);
        await journal.WriteAsync("signIn.done", who: answer.User.UserName);
        return LocalRedirect(Onward());
    }

    private string Onward() => Back.StartsWith("/studio", StringComparison.Ordinal) && Url.IsLocalUrl(Back) ? Back : "/studio";
}
