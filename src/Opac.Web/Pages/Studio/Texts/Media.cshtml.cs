using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Problems;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;
using Opac.Web.Staff;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>The pictures, films and captions of a text: sent whole by a form, or piece by piece by a script that goes on where the line broke.</summary>
[RequestSizeLimit(LargestRequest)]
public sealed class MediaModel(Manuscripts manuscripts, ContentPreview preview, PendingMedia media, StagedUploads uploads, SentFile sent, UploadSettings limits, AuditLog journal, Words words) : StudioTextPage
{
    /// <summary>The largest request that is taken at all, in bytes; what a file may be is judged by what it is.</summary>
    public const long LargestRequest = 2L << 30;

    /// <summary>The files, those that wait among them.</summary>
    public IReadOnlyList<MediaFile> Files { get; private set; } = [];

    /// <summary>The names of those that no text mentions, by which they may be deleted.</summary>
    public IReadOnlySet<string> Unused { get; private set; } = new HashSet<string>();

    /// <summary>What is wrong with what was sent: a sentence; <c>null</c> for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>How large files may be.</summary>
    public UploadSettings Limits => limits;

    /// <summary>Shows them.</summary>
    public IActionResult OnGet(string? path) => Opens(path) ? Page() : NotFound();

    /// <summary>Takes a file that a form sends whole.</summary>
    public async Task<IActionResult> OnPostFileAsync(string? path, IFormFile? file, string? alt, CancellationToken cancellation)
    {
        if (!Opens(path))
            return NotFound();
        if (file is null || file.Length == 0)
            return WithFault(words[file is null ? "writing.media.noFile" : "writing.media.empty"], StatusCodes.Status400BadRequest);
        try
        {
            if (file.Length > uploads.Largest)
                return WithFault(TooLarge, StatusCodes.Status413PayloadTooLarge);
            if (uploads.Begin(Author.Account, Address, file.FileName, file.Length) is not { } staged)
                return WithFault(words["writing.media.tooMany", StagedUploads.MostAtOnce], StatusCodes.Status409Conflict);
            await using (var stream = file.OpenReadStream())
            {
                for (long at = 0; at < file.Length;)
                {
                    var now = await uploads.Add(staged, at, stream, cancellation);
                    if (now == at)
                        break;
                    at = now;
                }
            }
            var problems = new ProblemList();
            var name = Finish(staged, problems);
            if (name is null)
                return WithFault(Sentence(problems), StatusCodes.Status422UnprocessableEntity);
            Apply(name, alt);
            return Done(Taken(name, problems), "media");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return WithFault(words["writing.fault.disk"], StatusCodes.Status507InsufficientStorage);
        }
    }

    /// <summary>Begins a file that comes piece by piece.</summary>
    public IActionResult OnPostBegin(string? path, string? name, long size)
    {
        if (!Opens(path))
            return NotFound();
        if (size <= 0)
            return Refused(words["writing.media.empty"], StatusCodes.Status422UnprocessableEntity);
        if (size > uploads.Largest)
            return Refused(TooLarge, StatusCodes.Status413PayloadTooLarge);
        try
        {
            return uploads.Begin(Author.Account, Address, name ?? "", size) is { } staged
                ? new JsonResult(new { id = staged.Id, received = 0L, piece = StagedUploads.LargestPiece })
                : Refused(words["writing.media.tooMany", StagedUploads.MostAtOnce], StatusCodes.Status409Conflict);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Refused(words["writing.fault.disk"], StatusCodes.Status507InsufficientStorage);
        }
    }

    /// <summary>Tells how much of a file is there.</summary>
    public IActionResult OnGetReceived(string? path, string? id)
        => Opens(path) && Staged(id) is { } staged ? new JsonResult(new { id = staged.Id, received = uploads.Received(staged), piece = StagedUploads.LargestPiece }) : NotFound();

    /// <summary>Takes the next piece: the body of the request.</summary>
    public async Task<IActionResult> OnPostPieceAsync(string? path, string? id, long from, CancellationToken cancellation)
    {
        if (!Opens(path) || Staged(id) is not { } staged)
            return NotFound();
        try
        {
            return new JsonResult(new { received = await uploads.Add(staged, from, Request.Body, cancellation) });
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Refused(words["writing.fault.disk"], StatusCodes.Status507InsufficientStorage);
        }
    }

    /// <summary>Looks into a file that has come whole, and gives it its place.</summary>
    public IActionResult OnPostFinish(string? path, string? id, string? alt, bool apply = false)
    {
        if (!Opens(path) || Staged(id) is not { } staged)
            return NotFound();
        if (uploads.Whole(staged) is null)
            return Refused(words["writing.media.notWhole"], StatusCodes.Status409Conflict);
        try
        {
            var problems = new ProblemList();
            if (Finish(staged, problems) is not { } name)
                return Refused(Sentence(problems), StatusCodes.Status422UnprocessableEntity);
            if (apply)
                Apply(name, alt);
            return new JsonResult(new { name = $"media/{name}", file = name, type = MediaFormat.Of(name)!.Type.ToString().ToLowerInvariant(), href = $"{Link("file")}&name={Uri.EscapeDataString("media/" + name)}", said = Taken(name, problems) });
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Refused(words["writing.fault.disk"], StatusCodes.Status507InsufficientStorage);
        }
    }

