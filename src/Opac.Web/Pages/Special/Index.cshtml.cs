using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Special;

/// <summary>Where a reader says how the portal is to look; kept in the reader's own browser.</summary>
public sealed class IndexModel : PageModel
{
    private static readonly TimeSpan kept = TimeSpan.FromDays(365);

    /// <summary>What is chosen now.</summary>
    public Appearance Chosen { get; private set; } = Appearance.Usual;

    /// <summary>The page to go back to, one of the portal's own.</summary>
    public string Back { get; private set; } = "";

    /// <summary>Shows the choices.</summary>
    public void OnGet(string? back) => (Chosen, Back) = (Appearance.Of(Request), Own(back));

    /// <summary>Keeps what was chosen and goes back.</summary>
    public IActionResult OnPost(string? back, string? preset)
    {
        var chosen = preset switch
        {
            "usual" => Appearance.Usual,
            "special" => Appearance.Special,
            "easy" => Appearance.EasyReading,
            _ => Appearance.Choices.Aggregate(Appearance.Usual, (look, choice) => look.With(choice.Name, Request.Form[choice.Name])),
        };
        var options = new CookieOptions { Path = "/", MaxAge = kept, SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = Request.IsHttps, IsEssential = true };
        if (chosen.IsUsual)
            Response.Cookies.Delete(Appearance.Cookie, new() { Path = "/" });
        else
            Response.Cookies.Append(Appearance.Cookie, chosen.Print(), options);
        return LocalRedirect(Own(back));
    }

    private string Own(string? back) => back is not null && Url.IsLocalUrl(back) ? back : $"/{PortalLanguage.Current}/";
}
