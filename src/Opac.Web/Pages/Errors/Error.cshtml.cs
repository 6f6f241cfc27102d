using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Staff;

namespace Opac.Web.Pages.Errors;

/// <summary>What a visitor sees when a page is not there or could not be made: what happened, and a way on.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The texts that fit the status: <c>error.404</c>, <c>error.429</c>, <c>error.500</c> and the like.</summary>
    public string Key { get; private set; } = "error.404";

    /// <summary>By which the fault is found in the log; <c>null</c> where the fault is not ours.</summary>
    public string? Number { get; private set; }

    /// <summary>Whether the way on leads to the studio's desk.</summary>
    public bool IsOfStudio { get; private set; }

    /// <summary>Shows the page of a status.</summary>
    public void OnGet(int status) => Show(status);

    /// <summary>Shows the page of a status after a form was refused.</summary>
    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        Key = status switch { 403 => "error.403", 429 => "error.429", 503 => "error.503", 404 or 405 => "error.404", >= 400 and < 500 => "error.400", _ => "error.500" };
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        IsOfStudio = new PathString(asked).StartsWithSegments("/studio") && StudioGate.IsOpenAt(HttpContext);
        // A form of the studio that was opened before signing in, or before somebody else did, is the one thing that goes wrong there without a fault.
        if (IsOfStudio)
            Key = status switch { 400 => "error.stale", 404 => "error.studio", _ => Key };
        if (status >= 500)
            Number = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        // Opened by its own address it is no error but a page that is not there.
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
            (Key, Number, Response.StatusCode) = ("error.404", null, 404);
    }
}