    /// <summary>Deletes a file that no text mentions.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string? path, string? name)
    {
        if (!Opens(path))
            return NotFound();
        try
        {
            if (name is null || !Unused.Contains(name) || !media.Discard(Address, name, Author))
                return WithFault(words["writing.media.used"], StatusCodes.Status409Conflict);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return WithFault(words["writing.fault.disk"], StatusCodes.Status507InsufficientStorage);
        }
        await journal.WriteAsync("media.deleted", $"{Address.Folder}/media/{name}");
        return Done(words["writing.media.discarded", name], "media");
    }

    /// <summary>Throws away a file that is not to be sent after all.</summary>
    public IActionResult OnPostCancel(string? path, string? id)
    {
        if (Opens(path) && Staged(id) is { } staged)
            uploads.End(staged);
        return new JsonResult(new { });
    }

    private string TooLarge => words["writing.media.tooLarge", limits.LargestFilm >> 20, limits.LargestPicture >> 20];

    private bool Opens(string? path)
    {
        if (!Names(path) || Address.IsLoose || manuscripts.Open(Address) is null)
            return false;
        var seen = preview.Read(Address.Kind, Address.Slug, Author.Account);
        (Files, Unused) = (seen.Media, UnusedOf(seen));
        return true;
    }

    /// <summary>The names of the files that no text mentions.</summary>
    internal static IReadOnlySet<string> UnusedOf(PreviewedThing seen) =>
        seen.Problems.Where(problem => problem.Kind == LintProblems.UnusedFile).Select(problem => problem.Arguments[0]).ToHashSet(StringComparer.Ordinal);

    private StagedUpload? Staged(string? id) => uploads.Find(id, Author.Account) is { } staged && staged.Path == Address.Path ? staged : null;

    // Either it has its place afterwards or it is gone: nothing half done is left.
    private string? Finish(StagedUpload staged, ProblemList problems)
    {
        try
        {
            if (uploads.Whole(staged) is not { } whole || sent.Take(whole, staged.Name, problems) is not var (ending, _))
                return null;
            if (ending == ".vtt")
                ending = $".{Address.Language}.vtt";
            var name = staged.Name[(staged.Name.LastIndexOfAny(['/', '\\']) + 1)..];
            return media.Take(Address, whole, name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name, ending);
        }
        finally
        {
            uploads.End(staged);
        }
    }

    // Whatever the text still lacks: a film its file, a picture the poster or cover. It goes to what is being typed, where its author sees and saves it.
    private void Apply(string name, string? alt)
    {
        var saved = manuscripts.Open(Address)!;
        var typed = manuscripts.Typed(saved, Author);
        var keys = PublishedReader.KeysOf(Address.Kind);
        var text = WritableText.Parse(typed?.Text ?? saved.Text, keys);
        ContentKey[] wanted = MediaFormat.Of(name)!.Type switch
        {
            MediaType.Film => [ContentKeys.File],
            MediaType.Picture => [ContentKeys.Poster, ContentKeys.Cover],
            MediaType.Track => [ContentKeys.Captions],
            _ => [],
        };
        if (wanted.FirstOrDefault(keys.Contains) is not { } key)
            return;
        var place = new KeyName(key, key.PerLanguage ? Address.Language : null);
        if (text.Values.GetValueOrDefault(place) is { Length: > 0 })
            return;
        var values = new Dictionary<KeyName, string> { [place] = $"media/{name}" };
        if (!string.IsNullOrWhiteSpace(alt) && (key == ContentKeys.Poster || key == ContentKeys.Cover))
            values[new(key == ContentKeys.Poster ? ContentKeys.PosterAlt : ContentKeys.CoverAlt, null)] = alt.Trim();
        manuscripts.Type(Address, text.With(values, text.Body), typed is null ? saved.Hash : typed.BasedOn, Author);
    }

    // With what its sender should know of it all the same.
    private string Taken(string name, ProblemList problems) => $"{words["writing.media.done", name]} {Sentence(problems)}".TrimEnd();

    private static string Sentence(ProblemList problems)
    {
        var culture = System.Globalization.CultureInfo.CurrentUICulture;
        return string.Join(' ', problems.Kept.Select(problem => $"{problem.Position.File}: {problem.Message(culture)}; {problem.Remedy(culture)}."));
    }

    private static JsonResult Refused(string sentence, int status) => new(new { fault = sentence }) { StatusCode = status };

    private PageResult WithFault(string fault, int status)
    {
        Fault = fault;
        Response.StatusCode = status;
        return Page();
    }
}
