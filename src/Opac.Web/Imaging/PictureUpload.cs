using NetVips;
using Opac.Indexing.Problems;

namespace Opac.Web.Imaging;

/// <summary>
/// Takes a picture that somebody sends: never the file itself, always a new one made of its pixels, upright, in sRGB, without metadata but for who holds
/// the rights. What is behind or beside the pixels does not come along.
/// </summary>
public static class PictureUpload
{
    /// <summary>The longest side that is kept; larger pictures are made smaller.</summary>
    public const int LongestSide = 6000;

    private const int Quality = 90;

    /// <summary>The new file and its ending (<c>.jpg</c>, or <c>.png</c> where something shows through); <c>null</c>, with a problem, for what is not taken.</summary>
    /// <param name="path">The file as it came, under any name.</param>
    /// <param name="shownAs">The name that its sender knows, for the problem.</param>
    /// <param name="problems">Where the problem goes.</param>
    public static (byte[] Bytes, string Ending)? Take(string path, string shownAs, ProblemList problems)
    {
        var at = new SourcePosition(shownAs);
        switch (Kind(path))
        {
            case "heic":
                problems.Add(at, UploadProblems.Heic);
                return null;
            case null or "svg":
                problems.Add(at, UploadProblems.NotAPicture);
                return null;
        }
        try
        {
            using var image = PictureSource.Open(path, LongestSide, LongestSide);
            using var whole = image.CopyMemory();
            var rights = PictureMaker.Rights(image);
            return whole.HasAlpha() ? (PictureMaker.Encode(whole, PictureFormat.Png, rights), ".png") : (PictureMaker.Encode(whole, PictureFormat.Jpeg, rights, Quality), ".jpg");
        }
        catch (PictureException refused)
        {
            problems.Add(at, refused.IsSize ? UploadProblems.TooLarge : UploadProblems.Broken, refused.Message);
            return null;
        }
        catch (VipsException broken)
        {
            problems.Add(at, UploadProblems.Broken, broken.Message.Split('\n')[0]);
            return null;
        }
    }

    private static string? Kind(string path)
    {
        Span<byte> head = stackalloc byte[4096];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return PictureSource.Sniff(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
    }
}
