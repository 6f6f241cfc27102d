using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Pages.Ask;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Questions;

/// <summary>What readers ask. Librarians only: readers may have said how to reach them.</summary>
[Authorize(Policy = StudioPolicies.Librarian)]
public sealed class IndexModel(QuestionBox box, Words words) : PageModel
{
    /// <summary>Which questions are shown.</summary>
    public QuestionState State { get; private set; }

    /// <summary>The questions, the newest first.</summary>
    public IReadOnlyList<(string Id, Question Question)> Shown { get; private set; } = [];

    /// <summary>Shows the questions of one kind.</summary>
    public void OnGet(string? state)
    {
        State = StateOf(state);
        Shown = box.List(State);
    }

    /// <summary>Puts a question among those of another kind.</summary>
    public IActionResult OnPost(string? id, string? from, string? to)
    {
        TempData["Done"] = words[box.Move(id ?? "", StateOf(from), StateOf(to)) ? "studio.done" : "studio.question.gone"];
        return LocalRedirect("/studio/questions?state=" + CodeOf(StateOf(from)));
    }

    /// <summary>A kind as it stands in addresses.</summary>
    public static string CodeOf(QuestionState state) => state switch { QuestionState.Answered => "answered", QuestionState.Bin => "bin", _ => "waiting" };

    private static QuestionState StateOf(string? code) => code switch { "answered" => QuestionState.Answered, "bin" => QuestionState.Bin, _ => QuestionState.Waiting };
}
