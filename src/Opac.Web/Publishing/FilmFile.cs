using System.Globalization;
using System.Text.RegularExpressions;

namespace Opac.Web.Publishing;

/// <summary>One file of a film: the same film may lie in several qualities.</summary>
/// <param name="File">The file.</param>
public sealed partial record FilmFile(MediaFile File)
{
    /// <summary>Films of at most so many lines are for telephones and slow connections.</summary>
    public const int SmallLines = 480;

    /// <summary>Its height in lines, as its name ends in it (<c>qoja-360.mp4</c>, <c>qoja-720p.mp4</c>: what the command <c>media</c> writes); <c>null</c> where the name does not tell.</summary>
    public int? Lines { get; } = Height().Match(Path.GetFileNameWithoutExtension(File.Name)) is { Success: true } told
        ? int.Parse(told.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    /// <summary>Whether it is meant for telephones.</summary>
    public bool IsSmall => Lines <= SmallLines;

    /// <summary>Whether it is a list of pieces (HLS, RFC 8216), which only some browsers take.</summary>
    public bool IsPlaylist => File.Format.ContentType == MediaFormat.Playlist;

    /// <summary>Megabytes, for a visitor who pays for them.</summary>
    public double Megabytes => File.Length / 1_000_000d;

    /// <summary>The name of the silent preview that belongs to a film of this name, whatever its quality: <c>qoja-720.mp4</c> → <c>qoja-preview.mp4</c>.</summary>
    public static string PreviewOf(string name) => Height().Replace(Path.GetFileNameWithoutExtension(name), "") + "-preview.mp4";

    [GeneratedRegex(@"-([0-9]{3,4})p?$")]
    private static partial Regex Height();
}
