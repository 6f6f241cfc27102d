using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Keeping;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>Takes a file of records in.</summary>
public sealed class UploadModel(UploadDesk desk, PortalSettings settings) : PageModel
{
    // A small file has been compared by then, and its sender sees the result at once.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2);

    /// <summary>The files whose place it may take.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>Those sent before that still wait.</summary>
    public IReadOnlyList<Upload> Waiting { get; private set; } = [];

    /// <summary>The largest file that is taken, in MB.</summary>
    public long LargestMb => settings.LargestRecordFile >> 20;

    /// <summary>The file chosen to be replaced.</summary>
    public string? Replaces { get; private set; }

    /// <summary>What is wrong with what was sent.</summary>
    public string? Fault { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet(string? replaces) => Load(replaces);

    /// <summary>Takes the file in.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? replaces, [FromServices] Words words, CancellationToken cancellation)
    {
        Load(replaces);
        if (file is null)
        {
            Fault = words["keeping.upload.none"];
            return Page();
        }
        await using var content = file.OpenReadStream();
        var (upload, problem) = await desk.ReceiveAsync(content, file.FileName, replaces, StaffPrincipal.ShownNameOf(User), cancellation);
        if (problem is not null)
        {
            Fault = $"{problem.Message(CultureInfo.CurrentUICulture)}. {problem.Remedy(CultureInfo.CurrentUICulture)}.";
            return Page();
        }
        await Task.WhenAny(desk.CompareAsync(upload!.Id), Task.Delay(patience, cancellation));
        return LocalRedirect($"/studio/catalogue/upload/{upload.Id}");
    }

    private void Load(string? replaces) => (Files, Waiting, Replaces) = (desk.Replaceable(), desk.Waiting(), replaces);
}
