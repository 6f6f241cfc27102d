using System.Globalization;
using NetVips;

namespace Opac.Web.Imaging;

/// <summary>Makes the smaller pictures of one picture: decoded once, each width out of the next larger one. Of the metadata only who holds the rights is kept.</summary>
internal static class PictureMaker
{
    private const int WebPQuality = 78;
    private const int JpegQuality = 80;
    private const int AvifQuality = 55;
    // WebP's effort from 0 to 6: at 2 a picture takes half the time of the usual 4 and is about 3 % larger.
    private const int WebPEffort = 2;
    // AVIF's from 0 to 9.
    private const int AvifEffort = 3;

    private static readonly string[] rightsFields = ["exif-ifd0-Copyright", "exif-ifd0-Artist"];

    /// <summary>The files of all widths, and the colour that stands for the picture until it has come.</summary>
    /// <exception cref="PictureException">The file is no picture that is taken.</exception>
    public static (IReadOnlyDictionary<int, byte[]> Files, string Ground) Make(string path, IReadOnlyList<int> widths, PictureFormat format)
    {
        using var opened = PictureSource.Open(path, widths.Max());
        try
        {
            using var largest = opened.CopyMemory();
            var rights = Rights(opened);
            var files = new Dictionary<int, byte[]>();
            var from = largest;
            foreach (var width in widths.OrderDescending())
            {
                var smaller = width < from.Width ? from.ThumbnailImage(width, 100_000, Enums.Size.Down).CopyMemory() : from;
                files[width] = Encode(smaller, format, rights);
                if (from != largest && from != smaller)
                    from.Dispose();
                from = smaller;
            }
            var ground = Ground(from);
            if (from != largest)
                from.Dispose();
            return (files, ground);
        }
        catch (VipsException broken)
        {
            throw new PictureException(broken.Message.Split('\n')[0], broken);
        }
    }

    /// <summary>A picture as a file of a format, without metadata but for the rights.</summary>
    public static byte[] Encode(Image image, PictureFormat format, IReadOnlyDictionary<string, string> rights, int jpegQuality = JpegQuality)
    {
        var keep = rights.Count > 0 ? Enums.ForeignKeep.Exif : Enums.ForeignKeep.None;
        using var bare = Stripped(image, rights);
        return format.Ending switch
        {
            "webp" => bare.WebpsaveBuffer(q: WebPQuality, effort: WebPEffort, keep: keep),
            "avif" => bare.HeifsaveBuffer(q: AvifQuality, effort: AvifEffort, compression: Enums.ForeignHeifCompression.Av1, keep: keep),
            "png" => bare.PngsaveBuffer(compression: 6, keep: keep),
            _ => OnWhite(bare).JpegsaveBuffer(q: jpegQuality, interlace: true, optimizeCoding: true, keep: keep),
        };
    }

    /// <summary>Who holds the rights, out of a picture's EXIF: the fields that stay.</summary>
    public static IReadOnlyDictionary<string, string> Rights(Image image)
        => rightsFields.Where(image.Contains).ToDictionary(name => name, name => Bare((string)image.Get(name)));

    /// <summary>The mean colour, as <c>#rrggbb</c>.</summary>
    public static string Ground(Image image)
    {
        using var flat = OnWhite(image);
        using var pixel = flat.ThumbnailImage(1, 1, Enums.Size.Force);
        var colour = pixel.Getpoint(0, 0);
        var (red, green, blue) = colour.Length >= 3 ? (colour[0], colour[1], colour[2]) : (colour[0], colour[0], colour[0]);
        return string.Create(CultureInfo.InvariantCulture, $"#{(byte)Math.Clamp(red, 0, 255):x2}{(byte)Math.Clamp(green, 0, 255):x2}{(byte)Math.Clamp(blue, 0, 255):x2}");
    }

    private static Image OnWhite(Image image) => image.HasAlpha() ? image.Flatten([255.0, 255.0, 255.0]) : image.Copy();

    // All of it goes, places and serial numbers too; then the rights come back.
    private static Image Stripped(Image image, IReadOnlyDictionary<string, string> rights) => image.Mutate(mutable =>
    {
        foreach (var field in image.GetFields().Where(field => field.StartsWith("exif", StringComparison.Ordinal) || field is "xmp-data" or "iptc-data" or "icc-profile-data" or "orientation"))
            mutable.Remove(field);
        foreach (var (name, value) in rights)
            mutable.Set(GValue.GStrType, name, value);
    });

    // libvips shows a field as «value (value, ASCII, 12 components, 12 bytes)».
    private static string Bare(string shown) => shown.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at && shown.EndsWith("bytes)", StringComparison.Ordinal) ? shown[..at] : shown;
}
