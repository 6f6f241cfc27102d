using System.Globalization;

namespace Opac.Web.Publishing.Directives;

/// <summary>A part of a picture in percent of its sides, so that a better scan does not move it.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct Region(double X, double Y, double Width, double Height)
{
    /// <summary>The smallest part of the picture's own proportions around this one.</summary>
    public Region Evened
    {
        get
        {
            var side = Math.Min(100, Math.Max(Width, Height));
            return new(Math.Clamp(X - ((side - Width) / 2), 0, 100 - side), Math.Clamp(Y - ((side - Height) / 2), 0, 100 - side), side, side);
        }
    }

    /// <summary>Reads <c>18, 10, 34, 30</c>, also with percent signs, semicolons or decimals; <c>null</c> for what is not four numbers within the picture.</summary>
    public static Region? Parse(string text)
    {
        var numbers = new List<double>();
        foreach (var part in text.Replace("%", "", StringComparison.Ordinal).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }
        return numbers is [var x, var y, var width, var height] && width > 0 && height > 0 && x + width <= 100.01 && y + height <= 100.01
            ? new Region(x, y, width, height)
            : null;
    }
}
