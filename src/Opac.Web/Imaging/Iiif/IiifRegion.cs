using System.Globalization;

namespace Opac.Web.Imaging.Iiif;

/// <summary>A rectangle of a picture in whole pixels.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Width">At least 1.</param>
/// <param name="Height">At least 1.</param>
public readonly record struct IiifRegion(int X, int Y, int Width, int Height)
{
    /// <summary>Reads the region of an image request (Image API 3.0, 4.1) for a picture of this size; <c>null</c> for what is none or lies outside.</summary>
    public static IiifRegion? Parse(string text, int width, int height)
    {
        if (text == "full")
            return new(0, 0, width, height);
        if (text == "square")
        {
            var side = Math.Min(width, height);
            return new((width - side) / 2, (height - side) / 2, side, side);
        }
        var percent = text.StartsWith("pct:", StringComparison.Ordinal);
        if (Numbers(percent ? text[4..] : text, percent) is not [var x, var y, var w, var h])
            return null;
        if (percent)
            (x, y, w, h) = (Math.Round(x * width / 100), Math.Round(y * height / 100), Math.Round(w * width / 100), Math.Round(h * height / 100));
        // What reaches over the edge is cut off there; what has nothing inside is an error.
        (w, h) = (Math.Min(w, width - x), Math.Min(h, height - y));
        return x >= 0 && y >= 0 && w >= 1 && h >= 1 ? new((int)x, (int)y, (int)w, (int)h) : null;
    }

    private static double[]? Numbers(string text, bool decimals)
    {
        var parts = text.Split(',');
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], decimals ? NumberStyles.AllowDecimalPoint : NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] > int.MaxValue)
                return null;
        }
        return numbers;
    }
}
