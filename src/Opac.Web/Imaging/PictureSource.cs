using NetVips;
using Opac.Web.Publishing;

namespace Opac.Web.Imaging;

/// <summary>Opens picture files: told by what they hold, not by their names, measured before a pixel is decoded, upright, in sRGB.</summary>
internal static class PictureSource
{
    /// <summary>Pixels that are decoded of any format.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>Pixels of a JPEG, which is made smaller while it is read.</summary>
    public const long MostPixelsOfJpeg = 250_000_000;

    /// <summary>The longest side.</summary>
    public const int LongestSide = 20_000;

    private const long LargestDrawing = 4 * 1024 * 1024;

    /// <summary>What a file is by its first bytes; <c>null</c> for what is not taken for a picture.</summary>
    public static string? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "jpeg";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return "png";
        if (head.StartsWith("GIF8"u8))
            return "gif";
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return "webp";
        if (head.Length >= 12 && head[4..].StartsWith("ftyp"u8))
            return head[8..].StartsWith("avif"u8) || head[8..].StartsWith("avis"u8) ? "avif" : head[8..].StartsWith("hei"u8) || head[8..].StartsWith("mif1"u8) || head[8..].StartsWith("hev"u8) ? "heic" : null;
        return PictureSize.IsDrawing(head) ? "svg" : null;
    }

    /// <summary>The size as it is seen, upright; throws <see cref="PictureException"/> where the file is none of the formats, too large, or broken in its head.</summary>
    public static (string Kind, int Width, int Height) Measure(string path)
    {
        Span<byte> head = stackalloc byte[4096];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var kind = Sniff(head) ?? throw new PictureException("not a picture");
        if (kind == "heic")
            throw new PictureException("HEIC");
        if (PictureSize.Read(path) is not { } size)
            throw new PictureException("no size in its head");
        var most = kind == "jpeg" ? MostPixelsOfJpeg : MostPixels;
        if (kind != "svg" && ((long)size.Width * size.Height > most || size.Width > LongestSide || size.Height > LongestSide))
            throw new PictureException($"{size.Width} × {size.Height}") { IsSize = true };
        return (kind, size.Width, size.Height);
    }

    /// <summary>The picture, at most <paramref name="width"/> by <paramref name="height"/> pixels, in proportion; drawings grow to it, photographs never do.</summary>
    /// <exception cref="PictureException">The file is none, is too large or is broken.</exception>
    public static Image Open(string path, int width, int height = 100_000)
    {
        Vips.Use();
        var (kind, ownWidth, ownHeight) = Measure(path);
        try
        {
            if (kind == "svg")
                return Drawing(path, Math.Min((double)width / ownWidth, (double)height / ownHeight));
            return Image.Thumbnail(path, width, height, Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Truncated);
        }
        catch (VipsException broken)
        {
            throw new PictureException(broken.Message.Split('\n')[0], broken);
        }
    }

    private static Image Drawing(string path, double scale)
    {
        if (new FileInfo(path).Length > LargestDrawing)
            throw new PictureException("drawing too large");
        var bytes = File.ReadAllBytes(path);
        if (!DrawingRules.IsHarmless(bytes))
            throw new PictureException("drawing with scripts, links or entities");
        return Image.SvgloadBuffer(bytes, scale: Math.Clamp(scale, 0.001, 200));
    }
}
