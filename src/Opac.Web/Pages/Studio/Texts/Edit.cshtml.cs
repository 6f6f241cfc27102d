using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Problems;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;
using Opac.Web.Staff;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>Where a text is written: its data in a form, its words below, what is wrong beside them, and the page as visitors will see it.</summary>
[RequestSizeLimit(LargestRequest)]
public sealed class EditModel(Manuscripts manuscripts, ContentPreview preview, ContentLibrary library, CatalogueSearcher catalogue, PreviewLinks links, TextLocks locks, UploadSettings limits, PortalSettings settings, AuditLog journal, Words words, TimeProvider clock) : StudioTextPage
{
    /// <summary>The largest request that is taken, in bytes: a form writes a Cyrillic letter with six characters, and the text's own limit is told in words.</summary>
    public const long LargestRequest = 8L << 20;

    /// <summary>The text as it is saved.</summary>
    public Manuscript Saved { get; private set; } = null!;

    /// <summary>What the form shows: what was typed last, else what is saved.</summary>
    public WritableText Text { get; private set; } = null!;

    /// <summary>The hash that a save names.</summary>
    public string BasedOn { get; private set; } = "";

    /// <summary>The fields of its data.</summary>
    public IReadOnlyList<FormField> Fields { get; private set; } = [];

    /// <summary>The files that it may name.</summary>
    public IReadOnlyList<MediaFile> Media { get; private set; } = [];

    /// <summary>The names of the files that no text mentions.</summary>
    public IReadOnlySet<string> Unused { get; private set; } = new HashSet<string>();

    /// <summary>The page that visitors see; <c>null</c> where they see none.</summary>
    public string? OnSite => Saved.State is TextState.Published or TextState.Archived && library.Current.Peek(Address.Kind, Address.Slug) is { } thing ? PageLink.To(thing, Address.Language) : null;

    /// <summary>From when on visitors will see it; <c>null</c> where they do, or never will.</summary>
    public WrittenDate? From => Saved.State == TextState.Scheduled ? library.Current.Peek(Address.Kind, Address.Slug)?.Showing.Publish : null;

    /// <summary>All that is wrong, with its data, its words, a file of it or another language; the worst first.</summary>
    public IReadOnlyList<TextProblem> Problems { get; private set; } = [];

    /// <summary>Whether something keeps it from visitors.</summary>
    public bool HoldsBack { get; private set; }

    /// <summary>When what is shown was typed, where that was never saved; <c>null</c> where it is the saved text.</summary>
    public DateTimeOffset? TypedAt { get; private set; }

    /// <summary>The text of another, where both have changed the same; <c>null</c> for none.</summary>
    public Manuscript? Theirs { get; private set; }

    /// <summary>Who else is writing it just now; <c>null</c> for nobody.</summary>
    public string? Other { get; private set; }

    /// <summary>What is wrong with what was asked: a sentence; <c>null</c> for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether the preview is to be seen at once: it was asked for without scripts.</summary>
    public bool ShowsPreview { get; private set; }

    /// <summary>Where the preview for this author's own eyes is.</summary>
    public string PreviewAddress => $"/preview/{links.ForAuthor(Address.Kind, Address.Slug, Author.Account)}/{Address.Language}";

    /// <summary>The addresses handed on and still good.</summary>
    public IReadOnlyList<PreviewGrant> Handed => links.Of(Address.Kind, Address.Slug);

    /// <summary>The address just made; <c>null</c> for none.</summary>
    public string? NewLink => TempData["PreviewLink"] as string;

    /// <summary>The languages in which it is not written yet.</summary>
    public IEnumerable<string> Missing => PortalLanguage.All.Where(language => manuscripts.Open(Address.In(language)) is null);

    /// <summary>The further chapters of what it belongs to, in its language, in order.</summary>
    public IEnumerable<TextAddress> Chapters => Address.IsLoose ? [] : (new ContentScanner(settings.ContentPath).Find(Address.Kind, Address.Slug)?.Texts ?? [])
        .Select(file => TextAddress.Parse($"{Address.Folder}/{file.Name}")).OfType<TextAddress>()
        .Where(text => text.IsChapter && text.Language == Address.Language).OrderBy(text => text.File, StringComparer.Ordinal);

