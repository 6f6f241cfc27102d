using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Publishing;
using Opac.Web.Staff;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>Begins a text: what it is, in which language, and its title; from there one goes on writing.</summary>
public sealed class NewModel(Manuscripts manuscripts, Words words) : PageModel
{
    private const int LongestTitle = 200;

    /// <summary>What it is to be.</summary>
    public ContentKind Kind { get; private set; } = ContentKind.Trailer;

    /// <summary>The language.</summary>
    public string Language { get; private set; } = "kk";

    /// <summary>The title as typed; not <c>Title</c>, which is the page's own.</summary>
    public string Named { get; private set; } = "";

    /// <summary>For an event, the day as typed.</summary>
    public string Day { get; private set; } = "";

    /// <summary>What is wrong: the key of a text; <c>null</c> for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet(string? kind) => Kind = KindOf(kind);

    /// <summary>Makes a draft and leads to it.</summary>
    public IActionResult OnPost(string? kind, string? language, string? title, string? day)
    {
        (Kind, Language, Named, Day) = (KindOf(kind), language is "ru" or "en" ? language : "kk", (title ?? "").Trim(), (day ?? "").Trim());
        if (Named.Length is 0 or > LongestTitle)
            Fault = "writing.new.noTitle";
        else if (Kind == ContentKind.Event && WrittenDate.Parse(Day) is null)
            Fault = "writing.new.noDay";
        if (Fault is not null)
            return Page();
        var author = new Author(StaffPrincipal.ShownNameOf(User), User.IsInRole(StaffRole.Librarian)) { Account = User.Identity!.Name! };
        var values = Kind == ContentKind.Event ? new Dictionary<KeyName, string> { [new(ContentKeys.Date, null)] = Day } : [];
        try
        {
            var made = manuscripts.Create(Kind, Language, Named, values, "", author);
            TempData["Done"] = words["writing.new.done"];
            return LocalRedirect($"/studio/texts/edit?path={Uri.EscapeDataString(made.Address.Path)}");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Fault = "writing.fault.disk";
            return Page();
        }
    }

    private static ContentKind KindOf(string? kind) => Enum.TryParse<ContentKind>(kind, ignoreCase: true, out var asked) && IndexModel.Kinds.Contains(asked) ? asked : ContentKind.Trailer;
}
