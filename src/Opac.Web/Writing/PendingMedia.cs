using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;

namespace Opac.Web.Writing;

/// <summary>
/// Gives finished uploads their place. Those of a draft go to its folder in the content, of which visitors see nothing; those of something that visitors see
/// wait in <c>App_Data/media</c> until a new version of it is published. No file is ever written over.
/// </summary>
public sealed class PendingMedia(PortalSettings settings, ContentLibrary library)
{
    private readonly Lock naming = new();

    /// <summary>Gives a file its place and tells its name there: <c>qoja-2.mp4</c> where <c>qoja.mp4</c> is taken.</summary>
    /// <param name="text">A text of what it belongs to; not a loose one.</param>
    /// <param name="finished">Where it lies; it is gone from there afterwards.</param>
    /// <param name="stem">What it is to be called, without an ending; made harmless here.</param>
    /// <param name="ending">The ending that its content asks for: <c>.mp4</c>.</param>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public string Take(TextAddress text, string finished, string stem, string ending)
    {
        lock (naming)
        {
            var name = FreeName(text, Slug.Of(stem, "file"), ending);
            AtomicFile.Adopt(finished, Path.Combine(IsPublic(text) ? FolderOf(text) : ContentFolderOf(text), name));
            library.Refresh();
            return name;
        }
    }

    /// <summary>Writes the captions of a film: to the file of that name where it belongs to a draft or waits itself, else to a new one. Tells its name.</summary>
    public string WriteTrack(TextAddress text, string? name, string stem, string vtt)
    {
        lock (naming)
        {
            var (waits, lies) = (Path.Combine(FolderOf(text), name ?? ""), Path.Combine(ContentFolderOf(text), name ?? ""));
            var path = name is null || MediaFormat.Of(name)?.Type != MediaType.Track || Path.GetFileName(name) != name ? null
                : File.Exists(waits) ? waits
                : File.Exists(lies) && !IsPublic(text) ? lies
                : null;
            path ??= Path.Combine(IsPublic(text) ? FolderOf(text) : ContentFolderOf(text), FreeName(text, Slug.Of(stem, "subtitr"), $".{text.Language}.vtt"));
            AtomicFile.Write(path, vtt);
            library.Refresh();
            return Path.GetFileName(path);
        }
    }

    /// <summary>The files that wait, each with the name that its text calls it: <c>media/qoja.mp4</c>.</summary>
    internal IReadOnlyList<ContentFile> Waiting(TextAddress text) => Directory.Exists(FolderOf(text))
        ? [.. new DirectoryInfo(FolderOf(text)).EnumerateFiles()
            .Where(file => file.Name[0] != '.' && file.Length > 0 && MediaFormat.Of(file.Name) is not null)
            .Select(file => new ContentFile("media/" + file.Name, file.FullName, file.Length, file.LastWriteTimeUtc))]
        : [];

    /// <summary>Deletes a file for good, wherever it lies; <c>false</c> where there is none, or its author may not take away what visitors could see.</summary>
    /// <param name="text">A text of what it belongs to; not a loose one.</param>
    /// <param name="name">Its name among the others, of which it is one.</param>
    /// <param name="author">Who deletes it.</param>
    /// <exception cref="IOException">The disk does not let it go.</exception>
    public bool Discard(TextAddress text, string name, Author author)
    {
        lock (naming)
        {
            var path = new[] { Path.Combine(FolderOf(text), name), author.MayPublish || !IsPublic(text) ? Path.Combine(ContentFolderOf(text), name) : null }.FirstOrDefault(File.Exists);
            if (path is null)
                return false;
            File.Delete(path);
            library.Refresh();
            return true;
        }
    }

    /// <summary>Moves all that waits to the content.</summary>
    public void Release(TextAddress text)
    {
        foreach (var file in Waiting(text))
            AtomicFile.Adopt(file.DiskPath, Path.Combine(settings.ContentPath, text.Folder, file.Name));
    }

    private bool IsPublic(TextAddress text) => library.Current.Peek(text.Kind, text.Slug)?.Showing.Ready == true;

    private string FreeName(TextAddress text, string stem, string ending)
    {
        var name = stem + ending;
        for (var number = 2; File.Exists(Path.Combine(FolderOf(text), name)) || File.Exists(Path.Combine(ContentFolderOf(text), name)); number++)
            name = $"{stem}-{number}{ending}";
        return name;
    }

    private string FolderOf(TextAddress text) => Path.Combine(settings.DataPath, "media", text.Folder);

    private string ContentFolderOf(TextAddress text) => Path.Combine(settings.ContentPath, text.Folder, "media");
}
