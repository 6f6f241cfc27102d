using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;

namespace Opac.Web.Writing;

/// <summary>Where deleted things go, whole, with their pictures and films; from where they come back to the same place.</summary>
public sealed partial class Bin(PortalSettings settings, ContentLibrary library, TimeProvider clock)
{
    private const string About = "about.json", Held = "content";

    private readonly Lock moving = new();

    private string Folder => Path.Combine(settings.DataPath, "bin");

    /// <summary>Moves something to the bin; <c>false</c> where there is nothing of it, or its author may not take away what visitors see.</summary>
    /// <exception cref="IOException">The disk does not take it; it stays where it was.</exception>
    public bool Put(ContentKind kind, string slug, string title, Author author)
    {
        lock (moving)
        {
            if (kind == ContentKind.Site || new ContentScanner(settings.ContentPath).Find(kind, slug) is not { Texts: [_, ..] } found)
                return false;
            if (!author.MayPublish && library.Current.Peek(kind, slug)?.Showing.Ready != false)
                return false;
            var now = clock.GetUtcNow();
            var id = $"{now.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..8]}";
            var own = Path.Combine(settings.ContentPath, ContentScanner.FolderOf(kind), slug);
            var isFolder = Directory.Exists(own);
            var item = new BinItem(id, kind, slug, title, author.Name, now, isFolder ? [] : [.. found.Texts.Select(file => Path.GetFileName(file.DiskPath))]);
            // First what it is, then it: whatever moment it is killed at, what is in the bin can be put back.
            AtomicFile.Write(Path.Combine(Folder, id, About), JsonSerializer.Serialize(item));
            var held = Path.Combine(Folder, id, Held);
            if (isFolder)
                Move(own, held);
            else
                Directory.CreateDirectory(held);
            foreach (var file in isFolder ? [] : found.Texts)
                AtomicFile.Adopt(file.DiskPath, Path.Combine(held, Path.GetFileName(file.DiskPath)));
            AtomicFile.FlushFolder(Path.GetDirectoryName(own)!);
            library.Refresh();
            return true;
        }
    }

    /// <summary>What lies in the bin, the latest first.</summary>
    public IReadOnlyList<BinItem> Items() => !Directory.Exists(Folder) ? [] :
        [.. Directory.EnumerateDirectories(Folder).OrderDescending(StringComparer.Ordinal)
            .Where(folder => Directory.Exists(Path.Combine(folder, Held)) && Directory.EnumerateFileSystemEntries(Path.Combine(folder, Held)).Any())
            .Select(folder => Read(Path.GetFileName(folder))).OfType<BinItem>()];

    /// <summary>Puts something back where it was, as a draft of the same name; under a name with a number where that is taken meanwhile. <c>null</c> where it is not in the bin.</summary>
    /// <exception cref="IOException">The disk does not take it; it stays in the bin.</exception>
    public BinItem? Restore(string id)
    {
        lock (moving)
        {
            if (!Id().IsMatch(id) || Read(id) is not { } item || Path.Combine(Folder, id, Held) is var held && !Directory.Exists(held))
                return null;
            var scanner = new ContentScanner(settings.ContentPath);
            var slug = item.Slug;
            for (var number = 2; scanner.Find(item.Kind, slug) is not null; number++)
                slug = $"{item.Slug}-{number}";
            var home = Path.Combine(settings.ContentPath, ContentScanner.FolderOf(item.Kind));
            Directory.CreateDirectory(home);
            if (item.Files.Count == 0)
                Move(held, Path.Combine(home, slug));
            foreach (var name in item.Files)
                AtomicFile.Adopt(Path.Combine(held, name), Path.Combine(home, slug + name[item.Slug.Length..]));
            AtomicFile.FlushFolder(home);
            Directory.Delete(Path.Combine(Folder, id), recursive: true);
            library.Refresh();
            return item with { Slug = slug };
        }
    }

    private BinItem? Read(string id)
    {
        try
        {
            return JsonSerializer.Deserialize<BinItem>(File.ReadAllText(Path.Combine(Folder, id, About)));
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            return null;
        }
    }

    // The data folder may be another disk: then file by file, and the old folder goes last.
    private static void Move(string from, string to)
    {
        try
        {
            Directory.Move(from, to);
        }
        catch (IOException) when (Directory.Exists(from) && !Directory.Exists(to))
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
                AtomicFile.Write(Path.Combine(to, Path.GetRelativePath(from, file)), stream =>
                {
                    using var source = File.OpenRead(file);
                    source.CopyTo(stream);
                });
            Directory.Delete(from, recursive: true);
        }
    }

    [GeneratedRegex(@"^\d{8}-\d{6}-\d{3}-[0-9a-f]{8}\z")]
    private static partial Regex Id();
}
