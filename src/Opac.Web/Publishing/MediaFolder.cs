using System.Text;
using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>The files beside a text: what it may name.</summary>
public sealed class MediaFolder
{
    private readonly Dictionary<string, MediaFile> byPath = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder with these files, each by its path below the folder: <c>media/auyl.svg</c>.</summary>
    public MediaFolder(params IEnumerable<(string Path, MediaFile File)> files)
    {
        foreach (var (path, file) in files)
            byPath[Folded(path)] = file;
    }

    /// <summary>A folder with nothing in it.</summary>
    public static MediaFolder Empty { get; } = new();

    /// <summary>All its files.</summary>
    public IReadOnlyCollection<MediaFile> Files => byPath.Values;

    /// <summary>
    /// The file that a librarian names: by its path, by its name alone, or by its name without the ending, which cannot be typed on the Kazakh
    /// layout. A name that fits no file, or a file of the wrong type, becomes a problem.
    /// </summary>
    public MediaFile? Find(string written, MediaType type, SourcePosition at, ProblemList problems)
    {
        var file = Find(written, type);
        if (file is null)
        {
            if (Nearest(written) is { } nearest)
                problems.Add(at, FrontMatterProblems.MissingFileNear, written, nearest);
            else
                problems.Add(at, FrontMatterProblems.MissingFile, written);
        }
        else if (file.Format.Type != type && type != MediaType.Other)
        {
            problems.Add(at, FrontMatterProblems.WrongMedia, written, Endings(type));
            return null;
        }
        return file;
    }

    /// <summary>The same without reporting; any type of file is found.</summary>
    public MediaFile? Find(string written, MediaType preferred)
    {
        var path = Folded(written);
        if (byPath.TryGetValue(path, out var file) || byPath.TryGetValue("media/" + path, out file))
            return file;
        var fits = byPath.Where(pair => Stem(pair.Key) == path || Stem(pair.Key) == "media/" + path).Select(pair => pair.Value).ToList();
        return fits.Where(fit => fit.Format.Type == preferred).ToList() is [var only] ? only : fits is [var single] ? single : null;
    }

    private string? Nearest(string written)
    {
        var path = Folded(written);
        return byPath.Keys
            .Select(known => (known, Away: Math.Min(EditDistance.Between(path, known, 2), EditDistance.Between("media/" + path, known, 2))))
            .Where(pair => pair.Away <= 2)
            .OrderBy(pair => pair.Away).ThenBy(pair => pair.known, StringComparer.Ordinal)
            .Select(pair => pair.known)
            .FirstOrDefault();
    }

    // Composed letters (names from a Mac are decomposed), slashes forward, lower case.
    private static string Folded(string path)
    {
        var folded = path.Trim().Replace('\\', '/').Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return folded.StartsWith("./", StringComparison.Ordinal) ? folded[2..] : folded;
    }

    private static string Stem(string path)
        => path.LastIndexOf('.') is > 0 and var dot && dot > path.LastIndexOf('/') ? path[..dot] : path;

    private static string Endings(MediaType type) => type switch
    {
        MediaType.Picture => ".svg, .png, .jpg, .webp, .avif",
        MediaType.Film => ".mp4, .webm",
        MediaType.Sound => ".mp3, .m4a, .ogg, .opus",
        MediaType.Track => ".vtt",
        _ => ".pdf, .epub, .txt",
    };
}
