using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>Looks over a folder's files: pictures that nobody could be shown, tracks without words, files that nothing names.</summary>
internal static class FolderLint
{
    /// <summary>Pixels that are taken of a picture which is not made smaller while it is read.</summary>
    private const long MostPixels = 50_000_000;
    private const long MostPixelsOfJpeg = 250_000_000;
    private const int LongestSide = 20_000;

    /// <summary>A picture that a text shows.</summary>
    public static void Picture(MediaFile file, SourcePosition at, ProblemList problems)
    {
        // A file that is not there any more, or of a few bytes, is reported where it is looked for.
        if (file.Format.ContentType == "image/svg+xml" || file.Length < 24)
            return;
        if (file.Size is not { } size)
            problems.Add(at, LintProblems.PictureUnreadable, file.Name);
        else if ((long)size.Width * size.Height > (file.Format.ContentType == "image/jpeg" ? MostPixelsOfJpeg : MostPixels) || Math.Max(size.Width, size.Height) > LongestSide)
            problems.Add(at, LintProblems.PictureTooLarge, file.Name, $"{size.Width} × {size.Height}");
    }

    /// <summary>What is found of all of a folder once its texts are read.</summary>
    public static void Files(string folder, IEnumerable<MediaFile> files, IEnumerable<string> texts, ProblemList problems)
    {
        var written = string.Join('\n', texts).Normalize().ToLowerInvariant();
        foreach (var file in files)
        {
            var name = file.Name.ToLowerInvariant();
            if (!written.Contains(Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal))
                problems.Add(new SourcePosition($"{folder}/{file.Name}"), LintProblems.UnusedFile, file.Name);
        }
    }
}
