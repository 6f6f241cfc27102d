using Opac.Indexing.Problems;

namespace Opac.Web.Publishing.Reading;

/// <summary>What makes one published thing: a folder with its texts and media, or a text alone.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its name in the address.</param>
/// <param name="Shown">Its path below the content folder, as the librarian would name it.</param>
/// <param name="Texts">Its Markdown files.</param>
/// <param name="Media">Its other files of formats that are served.</param>
/// <param name="Skipped">Files that cannot be taken, reported each time.</param>
internal sealed record ContentFolder(
    ContentKind Kind, string Slug, string Shown, IReadOnlyList<ContentFile> Texts, IReadOnlyList<ContentFile> Media, IReadOnlyList<Problem> Skipped)
{
    /// <summary>By which it is known from one scan to the next.</summary>
    public (ContentKind Kind, string Slug) Key => (Kind, Slug);

    /// <summary>Changes whenever a file in it comes, goes or is written.</summary>
    public string Fingerprint { get; } = string.Join('\n', Texts.Concat(Media)
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .Select(file => $"{file.Name}|{file.Length:x}|{file.Modified.Ticks:x}")
        .Concat(Skipped.Select(problem => problem.Position.File)));
}
