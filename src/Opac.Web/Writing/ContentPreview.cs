using System.Collections.Concurrent;
using Opac.Indexing.Problems;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;
using Opac.Web.Texts;

namespace Opac.Web.Writing;

/// <summary>Reads what is not published by the road of what is, so that its page can be seen, and what is wrong with it told, before visitors see it.</summary>
public sealed class ContentPreview(PortalSettings settings, ContentLibrary library, PortalTexts texts, Drafts drafts, PendingMedia pending, TimeProvider clock)
{
    // One for each text that somebody looks at just now; a page asks again for each of its pictures.
    private const int Kept = 32;
    private static readonly TimeSpan deadline = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(ContentKind, string, string?), (string Fingerprint, PreviewedThing Seen)> kept = new();

    /// <summary>What a text belongs to, as it would be if the text were this; all else as it is last saved.</summary>
    public PreviewedThing Read(TextAddress address, string text) => Read(address.Kind, address.Slug, null, new() { [address.File] = text }, address);

    /// <summary>Something as it is last saved, and, for an author, as it is being typed by them.</summary>
    public PreviewedThing Read(ContentKind kind, string slug, string? author) => Read(kind, slug, author, [], null);

    /// <summary>The content with something unpublished in it as if it were; <c>null</c> where it cannot be read at all.</summary>
    public ContentSnapshot? SnapshotWith(ContentKind kind, string slug, string? author)
        => Read(kind, slug, author) is { Thing: { } thing } seen
            ? library.Current.With(thing with { Showing = new Showing(Ready: true, null, thing.Showing.IsPast(clock.GetUtcNow()) ? thing.Showing.Archive : null) }, seen.Media)
            : null;

    private PreviewedThing Read(ContentKind kind, string slug, string? author, Dictionary<string, string> written, TextAddress? judged)
    {
        var folder = new ContentScanner(settings.ContentPath).Find(kind, slug) ?? new ContentFolder(kind, slug, kind == ContentKind.Site ? "" : $"{ContentScanner.FolderOf(kind)}/{slug}", [], [], []);
        var addresses = folder.Texts.Select(file => TextAddress.Parse(Shown(folder, file.Name))).OfType<TextAddress>()
            .Concat(PortalLanguage.All.Select(language => TextAddress.Parse($"{folder.Shown}/index.{language}.md")).OfType<TextAddress>())
            .DistinctBy(address => address.Path).Where(address => (address.Kind, address.Slug) == (kind, slug)).ToList();
        var taken = addresses.ToDictionary(address => address.File, address => (author is null ? null : drafts.Typed(address, author)) ?? drafts.Find(address));
        var overlaid = folder.Texts.Where(file => !written.ContainsKey(file.Name) && taken.GetValueOrDefault(file.Name) is null)
            .Concat(taken.Where(pair => pair.Value is not null && !written.ContainsKey(pair.Key)).Select(pair => FileOf(pair.Key, pair.Value!.DiskPath)))
            .ToList();
        var media = addresses.FirstOrDefault(address => !address.IsLoose) is { } own ? pending.Waiting(own) : [];
        // Made anew and not «with»: the fingerprint is taken of the files when a folder is made.
        folder = new ContentFolder(kind, slug, folder.Shown, overlaid, [.. folder.Media.Where(file => media.All(waiting => waiting.Name != file.Name)), .. media], folder.Skipped);

        if (written.Count > 0)
            return ReadWith(folder, written, judged);
        var fingerprint = folder.Fingerprint;
        if (kept.TryGetValue((kind, slug, author), out var known) && known.Fingerprint == fingerprint)
            return known.Seen;
        var seen = ReadNow(folder, judged);
        if (kept.Count >= Kept)
            kept.Clear();
        kept[(kind, slug, author)] = (fingerprint, seen);
        return seen;
    }

    private PreviewedThing ReadWith(ContentFolder folder, Dictionary<string, string> written, TextAddress? judged)
    {
        var aside = Directory.CreateDirectory(Path.Combine(settings.DataPath, "previews", Guid.NewGuid().ToString("N")));
        try
        {
            foreach (var (name, text) in written)
                File.WriteAllText(Path.Combine(aside.FullName, name), text);
            return ReadNow(folder with { Texts = [.. folder.Texts, .. written.Where(pair => pair.Value.Length > 0).Select(pair => FileOf(pair.Key, Path.Combine(aside.FullName, pair.Key)))] }, judged);
        }
        finally
        {
            aside.Delete(recursive: true);
        }
    }

    // On a thread of its own, as the library reads: a text that the parser cannot get through in time is given up, not waited for.
    private PreviewedThing ReadNow(ContentFolder folder, TextAddress? judged)
    {
        var culture = System.Globalization.CultureInfo.CurrentUICulture;
        var work = Task.Factory.StartNew(() =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = culture;
            var problems = new ProblemList();
            var reader = new ContentReader(folder, texts, problems) { IsPreview = true };
            Published? thing = null;
            try
            {
                thing = reader.Read(null);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                problems.Add(new SourcePosition(folder.Shown), FileProblems.Unexpected, fault.Message);
            }
            foreach (var wanted in reader.TrailersWanted.Where(wanted => library.Current.Peek(ContentKind.Trailer, wanted.Text) is null))
                problems.Add(wanted.At, BodyProblems.NoSuchTrailer, wanted.Text);
            return new PreviewedThing(thing, [.. reader.Media], problems.Kept, HoldsBack(problems.Kept, thing, judged));
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return work.Wait(deadline)
            ? work.Result
            : new PreviewedThing(null, [], [new Problem(new SourcePosition(folder.Shown), FileProblems.TooSlow, "10")], HoldsBack: true);
    }

    // What is wrong with another language keeps that language back, and not this one.
    private static bool HoldsBack(IEnumerable<Problem> problems, Published? thing, TextAddress? judged)
        => thing is null || problems.Any(problem => HoldBack.By(problem.Kind) && (judged is null || problem.Position.File == judged.Path || !problem.Position.File.EndsWith(".md", StringComparison.OrdinalIgnoreCase)));

    private static string Shown(ContentFolder folder, string name) => folder.Shown.Length == 0 ? name : $"{folder.Shown}/{name}";

    private static ContentFile FileOf(string name, string path)
    {
        var info = new FileInfo(path);
        return new ContentFile(name, path, info.Length, info.LastWriteTimeUtc);
    }
}
