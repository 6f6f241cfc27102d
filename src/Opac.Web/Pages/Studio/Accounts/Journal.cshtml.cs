using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Staff;

namespace Opac.Web.Pages.Studio.Accounts;

/// <summary>The journal: who did what, and when.</summary>
public sealed class JournalModel(AuditLog journal) : PageModel
{
    private const int PageSize = 100;

    /// <summary>The lines of this page, the newest first.</summary>
    public IReadOnlyList<AuditEntry> Lines { get; private set; } = [];

    /// <summary>Where the next page begins; <c>null</c> on the last.</summary>
    public long? Next => Lines.Count == PageSize ? Lines[^1].Id : null;

    /// <summary>Shows a page of it.</summary>
    /// <param name="before">Only lines before this one.</param>
    /// <param name="cancellation">Leaves off reading.</param>
    public async Task OnGetAsync(long? before, CancellationToken cancellation) => Lines = await journal.ReadAsync(before, PageSize, cancellation);
}
