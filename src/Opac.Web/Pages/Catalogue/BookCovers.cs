using System.Collections.Frozen;
using Opac.Indexing.Records;
using Opac.Web.Html;

namespace Opac.Web.Pages.Catalogue;

/// <summary>
/// The covers of books: the picture that the library keeps in <c>content/covers</c> under the record's id or its ISBN, otherwise one drawn from
/// what is known of the book. New files are seen within two seconds.
/// </summary>
public sealed class BookCovers(PortalSettings settings, TimeProvider clock)
{
    private const long LargestFile = 2 * 1024 * 1024;

    private static readonly TimeSpan look = TimeSpan.FromSeconds(2);

    private static readonly FrozenDictionary<string, string> mediaTypes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Lock looking = new();
    private FrozenDictionary<string, CoverFile> files = FrozenDictionary<string, CoverFile>.Empty;
    private long? looked;
    private DateTime seen;

    /// <summary>The cover of a record, to stand in a page. It says nothing that the page does not say in words.</summary>
    public PagePart Of(BibliographicRecord record) => FileOf(record) is { } file ? new Picture(file) : DrawnCover.Of(record);

    /// <summary>The file of a record's real cover; <c>null</c> where the library has none.</summary>
    public CoverFile? FileOf(BibliographicRecord record)
    {
        var known = Current();
        if (known.Count == 0)
            return null;
        if (known.GetValueOrDefault(record.Id.Value) is { } own)
            return own;
        return record.Isbns.Where(isbn => isbn is { IsValid: true, IsCancelled: false }).Select(isbn => known.GetValueOrDefault(isbn.Key!)).FirstOrDefault(file => file is not null);
    }

    /// <summary>The file of a name as it stands in an address; <c>null</c> where there is none. The name is looked up and never becomes a path.</summary>
    public CoverFile? Find(string name) => Current().GetValueOrDefault(name);

    private FrozenDictionary<string, CoverFile> Current()
    {
        lock (looking)
        {
            if (looked is { } last && clock.GetElapsedTime(last) < look)
                return files;
            looked = clock.GetTimestamp();
            var folder = new DirectoryInfo(Path.Combine(settings.ContentPath, "covers"));
            // A folder's time changes when a file comes, goes or is renamed, which is how covers are changed.
            if (!folder.Exists)
                return files = FrozenDictionary<string, CoverFile>.Empty;
            if (folder.LastWriteTimeUtc == seen)
                return files;
            seen = folder.LastWriteTimeUtc;
            return files = Read(folder);
        }
    }

    private static FrozenDictionary<string, CoverFile> Read(DirectoryInfo folder)
    {
        var found = new Dictionary<string, CoverFile>(StringComparer.Ordinal);
        foreach (var file in folder.EnumerateFiles("*", new EnumerationOptions { IgnoreInaccessible = true }))
        {
            if (!mediaTypes.TryGetValue(file.Extension, out var type) || file.LinkTarget is not null || file.Length is 0 or > LargestFile)
                continue;
            var stem = Path.GetFileNameWithoutExtension(file.Name);
            var name = Isbn.TryParse(stem, out var isbn) && isbn.Key is { } key ? key : stem;
            found.TryAdd(name, new CoverFile(name, file.FullName, type, file.LastWriteTimeUtc));
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private sealed class Picture(CoverFile file) : PagePart
    {
        public override void WriteTo(HtmlWriter page) =>
            page.Write($"""<img class="cover" src="{file.Address}" alt="" width="120" height="180" loading="lazy" decoding="async">""");
    }
}