    /// <summary>How large files may be.</summary>
    public UploadSettings Limits => limits;

    /// <summary>The trailers that a text can show.</summary>
    public IReadOnlyList<Trailer> Trailers => library.Current.Trailers;

    /// <summary>Blocks that can be put in, each by the name of its label's text, with what is to be filled in.</summary>
    public static IReadOnlyList<(string Key, string Snippet)> Blocks { get; } =
    [
        ("list", "::: тізім\nсұрау: автор:\nсан: 6\nкөрініс: карусель\n:::"),
        ("quote", "::: дәйексөз\nкім: \n\n\n:::"),
        ("note", "::: ескертпе\nатауы: \n\n\n:::"),
        ("timeline", "::: уақыт\nатауы: \n\nкүні: \nтақырып: \n\nкүні: \nтақырып: \n:::"),
        ("gallery", "::: галерея\nкөрініс: карусель\n\nфайл: \nбалама: \nжазуы: \n\nфайл: \nбалама: \nжазуы: \n:::"),
        ("compare", "::: салыстыру\nфайл: \nбалама: \nжазуы: \n\nфайл: \nбалама: \nжазуы: \n:::"),
        ("zoom", "::: үңілу\nфайл: \nбалама: \n\nаймақ: 10, 10, 30, 30\nтақырып: \n:::"),
        ("map", "::: карта\nатауы: \n\nорны: \nтақырып: \n:::"),
        ("quiz", "::: сұрақ\n\n\nжауап: \nдұрыс: иә\nтүсіндірме: \n\nжауап: \nтүсіндірме: \n:::"),
        ("audio", "::: дыбыс\nфайл: \nатауы: \n:::"),
        ("transcript", "::: мәтін\n\n\n:::"),
    ];

    /// <summary>Opens the text.</summary>
    public IActionResult OnGet(string? path)
    {
        if (!Names(path) || manuscripts.Open(Address) is not { } saved)
            return NotFound();
        var typed = manuscripts.Typed(saved, Author);
        TypedAt = typed?.At;
        Other = locks.Take(Address, Author.Name);
        Show(saved, typed?.Text ?? saved.Text, typed is null ? saved.Hash : typed.BasedOn ?? "");
        // Typed on top of a text that another has changed since: both are shown before anything is saved.
        if (typed is not null && typed.BasedOn != saved.Hash)
            (Theirs, BasedOn) = (saved, saved.Hash);
        return Page();
    }

    /// <summary>Saves.</summary>
    public IActionResult OnPostSave(string? path, string? basedOn, string? body) => Guarded(path, basedOn, body, text =>
    {
        var result = manuscripts.Save(Address, text, basedOn, Author);
        return result is SaveResult.Done ? Done(words[Saved.IsReady ? "writing.saved.waiting" : "writing.saved"]) : Refused(result, text, basedOn);
    });

    /// <summary>Shows the page as it would be, and what is wrong, and keeps what was typed.</summary>
    public IActionResult OnPostPreview(string? path, string? basedOn, string? body) => Guarded(path, basedOn, body, text =>
    {
        manuscripts.Type(Address, text, basedOn, Author);
        Show(Saved, text, basedOn ?? "");
        ShowsPreview = true;
        return Page();
    });

    /// <summary>For scripts: keeps what was typed, and answers what is wrong with it and where it is to be seen.</summary>
    public IActionResult OnPostType(string? path, string? basedOn, string? body) => Guarded(path, basedOn, body, text =>
    {
        try
        {
            manuscripts.Type(Address, text, basedOn, Author);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new JsonResult(new { fault = words["writing.fault.disk"] }) { StatusCode = StatusCodes.Status507InsufficientStorage };
        }
        Show(Saved, text, basedOn ?? "");
        var culture = System.Globalization.CultureInfo.CurrentUICulture;
        return new JsonResult(new
        {
            preview = PreviewAddress,
            holdsBack = HoldsBack,
            problems = Problems.Select(problem => problem.ToJson(culture)),
            fields = Fields.Where(field => field.Problems.Count > 0).ToDictionary(field => field.Id, field => field.Problems.Select(problem => problem.ToJson(culture))),
            other = locks.Take(Address, Author.Name) is { } name ? words["writing.other", name] : null,
            changed = Saved.Hash != basedOn,
        });
    });

