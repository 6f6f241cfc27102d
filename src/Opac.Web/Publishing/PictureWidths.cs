namespace Opac.Web.Publishing;

/// <summary>The widths in which pictures are made for pages, and the addresses of the made ones.</summary>
public static class PictureWidths
{
    private static readonly int[] usual = [400, 800, 1200, 1600];

    /// <summary>The widths of a picture: those smaller than itself, and its own where that is not larger than the largest.</summary>
    public static IReadOnlyList<int> Of(PictureSize size) => [.. usual.Where(width => width < size.Width), .. size.Width <= usual[^1] ? [size.Width] : Array.Empty<int>()];

    /// <summary>Whether pages get smaller pictures of a file: photographs and the like; drawings (SVG) are sharp in any size, and moving pictures would stand still.</summary>
    public static bool Has(MediaFile file) => file is { Format: { Type: MediaType.Picture, ContentType: not ("image/svg+xml" or "image/gif") }, Size: not null };

    /// <summary>Where a made picture is served: <c>/pictures/VERSION/800/exhibitions/auyl/qoja.jpg.webp</c>. The version changes with the file, so that browsers may keep what they have.</summary>
    public static string Address(MediaFile file, int width, string ending)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/pictures/{file.Version}/{width}{file.Href["/media".Length..]}.{ending}");

    /// <summary>All of a picture's widths for a <c>srcset</c>.</summary>
    public static string SourceSet(MediaFile file, string ending)
        => string.Join(", ", Of(file.Size!).Select(width => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Address(file, width, ending)} {width}w")));
}
