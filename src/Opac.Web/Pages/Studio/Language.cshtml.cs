using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio;

/// <summary>Chooses the language of the studio's interface for this browser.</summary>
public sealed class LanguageModel : PageModel
{
    /// <summary>There is nothing to see here.</summary>
    public IActionResult OnGet() => LocalRedirect("/studio");

    /// <summary>Keeps the choice for a year and goes back.</summary>
    public IActionResult OnPost(string? language, string? back)
    {
        if (language is not null && PortalLanguage.All.Contains(language))
            Response.Cookies.Append(StudioGate.LanguageCookie, language, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, Path = "/studio", MaxAge = TimeSpan.FromDays(365) });
        return LocalRedirect(back is not null && back.StartsWith("/studio", StringComparison.Ordinal) && Url.IsLocalUrl(back) ? back : "/studio");
    }
}