    /// <summary>Saves and gives the text to visitors, at once or from a day on.</summary>
    public async Task<IActionResult> OnPostPublishAsync(string? path, string? basedOn, string? body, string? day, string? hour, bool now = false, bool overwrites = false)
    {
        DateTime? from = null;
        if (!now && string.IsNullOrWhiteSpace(day))
            return Guarded(path, basedOn, body, text => WithFault(words["writing.publish.noDay"], text, basedOn));
        if (!now && !string.IsNullOrWhiteSpace(day))
        {
            if (WrittenDate.Parse($"{day} {hour}".Trim()) is not { Precision: DatePrecision.Day or DatePrecision.Minute } date)
                return Guarded(path, basedOn, body, text => WithFault(words["writing.publish.noDay"], text, basedOn));
            from = date.First;
        }
        var isDone = false;
        var answer = Guarded(path, basedOn, body, text =>
        {
            if (!Author.MayPublish)
                return Forbid();
            var saved = manuscripts.Save(Address, text, basedOn, Author);
            if (saved is not SaveResult.Done done)
                return Refused(saved, text, basedOn);
            var result = manuscripts.Publish(Address, done.Now.Hash, from ?? Today(done.Now), Author, overwrites);
            if (result is not SaveResult.Done published)
                return Refused(result, done.Now.Text, done.Now.Hash);
            isDone = true;
            return Done(words[published.Now.State == TextState.Scheduled ? "writing.published.later" : "writing.published"]);
        });
        if (isDone)
            await journal.WriteAsync("text.published", Address.Path);
        return answer;
    }

    /// <summary>Takes the text back from visitors.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string? path) => Change(path, () => manuscripts.Withdraw(Address, Author), "text.withdrawn", "writing.withdrawn");

    /// <summary>Moves the text to the archive.</summary>
    public Task<IActionResult> OnPostArchiveAsync(string? path) => Change(path, () => manuscripts.Archive(Address, isPast: true, Author), "text.archived", "writing.archived");

    /// <summary>Brings the text back from the archive.</summary>
    public Task<IActionResult> OnPostUnarchiveAsync(string? path) => Change(path, () => manuscripts.Archive(Address, isPast: false, Author), "text.unarchived", "writing.unarchived");

    /// <summary>Lets go what was typed and not saved.</summary>
    public IActionResult OnPostDropTyped(string? path)
    {
        if (!Names(path))
            return NotFound();
        manuscripts.DropTyped(Address, Author);
        return Done(words["writing.dropped"]);
    }

    /// <summary>Begins the text in another language.</summary>
    public IActionResult OnPostTranslate(string? path, string? language)
    {
        if (!Names(path) || manuscripts.Open(Address) is null || language is null || !PortalLanguage.All.Contains(language))
            return NotFound();
        manuscripts.Translate(Address, language, Author);
        return LocalRedirect($"/studio/texts/edit?path={Uri.EscapeDataString(Address.In(language).Path)}");
    }

    /// <summary>Makes a secret address to be handed on.</summary>
    public IActionResult OnPostLink(string? path)
    {
        if (!Names(path) || manuscripts.Open(Address) is null)
            return NotFound();
        TempData["PreviewLink"] = $"/preview/{links.Create(Address.Kind, Address.Slug).Token}/{Address.Language}";
        return Done(words["writing.link.made"]);
    }

    /// <summary>Makes all addresses handed on worthless.</summary>
    public IActionResult OnPostUnlink(string? path)
    {
        if (!Names(path))
            return NotFound();
        links.End(Address.Kind, Address.Slug);
        return Done(words["writing.link.ended"]);
    }

    // To judge a text takes a little room on the disk. Where there is none the text is shown all the same, and why nothing else can be done.
    private PreviewedThing Seen(string text)
    {
        try
        {
            return preview.Read(Address, text);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Fault ??= words["writing.fault.disk"];
            return preview.Read(Address.Kind, Address.Slug, null);
        }
    }

