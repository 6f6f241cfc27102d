using NetVips;
using Opac.Web.Publishing;

namespace Opac.Web.Imaging.Iiif;

/// <summary>
/// A picture stored in tiles and halved again and again (a pyramidal TIFF), made once, so that any part in any size is read without decoding the rest.
/// </summary>
internal sealed class IiifPyramid(PictureStore store)
{
    // Drawings have no pixels of their own; this is what they are drawn in.
    private const int DrawingSide = 2400;
    private const int LargestLossless = 4_000_000;
    private const int Tile = 512;

    // Viewers ask for dozens of tiles at once; of the largest pictures, which take seconds of a processor each, nobody needs more than one.
    private const int LargestAmongMany = 1024 * 1024;

    /// <summary>The size of a picture as this service gives it; <c>null</c> where it is none that is taken.</summary>
    public static (int Width, int Height)? SizeOf(MediaFile file)
    {
        if (file is not { Format.Type: MediaType.Picture, Size: { } size })
            return null;
        if (file.Format.ContentType != "image/svg+xml")
            return (size.Width, size.Height);
        var scale = (double)DrawingSide / Math.Max(size.Width, size.Height);
        return (Math.Max(1, (int)Math.Round(size.Width * scale)), Math.Max(1, (int)Math.Round(size.Height * scale)));
    }

    /// <summary>The picture as asked for; <c>null</c> where the file cannot be read.</summary>
    public async Task<byte[]?> Give(MediaFile file, IiifRequest request, CancellationToken cancellation)
    {
        var path = Path.Combine(store.FolderOf(file), "pyramid.tif");
        if (!File.Exists(path) && !await store.Once(path, () => Make(file, path), file))
            return null;
        return await store.Draw(() => Draw(path, request), isLarge: request.Rotation % 90 != 0 || request.Size.Width * request.Size.Height > LargestAmongMany, cancellation);
    }

    private static void Make(MediaFile file, string path)
    {
        var (width, height) = SizeOf(file) ?? throw new PictureException("no picture");
        using var image = PictureSource.Open(file.DiskPath, width, height);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = path + ".tmp";
        try
        {
            using var flat = image.HasAlpha() ? image.Flatten([255.0, 255.0, 255.0]) : image;
            using var exact = flat.Width == width && flat.Height == height ? flat : flat.ThumbnailImage(width, height, Enums.Size.Force);
            var lossless = (long)width * height <= LargestLossless;
            exact.Tiffsave(aside, lossless ? Enums.ForeignTiffCompression.Deflate : Enums.ForeignTiffCompression.Jpeg, q: 90, tile: true, tileWidth: Tile, tileHeight: Tile, pyramid: true, keep: Enums.ForeignKeep.None);
            File.Move(aside, path, overwrite: true);
        }
        catch (VipsException broken)
        {
            File.Delete(aside);
            throw new PictureException(broken.Message.Split('\n')[0], broken);
        }
    }

    private static byte[] Draw(string path, IiifRequest request)
    {
        Vips.Use();
        var (region, size) = (request.Region, request.Size);
        var level = Math.Max(0, (int)Math.Floor(Math.Log2(Math.Min((double)region.Width / size.Width, (double)region.Height / size.Height))));
        using var first = Image.Tiffload(path, page: 0);
        level = Math.Min(level, (first.Contains("n-pages") ? (int)first.Get("n-pages") : 1) - 1);
        using var source = level > 0 ? Image.Tiffload(path, page: level) : first.Copy();
        var (across, down) = ((double)source.Width / first.Width, (double)source.Height / first.Height);
        var (left, top) = (Math.Min(source.Width - 1, (int)(region.X * across)), Math.Min(source.Height - 1, (int)(region.Y * down)));
        using var part = source.Crop(left, top, Math.Clamp((int)Math.Round(region.Width * across), 1, source.Width - left), Math.Clamp((int)Math.Round(region.Height * down), 1, source.Height - top));
        using var sized = part.Width == size.Width && part.Height == size.Height ? part.Copy() : part.ThumbnailImage(size.Width, size.Height, Enums.Size.Force);
        using var mirrored = request.Mirrored ? sized.Flip(Enums.Direction.Horizontal) : sized.Copy();
        using var turned = Turn(mirrored, request.Rotation, request.Format);
        using var toned = Tone(turned, request.Quality);
        return PictureMaker.Encode(toned, request.Format, new Dictionary<string, string>());
    }

    private static Image Turn(Image image, double degrees, PictureFormat format) => degrees switch
    {
        0 => image.Copy(),
        90 => image.Rot(Enums.Angle.D90),
        180 => image.Rot(Enums.Angle.D180),
        270 => image.Rot(Enums.Angle.D270),
        // The corners that come in are clear where the format can be, else white.
        _ when format != PictureFormat.Jpeg => (image.HasAlpha() ? image : image.Bandjoin(255)).Rotate(degrees),
        _ => image.Rotate(degrees, background: [255.0]),
    };

    private static Image Tone(Image image, string quality) => quality switch
    {
        "gray" => image.Colourspace(Enums.Interpretation.Bw),
        "bitonal" => Bitonal(image),
        _ => image.Copy(),
    };

    private static Image Bitonal(Image image)
    {
        using var gray = image.Colourspace(Enums.Interpretation.Bw);
        using var first = gray.ExtractBand(0);
        return first.RelationalConst(Enums.OperationRelational.More, [127.0]).Copy(interpretation: Enums.Interpretation.Bw);
    }
}
