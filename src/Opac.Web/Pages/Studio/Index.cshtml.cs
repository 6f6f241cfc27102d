using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Problems;
using Opac.Web.Pages.Ask;
using Opac.Web.Planning;
using Opac.Web.Publishing;
using Opac.Web.Staff;
using Opac.Web.Texts;
using Opac.Web.Upkeep;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio;

/// <summary>The desk: what is due, what is wrong, what readers looked for and asked.</summary>
public sealed class IndexModel(
    PlanFile plan, ContentLibrary library, KnownProblems problems, MissedSearches missed, QuestionBox questions, StudioSettings settings, AuditLog journal, Words words, TimeProvider clock) : PageModel
{
    private const int MostProblems = 20, MostMissed = 15;

    /// <summary>Today, in the library.</summary>
    public DateOnly Today { get; } = LibraryClock.DayOf(clock.GetUtcNow());

    /// <summary>The year plan; <c>null</c> where there is no file of it.</summary>
    public YearPlan? Plan { get; private set; }

    /// <summary>The events of this month, those that visitors do not see yet too.</summary>
    public IReadOnlyList<LibraryEvent> Events { get; private set; } = [];

    /// <summary>The first problems, the worst first.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>How many problems there are.</summary>
    public int ProblemCount { get; private set; }

    /// <summary>What readers searched for and did not find, the most wanted first.</summary>
    public IReadOnlyList<MissedSearch> Missed { get; private set; } = [];

    /// <summary>For how many days such words are kept; 0 for not at all.</summary>
    public int MissedDays => settings.MissedSearchDays;

    /// <summary>How many questions wait for an answer.</summary>
    public int QuestionCount { get; private set; }

    /// <summary>What is written but not shown to visitors yet.</summary>
    public int DraftCount { get; private set; }

    /// <summary>Shows the desk.</summary>
    public void OnGet()
    {
        var (now, content) = (clock.GetUtcNow(), library.Current);
        Plan = plan.Read();
        Events = [.. content.Events.Where(thing => thing.Date.Day.Year == Today.Year && thing.Date.Day.Month == Today.Month && thing.Date.Precision != DatePrecision.Year)];
        DraftCount = content.All.Count(thing => thing is not Site && !thing.Showing.IsPublic(now));
        (ProblemCount, Problems) = (problems.Read().Count, [.. problems.Read().Take(MostProblems)]);
        Missed = missed.Read(Math.Max(1, MissedDays), MostMissed);
        QuestionCount = questions.CountWaiting();
    }

    /// <summary>Ticks a task of the plan, or takes its tick away.</summary>
    public async Task<IActionResult> OnPostTickAsync(int line, string? task, bool done)
    {
        if (!User.IsInRole(StaffRole.Librarian))
            return Forbid();
        var said = "studio.plan.unwritable";
        try
        {
            said = plan.Tick(line, task ?? "", done) ? "studio.done" : "studio.plan.moved";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Said on the page: the folder is not to be written to, or the disk is full.
        }
        if (said == "studio.done")
            await journal.WriteAsync(done ? "plan.ticked" : "plan.unticked", task ?? "");
        TempData["Done"] = words[said];
        return LocalRedirect("/studio#plan");
    }

    /// <summary>Strikes out words that readers did not find.</summary>
    public IActionResult OnPostForget(string? missedWords)
    {
        if (!User.IsInRole(StaffRole.Librarian))
            return Forbid();
        missed.Forget(missedWords ?? "");
        TempData["Done"] = words["studio.done"];
        return LocalRedirect("/studio#missed");
    }

    /// <summary>Where a problem is mended in the studio; <c>null</c> where only in the file.</summary>
    public static string? EditAddress(Problem problem) =>
        TextAddress.Parse(problem.Position.File) is { } text ? "/studio/texts/edit?path=" + Uri.EscapeDataString(text.Path) : null;
}
