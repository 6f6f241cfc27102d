using System.Text.RegularExpressions;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;

namespace Opac.Web.Writing;

/// <summary>Which Markdown file of the content folder is meant. One that was parsed names a file below that folder and no other.</summary>
public sealed partial record TextAddress
{
    private TextAddress(ContentKind kind, string slug, string file, bool isLoose) => (Kind, Slug, File, IsLoose) = (kind, slug, file, isLoose);

    /// <summary>What the text belongs to.</summary>
    public ContentKind Kind { get; }

    /// <summary>The name of what it belongs to, as in addresses.</summary>
    public string Slug { get; }

    /// <summary>The file's own name: <c>index.kk.md</c>.</summary>
    public string File { get; }

    /// <summary>Whether it lies in the folder of its kind, without one of its own, and so without pictures.</summary>
    public bool IsLoose { get; }

    /// <summary>The path below the content folder, with forward slashes: <c>trailers/qoja/index.kk.md</c>.</summary>
    public string Path => Kind == ContentKind.Site ? File : IsLoose ? $"{ContentScanner.FolderOf(Kind)}/{File}" : $"{Folder}/{File}";

    /// <summary>The folder of what it belongs to, below the content folder: <c>trailers/qoja</c>. That of a loose text is never made.</summary>
    public string Folder => Kind == ContentKind.Site ? "site" : $"{ContentScanner.FolderOf(Kind)}/{Slug}";

    /// <summary>The language it is written in.</summary>
    public string Language => TextName.Parse(File, Slug).Language;

    /// <summary>Whether it is a further chapter, which need not have data of its own.</summary>
    public bool IsChapter => TextName.Parse(File, Slug).Chapter.Length > 0;

    /// <summary>The first text of something in a language, in a folder of its own.</summary>
    public static TextAddress Of(ContentKind kind, string slug, string language)
        => Parse($"{ContentScanner.FolderOf(kind)}/{slug}/index.{language}.md") ?? throw new ArgumentException($"'{slug}' is no name for an address", nameof(slug));

    /// <summary>Reads a path below the content folder; <c>null</c> for anything that is not the path of a text there.</summary>
    public static TextAddress? Parse(string? path)
    {
        if (path is null || path.Length > 300 || Pattern().Match(path) is not { Success: true } match)
            return null;
        var (section, slug, file) = (match.Groups["section"], match.Groups["slug"], match.Groups["file"].Value);
        if (file.StartsWith("README", StringComparison.OrdinalIgnoreCase))
            return null;
        if (!section.Success)
            return Stem(file) == "site" ? new(ContentKind.Site, "site", file, isLoose: true) : null;
        if (ContentScanner.KindOf(section.Value) is not { } kind)
            return null;
        return slug.Success ? new(kind, slug.Value, file, isLoose: false) : new(kind, Stem(file), file, isLoose: true);
    }

    /// <summary>The same text in another language.</summary>
    public TextAddress In(string language)
        => Parse(Path[..^File.Length] + (Kind == ContentKind.Site && language == "kk" ? "site.md" : $"{Stem(File)}.{language}.md"))!;

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static string Stem(string file) => Ending().Replace(file, "");

    // A part begins with a letter or digit: nothing hidden, no «..», no drive, and control characters nowhere.
    [GeneratedRegex(@"^((?<section>[a-z]+)/)?((?<slug>[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,99})/)?(?<file>[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]{0,119}\.md)\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(\.(kk|ru|en))?\.md$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
