using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Opac.Web.Http;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Ask;

/// <summary>Ask the librarian: a form for those at home, and where the library is for those who can come.</summary>
[EnableRateLimiting(RequestLimits.Questions)]
public sealed class IndexModel(QuestionBox box, ContentLibrary library) : PageModel
{
    private const int LongestText = 2_000;
    private const int LongestAnswer = 200;

    /// <summary>The library, as <c>site.md</c> has it; <c>null</c> where that is missing.</summary>
    public SiteText? Library { get; private set; }

    /// <summary>What was typed; empty at first.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the answer is to go, as typed.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>What the question is about: words that were searched, or a record.</summary>
    public string About { get; private set; } = "";

    /// <summary>Whether a question has just been taken in.</summary>
    public bool IsSent { get; private set; }

    /// <summary>What is wrong with what was sent: the key of a text; <c>null</c> for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet(string? q, string? sent)
    {
        (IsSent, About) = (sent == "1", Cut(q, LongestAnswer));
        Library = library.Current.Site?.For(PortalLanguage.Current);
    }

    /// <summary>Takes a question in.</summary>
    /// <param name="text">The question.</param>
    /// <param name="answer">Where the answer is to go.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="website">A field that people do not see: whoever fills it in is a program.</param>
    public IActionResult OnPost(string? text, string? answer, string? about, string? website)
    {
        (Text, Answer, About) = (Cut(text, LongestText), Cut(answer, LongestAnswer), Cut(about, LongestAnswer));
        Library = library.Current.Site?.For(PortalLanguage.Current);
        if (Text.Length < 3)
            Fault = "ask.fault.empty";
        else if (string.IsNullOrEmpty(website) && !box.Put(new(Text, PortalLanguage.Current, Answer.Length > 0 ? Answer : null, About.Length > 0 ? About : null)))
            Fault = "ask.fault.full";
        return Fault is null ? LocalRedirect($"/{PortalLanguage.Current}/ask?sent=1") : Page();
    }

    private static string Cut(string? text, int length) => text?.Trim() is { } given ? given[..Math.Min(given.Length, length)] : "";
}
