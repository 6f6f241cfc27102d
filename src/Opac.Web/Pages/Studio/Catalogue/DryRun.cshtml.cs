using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Keeping;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>What an uploaded file would do to the catalogue, and whether it shall.</summary>
public sealed class DryRunModel(UploadDesk desk, AuditLog audit, Words words) : PageModel
{
    /// <summary>How many entries of a list a page shows.</summary>
    public const int PageSize = 50;

    /// <summary>The upload.</summary>
    public UploadState State { get; private set; } = null!;

    /// <summary>The list that is shown; <c>null</c> for none.</summary>
    public DryRunList? List { get; private set; }

    /// <summary>The page of the list, from 1.</summary>
    public int ListPage { get; private set; } = 1;

    /// <summary>How many pages the list has.</summary>
    public int Pages { get; private set; } = 1;

    /// <summary>The entries of the page, of a list of records.</summary>
    public IReadOnlyList<RecordChange> Changes { get; private set; } = [];

    /// <summary>The entries of the page, of the list of what is wrong.</summary>
    public IReadOnlyList<KeptProblem> Problems { get; private set; } = [];

    /// <summary>Why it did not go live.</summary>
    public string? Fault { get; private set; }

    /// <summary>Shows how far it is, or the result.</summary>
    public IActionResult OnGet(string id, string? list, int? p) => Load(id, list, p) ? Page() : NotFound();

    /// <summary>Tells a script how far it is.</summary>
    public IActionResult OnGetState(string id) =>
        desk.Find(id) is { } state ? new JsonResult(new { done = state.Result is not null, share = state.Share, said = words.Count("keeping.dry.read", state.Records) }) : NotFound();

    /// <summary>Lets it go live.</summary>
    public async Task<IActionResult> OnPostLiveAsync(string id, bool sure)
    {
        if (!Load(id, null, null))
            return NotFound();
        if (State.Result is not { } result)
            return LocalRedirect($"/studio/catalogue/upload/{id}");
        if (result.LosesMuch && !sure)
        {
            Fault = words["keeping.live.unsure"];
            return Page();
        }
        var (done, problem) = desk.GoLive(id, StaffPrincipal.ShownNameOf(User));
        if (problem is not null)
        {
            Fault = $"{problem.Message(CultureInfo.CurrentUICulture)}. {problem.Remedy(CultureInfo.CurrentUICulture)}.";
            return Page();
        }
        await audit.WriteAsync("catalogue.live", done!.Title);
        return LocalRedirect($"/studio/catalogue/history?done={done.Id}");
    }

    /// <summary>Throws it away.</summary>
    public async Task<IActionResult> OnPostCancelAsync(string id)
    {
        await desk.CancelAsync(id);
        TempData["Done"] = words["keeping.dry.cancelled"];
        return LocalRedirect("/studio/catalogue/upload");
    }

    private bool Load(string id, string? list, int? p)
    {
        if (desk.Find(id) is not { } state)
            return false;
        State = state;
        if (state.Result is not { } result)
            return true;
        List = Enum.TryParse<DryRunList>(list, ignoreCase: true, out var asked) && result.CountOf(asked) > 0 ? asked : First(result);
        if (List is not { } shown)
            return true;
        Pages = (int)Math.Clamp((result.CountOf(shown) + PageSize - 1) / PageSize, 1, 2_000);
        ListPage = Math.Clamp(p ?? 1, 1, Pages);
        var skip = (ListPage - 1) * PageSize;
        if (shown == DryRunList.Wrong)
            Problems = desk.Problems(id, skip, PageSize);
        else
            Changes = desk.Changes(id, shown, skip, PageSize);
        return true;
    }

    // What costs most is shown first.
    private static DryRunList? First(DryRun result) => ((DryRunList[])[DryRunList.Gone, DryRunList.Wrong, DryRunList.Changed, DryRunList.New]).Select(list => (DryRunList?)list).FirstOrDefault(list => result.CountOf(list!.Value) > 0);
}
