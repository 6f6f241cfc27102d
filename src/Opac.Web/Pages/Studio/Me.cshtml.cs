using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio;

/// <summary>One's own account: passkeys, the password, and the browsers that are signed in.</summary>
public sealed class MeModel(StaffAccounts accounts, StaffDoor door, StaffSessions sessions, PasswordRules rules, AuditLog journal, Words words, TimeProvider clock) : PageModel
{
    private const int MostPasskeys = 10;

    // A passkey opens the door for good: a browser that somebody left open an hour ago is no place to make one.
    private static readonly TimeSpan freshness = TimeSpan.FromMinutes(15);

    /// <summary>The account of who is signed in.</summary>
    public StaffAccount Account { get; private set; } = null!;

    /// <summary>The account's passkeys.</summary>
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>The account's open sessions, the last used first.</summary>
    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    /// <summary>The session that this page is seen in.</summary>
    public string? ThisSession { get; private set; }

    /// <summary>Why nothing was done: the key of a text; <c>null</c> where it was.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether the person has just signed in here, and may make a passkey.</summary>
    public bool IsFresh { get; private set; }

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ThisSession = StaffSessions.IdOf(HttpContext);
        // Between the check of the session and here the account may have been removed.
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            context.Result = Challenge();
            return;
        }
        Account = account;
        Sessions = await sessions.OfAsync(account.Id, HttpContext.RequestAborted);
        IsFresh = Sessions.Any(session => session.Id == ThisSession && clock.GetUtcNow() - session.Begun <= freshness);
        await next();
    }

    /// <summary>Shows the page.</summary>
    public Task OnGetAsync() => ReadAsync();

    /// <summary>Sets a new password; the account's other sessions end.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? password, string? again)
    {
        if (rules.FaultOf(password ?? "", Account.UserName) is { } fault)
            return await RefuseAsync(fault);
        if (password != again)
            return await RefuseAsync("studio.password.differ");
        // As at the door: a browser left open is no place to guess in.
        if (!(await door.CheckPasswordSignInAsync(Account, current ?? "", lockoutOnFailure: true)).Succeeded)
            return await RefuseAsync("studio.password.wrong");
        var changed = await accounts.ChangePasswordAsync(Account, current!, password!);
        if (!changed.Succeeded)
            return await RefuseAsync("studio.password.wrong");
        await door.RefreshSignInAsync(Account);
        return await DoneAsync("account.password", "studio.password.changed");
    }

    /// <summary>Ends one other session.</summary>
    public async Task<IActionResult> OnPostEndSessionAsync(string? id, CancellationToken cancellation)
    {
        await sessions.EndAsync(Account.Id, id ?? "", cancellation);
        return await DoneAsync("session.ended", "studio.done");
    }

    /// <summary>Signs out everywhere, here too.</summary>
    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken cancellation)
    {
        await journal.WriteAsync("session.endedAll");
        await sessions.EndAsync(Account.Id, null, cancellation);
        await door.SignOutAsync();
        return LocalRedirect("/studio/sign-in");
    }

    /// <summary>What the browser needs to make a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => !IsFresh
        ? Forbid()
        : Content(await door.MakePasskeyCreationOptionsAsync(new() { Id = Account.Id, Name = Account.UserName!, DisplayName = Account.ShownName }), "application/json");

    /// <summary>Takes in a passkey that the browser made.</summary>
    public async Task<IActionResult> OnPostAddPasskeyAsync(string? credential)
    {
        if (!IsFresh)
            return Forbid();
        if (string.IsNullOrEmpty(credential) || (await accounts.GetPasskeysAsync(Account)).Count >= MostPasskeys)
            return await RefuseAsync("studio.passkey.refused");
        var made = await door.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded)
            return await RefuseAsync("studio.passkey.refused");
        made.Passkey.Name = DeviceName.Of(Request.Headers.UserAgent.ToString());
        if (!(await accounts.AddOrUpdatePasskeyAsync(Account, made.Passkey)).Succeeded)
            return await RefuseAsync("studio.passkey.refused");
        return await DoneAsync("passkey.added", "studio.passkey.added");
    }

    /// <summary>Forgets a passkey.</summary>
    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? id)
    {
        var passkey = (await accounts.GetPasskeysAsync(Account)).FirstOrDefault(one => Convert.ToHexString(one.CredentialId) == id);
        if (passkey is null)
            return await RefuseAsync("studio.passkey.gone");
        await accounts.RemovePasskeyAsync(Account, passkey.CredentialId);
        return await DoneAsync("passkey.removed", "studio.done");
    }

    private async Task<IActionResult> DoneAsync(string what, string said)
    {
        await journal.WriteAsync(what);
        TempData["Done"] = words[said];
        return LocalRedirect("/studio/me");
    }

    private async Task<IActionResult> RefuseAsync(string fault)
    {
        Fault = fault;
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync() => Passkeys = [.. await accounts.GetPasskeysAsync(Account)];
}
