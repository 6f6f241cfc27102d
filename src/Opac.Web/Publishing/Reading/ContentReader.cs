using Opac.Indexing.Problems;
using Opac.Web.Publishing.Directives;
using Opac.Web.Texts;

namespace Opac.Web.Publishing.Reading;

/// <summary>Makes of one folder what it publishes. Not for use twice.</summary>
internal sealed class ContentReader(ContentFolder folder, PortalTexts texts, ProblemList problems)
{
    private readonly List<string> read = [];
    private readonly MediaFolder media = new(folder.Media.Select(file => (file.Name, FileOf(folder, file))));

    /// <summary>Whether it is read for its author's eyes: with marks where something is wrong, and whatever keeps it from visitors.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether the articles are made when they are asked for: their own problems, and what they lead to, are not known then.</summary>
    public bool MakesLater { get; init; }

    /// <summary>The words of the interface.</summary>
    public PortalTexts Texts => texts;

    /// <summary>The media of the folder.</summary>
    public IReadOnlyCollection<MediaFile> Media => media.Files;

    /// <summary>The trailers that its texts lead to.</summary>
    public List<BlockValue> TrailersWanted { get; } = [];

    /// <summary>The pages of the portal that its texts lead to.</summary>
    public List<BlockValue> LinksWanted { get; } = [];

    /// <summary>
    /// Reads it. A language whose text has a fault that holds it back is taken from <paramref name="last"/>; where the first language has one,
    /// all of it is, and where there is no last version the answer is <c>null</c>.
    /// </summary>
    public Published? Read(Published? last)
    {
        foreach (var skipped in folder.Skipped)
            problems.Add(skipped.Position, skipped.Kind, [.. skipped.Arguments]);
        if (HoldBack.By(problems))
            return last;

        var written = new List<WrittenText>();
        foreach (var language in PortalLanguage.All)
        {
            if (Written(language) is { } text)
                written.Add(text);
        }
        if (written.Count == 0)
        {
            if (!HoldBack.By(problems))
                problems.Add(new SourcePosition(folder.Shown), FileProblems.NoText);
            return last;
        }
        // Where the Kazakh text is broken a sound translation must not take its place: dates and pictures come from the first language.
        var made = folder.Texts.Any(file => TextName.Parse(file.Name, folder.Slug) is { Chapter: "", Language: "kk" }) && written[0].Language != "kk"
            ? null
            : new PublishedReader(folder, media, this).Read(written, last);
        foreach (var text in written)
            Report(text.Problems);
        FolderLint.Files(folder.Shown, media.Files, read, problems);
        return made ?? last;
    }

    private WrittenText? Written(string language)
    {
        var own = new ProblemList();
        WrittenText? text = null;
        foreach (var (file, name) in folder.Texts.Select(file => (file, TextName.Parse(file.Name, folder.Slug))).Where(pair => pair.Item2.Language == language)
            .OrderBy(pair => pair.Item2.Chapter, StringComparer.Ordinal))
        {
            if (Decoded(file, own) is not { } source)
                continue;
            if (name.Chapter.Length == 0)
            {
                if (FrontMatter.Parse(source, own) is { } parsed)
                    text = new WrittenText(language, parsed, new Fields(parsed, PublishedReader.KeysOf(folder.Kind), media, own), own);
            }
            else
                text?.Chapters.Add(Chapter(source, own));
        }
        if (text is null)
            Report(own);
        return text;
    }

    // A chapter may have a front matter for its title, and need not.
    private (SourceText, FrontMatter, string?) Chapter(SourceText source, ProblemList own)
    {
        var begins = source.Text.TrimStart();
        if (!begins.StartsWith("---", StringComparison.Ordinal) && !begins.StartsWith('—') || FrontMatter.Parse(source, own) is not { } parsed)
            return (source, new FrontMatter(source.File, [], source.Text, 1), null);
        return (source, parsed, new Fields(parsed, PublishedReader.KeysOf(folder.Kind), media, own).Text(ContentKeys.Title));
    }

    private SourceText? Decoded(ContentFile file, ProblemList own)
    {
        var shown = folder.Shown.Length == 0 ? file.Name : $"{folder.Shown}/{file.Name}";
        if (file.Length > SourceText.LargestFile)
        {
            own.Add(new SourcePosition(shown), FileProblems.TooLarge, $"{SourceText.LargestFile / 1024}");
            return null;
        }
        try
        {
            using var stream = new FileStream(file.DiskPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // One byte more than allowed: a file may have grown since it was listed. Never so much for a small one: such arrays make the collector walk everything.
            var bytes = new byte[Math.Min(stream.Length, SourceText.LargestFile) + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var source = SourceText.Decode(shown, bytes.AsSpan(0, length), own);
            if (source is not null)
                read.Add(source.Text);
            return source;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            own.Add(new SourcePosition(shown), FileProblems.Unreadable, refused.Message);
            return null;
        }
    }

    private void Report(ProblemList own)
    {
        foreach (var problem in own.Kept)
            problems.Add(problem.Position, problem.Kind, [.. problem.Arguments]);
    }

    private static MediaFile FileOf(ContentFolder folder, ContentFile file)
    {
        var name = file.Name.StartsWith("media/", StringComparison.Ordinal) ? file.Name[6..] : file.Name;
        return new MediaFile($"/media/{ContentScanner.FolderOf(folder.Kind)}/{folder.Slug}/{name}", file.DiskPath, MediaFormat.Of(file.Name)!, file.Length, file.Modified);
    }
}
