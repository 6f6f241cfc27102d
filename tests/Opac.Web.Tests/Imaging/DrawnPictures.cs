using NetVips;

namespace Opac.Web.Tests.Imaging;

/// <summary>Pictures made in the test that needs them.</summary>
internal static class DrawnPictures
{
    /// <summary>Ten by ten squares, each of a colour of its own: the colour tells the place.</summary>
    public static byte[] Squares(int side = 1000, string ending = ".png")
    {
        var pixels = new byte[side * side * 3];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var (red, green, blue) = ColourOf(x * 10 / side, y * 10 / side);
                var at = (y * side + x) * 3;
                (pixels[at], pixels[at + 1], pixels[at + 2]) = (red, green, blue);
            }
        }
        using var image = Image.NewFromMemory(pixels, side, side, 3, Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return image.WriteToBuffer(ending);
    }

    /// <summary>The colour of a square.</summary>
    public static (byte Red, byte Green, byte Blue) ColourOf(int column, int row) => ((byte)(20 + column * 22), (byte)(20 + row * 22), (byte)(60 + (column + row) % 5 * 40));

    /// <summary>A photograph as a phone writes it: wide, turned by its EXIF, with a place and who holds the rights.</summary>
    public static byte[] PhoneJpeg(int width, int height)
    {
        using var image = Image.Gaussnoise(width / 8, height / 8, mean: 128, sigma: 40).Resize(8).Cast(Enums.BandFormat.Uchar).Crop(0, 0, width, height)
            .Bandjoin(Image.Grey(width, height, uchar: true), Image.Black(width, height)).Copy(interpretation: Enums.Interpretation.Srgb);
        using var told = image.Mutate(mutable =>
        {
            mutable.Set(GValue.GIntType, "orientation", 6);
            mutable.Set(GValue.GStrType, "exif-ifd0-Copyright", "Mektep kitaphanasy");
            mutable.Set(GValue.GStrType, "exif-ifd0-Model", "Telefon 12");
            mutable.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "43/1 14/1 0/1");
        });
        return told.JpegsaveBuffer(q: 90);
    }

    /// <summary>A PNG whose head tells of pixels that are not there.</summary>
    public static byte[] Bomb(int side)
    {
        var png = Squares(10);
        for (var at = 16; at <= 20; at += 4)
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(at), side);
        return png;
    }
}
