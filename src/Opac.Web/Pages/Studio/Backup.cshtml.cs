using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Publishing;
using Opac.Web.Staff;
using Opac.Web.Texts;
using Opac.Web.Upkeep.Backups;

namespace Opac.Web.Pages.Studio;

/// <summary>Makes a backup now and hands it over. It holds the accounts too: for librarians only.</summary>
[Authorize(Policy = StudioPolicies.Librarian)]
public sealed class BackupModel(BackupWriter backups, BackupTurn turn, PortalSettings settings, AuditLog journal, Words words, TimeProvider clock) : PageModel
{
    /// <summary>Why there is none; <c>null</c> for no reason.</summary>
    public string? Fault { get; private set; }

    /// <summary>Shows the button.</summary>
    public void OnGet()
    {
    }

    /// <summary>Writes a backup beside what is uploaded by half, which no backup holds, and sends it; it is gone from here when it has been sent.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // One at a time: each reads the whole library.
        if (!turn.TryTake())
        {
            Fault = words["studio.backup.busy"];
            return Page();
        }
        try
        {
            var path = Path.Combine(settings.DataPath, "uploads", $"backup-{Guid.NewGuid():N}.zip");
            await Task.Run(() => backups.Write(path, null, cancellation), cancellation);
            await journal.WriteAsync("backup.made");
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose | FileOptions.SequentialScan);
            var day = LibraryClock.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return File(stream, "application/zip", $"opac-{day}.zip");
        }
        catch (BackupException refused)
        {
            Fault = refused.Sentence(CultureInfo.CurrentUICulture);
            return Page();
        }
        finally
        {
            turn.GiveBack();
        }
    }
}
