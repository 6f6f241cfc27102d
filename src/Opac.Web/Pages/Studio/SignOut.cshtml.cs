using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Staff;

namespace Opac.Web.Pages.Studio;

/// <summary>The way out: ends the session on this side, whatever becomes of the cookie.</summary>
public sealed class SignOutModel(StaffDoor door) : PageModel
{
    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await door.SignOutAsync();
        return LocalRedirect("/studio/sign-in");
    }
}
