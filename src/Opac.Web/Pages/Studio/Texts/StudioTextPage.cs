using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Staff;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>A page of the studio that is about one text, which its address names by <c>?path=</c>.</summary>
public abstract class StudioTextPage : PageModel
{
    /// <summary>Which text.</summary>
    public TextAddress Address { get; private set; } = null!;

    /// <summary>Who is signed in.</summary>
    public Author Author => new(StaffPrincipal.ShownNameOf(User), User.IsInRole(StaffRole.Librarian)) { Account = User.Identity!.Name! };

    /// <summary>The address of a page about this text.</summary>
    public string Link(string page) => $"/studio/texts/{page}?path={Uri.EscapeDataString(Address.Path)}";

    /// <summary>Reads which text is meant; <c>false</c> where it is none.</summary>
    protected bool Names(string? path)
    {
        Address = TextAddress.Parse(path)!;
        return Address is not null;
    }

    /// <summary>Leads back to the text with a word on what was done.</summary>
    protected IActionResult Done(string sentence, string page = "edit")
    {
        TempData["Done"] = sentence;
        return LocalRedirect(Link(page));
    }
}