    private static TextProblem Elsewhere(Problem problem)
    {
        var file = problem.Position.File;
        var name = file[(file.LastIndexOf('/') + 1)..];
        return new(null, null, problem) { Place = TextAddress.Parse(file) is { } text ? ($"/studio/texts/edit?path={Uri.EscapeDataString(text.Path)}", name) : ("#media", name) };
    }

    // A text that says nothing of a date is dated by the day on which it came, by which lists sort; one for later that is wanted now, too.
    private DateTime? Today(Manuscript text)
    {
        var keys = PublishedReader.KeysOf(text.Address.Kind);
        var said = WritableText.Parse(text.Text, keys).Values.GetValueOrDefault(new(ContentKeys.Publish, null));
        var today = LibraryClock.DayOf(clock.GetUtcNow()).ToDateTime(TimeOnly.MinValue);
        return text.Address.IsChapter ? null : said is null || (WrittenDate.Parse(said) is { } date && date.First > today) ? today : null;
    }

    private async Task<IActionResult> Change(string? path, Func<SaveResult> change, string did, string sentence)
    {
        if (!Names(path) || manuscripts.Open(Address) is null)
            return NotFound();
        if (!Author.MayPublish)
            return Forbid();
        if (change() is not SaveResult.Done)
            return NotFound();
        await journal.WriteAsync(did, Address.Path);
        return Done(words[sentence]);
    }

    // Whatever goes wrong, what was typed stands in the form that comes back.
    private IActionResult Guarded(string? path, string? basedOn, string? body, Func<string, IActionResult> act)
    {
        if (!Names(path) || manuscripts.Open(Address) is not { } saved)
            return NotFound();
        Saved = saved;
        var keys = PublishedReader.KeysOf(Address.Kind);
        var text = WritableText.Parse(saved.Text, keys).With(TextForm.Read(Address.Kind, Request.Form), body ?? "");
        if (System.Text.Encoding.UTF8.GetByteCount(text) > SourceText.LargestFile)
            return WithFault(words["writing.fault.long", SourceText.LargestFile / 1024], text, basedOn);
        try
        {
            return act(text);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return WithFault(words["writing.fault.disk"], text, basedOn);
        }
    }

    private IActionResult Refused(SaveResult result, string text, string? basedOn)
    {
        if (result is SaveResult.Forbidden)
            return Forbid();
        if (result is SaveResult.Conflict conflict)
        {
            Theirs = conflict.Theirs;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        // Having both before them, the author may save over the other's.
        return WithFault(words[result is SaveResult.Conflict ? "writing.conflict" : "writing.faulty"], text, Theirs?.Hash ?? basedOn);
    }

    private PageResult WithFault(string fault, string text, string? basedOn)
    {
        Fault = fault;
        Show(Saved, text, basedOn ?? "");
        return Page();
    }

    private void Show(Manuscript saved, string text, string basedOn)
    {
        (Saved, BasedOn) = (saved, basedOn);
        Text = WritableText.Parse(text, PublishedReader.KeysOf(Address.Kind));
        var seen = Seen(text);
        (Media, Unused) = (seen.Media, MediaModel.UnusedOf(seen));
        HoldsBack = seen.HoldsBack;
        IEnumerable<Problem> records = seen.Thing is { } thing ? RecordLint.Check([thing], id => catalogue.Find(id) is not null) : [];
        var own = seen.Problems.Concat(records).Where(problem => problem.Position.File == Address.Path).ToList();
        Fields = TextForm.FieldsOf(Address.Kind, Text, Media, library.Current, own, words);
        var lines = Text.Body.Split('\n');
        var inFields = Fields.SelectMany(field => field.Problems).ToList();
        Problems = [.. inFields
            .Concat(own.Except(inFields.Select(problem => problem.Problem)).Select(problem => TextProblem.Of(problem, Text.BodyLine, lines)).OrderBy(problem => problem.Line))
            .Concat(seen.Problems.Where(problem => problem.Position.File != Address.Path && problem.Kind.Severity != Severity.Info).Select(Elsewhere))
            .OrderByDescending(problem => problem.Problem.Kind.Severity)];
    }
}
