using System.Globalization;

namespace Opac.Web.Imaging.Iiif;

/// <summary>The size that a picture is asked for in.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="IsMax">Whether it is the largest that is given without making the region larger.</param>
/// <param name="IsUp">Whether it is larger than the region.</param>
public readonly record struct IiifSize(int Width, int Height, bool IsMax, bool IsUp)
{
    /// <summary>The longest side that is given.</summary>
    public const int LongestSide = 4096;

    /// <summary>Reads the size of an image request (Image API 3.0, 4.2) for a region of this size; <c>null</c> for what is none, or larger than allowed.</summary>
    public static IiifSize? Parse(string text, int width, int height)
    {
        var up = text.StartsWith('^');
        var rest = up ? text[1..] : text;
        if (rest.Length == 0 || Wanted(rest, up, width, height) is not { } wanted)
            return null;
        var (w, h) = ((int)Math.Max(1, Math.Round(wanted.Width)), (int)Math.Max(1, Math.Round(wanted.Height)));
        if (wanted.Width <= 0 || wanted.Height <= 0 || w > LongestSide || h > LongestSide || (!up && (w > width || h > height)))
            return null;
        var max = Largest(width, height, Limit(width, height));
        return new(w, h, w == (int)Math.Round(max.Width) && h == (int)Math.Round(max.Height), w > width || h > height);
    }

    private static (double Width, double Height)? Wanted(string text, bool up, int width, int height)
    {
        if (text == "max")
            return Largest(width, height, up ? (double)LongestSide / Math.Max(width, height) : Limit(width, height));
        if (text.StartsWith("pct:", StringComparison.Ordinal))
        {
            return double.TryParse(text.AsSpan(4), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent > 0 && (up || percent <= 100)
                ? Largest(width, height, percent / 100)
                : null;
        }
        var within = text.StartsWith('!');
        if ((within ? text[1..] : text).Split(',') is not [var across, var down])
            return null;
        var (w, h) = (Whole(across), Whole(down));
        if ((w is null && across.Length > 0) || (h is null && down.Length > 0) || (w is null && h is null))
            return null;
        if (within)
        {
            // «as large as possible but not larger than the extracted region, w or h»: a small picture is given as it is, not refused.
            return w is { } maxW && h is { } maxH && maxW > 0 && maxH > 0
                ? Largest(width, height, Math.Min(Math.Min((double)maxW / width, (double)maxH / height), up ? double.MaxValue : 1))
                : null;
        }
        return (w ?? (double)h! * width / height, h ?? (double)w! * height / width);
    }

    private static double Limit(int width, int height) => Math.Min(1, (double)LongestSide / Math.Max(width, height));

    private static (double Width, double Height) Largest(int width, int height, double scale) => (width * scale, height * scale);

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
