using System.Text;
using System.Text.RegularExpressions;
using Opac.Indexing.Problems;

namespace Opac.Web.Publishing.Reading;

/// <summary>Lists what there is to publish, without opening a file.</summary>
internal sealed partial class ContentScanner(string root)
{
    private const int MostFiles = 5_000;
    private const int DeepestFolder = 4;

    // The folder of what films and recordings are made from: nobody is to see it, and no text names it.
    private const string Workshop = "make";

    private static readonly (ContentKind Kind, string Folder)[] kinds =
    [
        (ContentKind.Exhibition, "exhibitions"), (ContentKind.Trailer, "trailers"), (ContentKind.Event, "events"), (ContentKind.List, "lists"), (ContentKind.Page, "pages"),
    ];

    private static readonly EnumerationOptions listing = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };

    /// <summary>The name of the folder for a kind of content, also its name in addresses.</summary>
    public static string FolderOf(ContentKind kind) => kinds.First(pair => pair.Kind == kind).Folder;

    /// <summary>The kind of content that lies in a folder; <c>null</c> where it is no such folder.</summary>
    public static ContentKind? KindOf(string folder) => kinds.FirstOrDefault(pair => pair.Folder == folder) is { Folder: not null } found ? found.Kind : null;

    /// <summary>The folder, or the texts alone, of one thing; <c>null</c> where there is nothing of it.</summary>
    public ContentFolder? Find(ContentKind kind, string slug)
    {
        var at = new DirectoryInfo(kind == ContentKind.Site ? root : Path.Combine(root, FolderOf(kind)));
        if (!at.Exists || IsLink(at))
            return null;
        if (kind != ContentKind.Site && at.EnumerateDirectories("*", listing).FirstOrDefault(sub => sub.Name.Normalize(NormalizationForm.FormC) == slug && !IsHidden(sub.Name)) is { } own)
            return Folder(kind, own, $"{at.Name}/{own.Name}");
        return Loose(kind, at, kind == ContentKind.Site ? "" : at.Name).FirstOrDefault(loose => loose.Slug == slug);
    }

    /// <summary>All folders, in no order that matters. Throws <see cref="IOException"/> where the root is not there or has nothing in it at all.</summary>
    public List<ContentFolder> Scan()
    {
        var at = new DirectoryInfo(root);
        if (!at.Exists || !at.EnumerateFileSystemInfos().Any())
            throw new DirectoryNotFoundException(root);   // an unmounted disk leaves an empty folder behind
        var folders = new List<ContentFolder>();
        foreach (var (kind, name) in kinds)
        {
            var directory = new DirectoryInfo(Path.Combine(root, name));
            if (!directory.Exists || IsLink(directory))
                continue;
            foreach (var sub in directory.EnumerateDirectories("*", listing).Where(sub => !IsHidden(sub.Name)))
                folders.Add(Folder(kind, sub, $"{name}/{sub.Name}"));
            folders.AddRange(Loose(kind, directory, name));
        }
        folders.AddRange(Loose(ContentKind.Site, at, "").Where(site => site.Slug == "site"));
        return folders;
    }

    private static ContentFolder Folder(ContentKind kind, DirectoryInfo directory, string shown)
    {
        var skipped = new ProblemList();
        var files = new List<ContentFile>();
        if (IsLink(directory))
            skipped.Add(new SourcePosition(shown), FileProblems.NotRegular);
        else
            List(directory, "", 0, shown, files, skipped);
        if (!Slug().IsMatch(directory.Name))
            skipped.Add(new SourcePosition(shown), FileProblems.BadSlug, directory.Name);
        return new ContentFolder(kind, directory.Name.Normalize(NormalizationForm.FormC), shown,
            [.. files.Where(file => IsText(file.Name))],
            [.. files.Where(file => MediaFormat.Of(file.Name) is not null)],
            skipped.Kept);
    }

    private static void List(DirectoryInfo directory, string below, int depth, string shown, List<ContentFile> files, ProblemList skipped)
    {
        foreach (var info in directory.EnumerateFileSystemInfos("*", listing).Where(info => !IsHidden(info.Name)))
        {
            var name = (below + info.Name).Normalize(NormalizationForm.FormC);
            if (files.Count >= MostFiles)
            {
                skipped.Add(new SourcePosition(shown), FileProblems.TooManyFiles, $"{MostFiles}");
                return;
            }
            if (IsLink(info))
                skipped.Add(new SourcePosition($"{shown}/{name}"), FileProblems.NotRegular);
            else if (info is DirectoryInfo sub && depth < DeepestFolder && name != Workshop)
                List(sub, name + "/", depth + 1, shown, files, skipped);
            else if (info is FileInfo file)
                Take(file, name, $"{shown}/{name}", files, skipped);
        }
    }

    // A pipe, a socket and a device all have a length of 0. They are told from files by nothing else that .NET shows, and opening a pipe would
    // wait for its other end: what is empty is never opened.
    private static void Take(FileInfo file, string name, string shown, List<ContentFile> files, ProblemList skipped)
    {
        if (!IsText(name) && MediaFormat.Of(name) is null)
        {
            ReportUnknown(name, shown, skipped);
            return;
        }
        if (!file.Name.IsNormalized(NormalizationForm.FormC))
            skipped.Add(new SourcePosition(shown), LintProblems.DecomposedName, name);
        if (file is { Exists: true, Length: > 0 })
            files.Add(new ContentFile(name, file.FullName, file.Length, file.LastWriteTimeUtc));
        else if (file.Exists)
            skipped.Add(new SourcePosition(shown), FileProblems.NotRegular);
    }

    // Only where a librarian puts what visitors are to see; tools beside it are nobody's business here.
    private static void ReportUnknown(string name, string shown, ProblemList skipped)
    {
        if (!name.StartsWith("media/", StringComparison.Ordinal))
            return;
        var isHeic = Path.GetExtension(name).ToLowerInvariant() is ".heic" or ".heif";
        skipped.Add(new SourcePosition(shown), isHeic ? LintProblems.HeicPicture : LintProblems.UnknownFile, name);
    }

    // Texts that stand in the kind's folder itself: events/2024-10-oqu.kk.md; each slug is a folder of its own with no media.
    private static IEnumerable<ContentFolder> Loose(ContentKind kind, DirectoryInfo directory, string shown)
    {
        var skipped = new ProblemList();
        var files = new List<ContentFile>();
        foreach (var file in directory.EnumerateFiles("*.md", listing).Where(file => !IsHidden(file.Name) && !IsLink(file)))
            Take(file, file.Name.Normalize(NormalizationForm.FormC), $"{shown}/{file.Name}", files, skipped);
        return files
            .Where(file => IsText(file.Name))
            .GroupBy(file => LanguageEnding().Replace(file.Name, ""))
            .Select(group => new ContentFolder(kind, group.Key, shown, [.. group], [], []));
    }

    private static bool IsText(string name)
        => name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static bool IsHidden(string name) => name[0] is '.' or '~' or '_' || name.EndsWith('~') || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase);

    // On Unix the attribute says so of symbolic links alone, and is known from listing: asking each file where it leads would be a call to the system for each.
    private static bool IsLink(FileSystemInfo info) => info.Attributes.HasFlag(FileAttributes.ReparsePoint);

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,99}$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"(\.(kk|ru|en))?\.md$", RegexOptions.IgnoreCase)]
    private static partial Regex LanguageEnding();
}
