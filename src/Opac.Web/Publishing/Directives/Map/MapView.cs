namespace Opac.Web.Publishing.Directives;

/// <summary>The outline of the country that lies in <c>wwwroot/img</c>, and where on it a place is. No tiles are asked of anybody.</summary>
internal static class MapView
{
    public const string Address = "/img/kazakhstan.svg";
    public const int Width = 669;
    public const int Height = 391;

    private const double West = 45;
    private const double North = 56.5;
    private const double PixelsPerDegree = 23;

    // Equirectangular, true to scale at 48° N, through the middle of the country.
    private static readonly double narrowing = Math.Cos(48 * Math.PI / 180);

    /// <summary>The pixel of a place; <c>null</c> for one off the map.</summary>
    public static (double X, double Y)? Place(GeoPoint point)
    {
        var (x, y) = ((point.Longitude - West) * narrowing * PixelsPerDegree, (North - point.Latitude) * PixelsPerDegree);
        return x is >= 0 and <= Width && y is >= 0 and <= Height ? (x, y) : null;
    }
}
