using System.Globalization;

namespace Opac.Web.Publishing.Directives;

/// <summary>A place on the earth, in degrees.</summary>
/// <param name="Latitude">North is positive.</param>
/// <param name="Longitude">East is positive.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Reads <c>43.24, 76.91</c>: north, then east; <c>null</c> for what is not two such numbers.</summary>
    public static GeoPoint? Parse(string text)
    {
        var parts = text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts is [var north, var east]
            && double.TryParse(north, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(east, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var longitude)
            && latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
                ? new GeoPoint(latitude, longitude)
                : null;
    }
}
