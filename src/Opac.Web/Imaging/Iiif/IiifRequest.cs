using System.Globalization;

namespace Opac.Web.Imaging.Iiif;

/// <summary>What an image request asks for, read against the size of the picture (IIIF Image API 3.0, 4).</summary>
/// <param name="Region">What part.</param>
/// <param name="Size">How large.</param>
/// <param name="Rotation">Degrees clockwise, from 0 to below 360.</param>
/// <param name="Mirrored">Whether it is mirrored before it is turned.</param>
/// <param name="Quality"><c>default</c>, <c>color</c>, <c>gray</c> or <c>bitonal</c>.</param>
/// <param name="Format">The format.</param>
/// <param name="IsWhole">Whether the region is the whole picture.</param>
public sealed record IiifRequest(IiifRegion Region, IiifSize Size, double Rotation, bool Mirrored, string Quality, PictureFormat Format, bool IsWhole)
{
    private static readonly string[] qualities = ["default", "color", "gray", "bitonal"];

    /// <summary>The same request in its canonical form (4.7), behind the picture's own address.</summary>
    public string Canonical
    {
        get
        {
            var region = IsWhole ? "full" : string.Create(CultureInfo.InvariantCulture, $"{Region.X},{Region.Y},{Region.Width},{Region.Height}");
            var size = Size.IsMax ? "max" : string.Create(CultureInfo.InvariantCulture, $"{(Size.IsUp ? "^" : "")}{Size.Width},{Size.Height}");
            var rotation = (Mirrored ? "!" : "") + Rotation.ToString("0.######", CultureInfo.InvariantCulture);
            return $"{region}/{size}/{rotation}/{(Quality == "color" ? "default" : Quality)}.{Format.Ending}";
        }
    }

    /// <summary>Reads the four parts; <c>null</c> where any of them is wrong, which is a bad request.</summary>
    public static IiifRequest? Parse(string region, string size, string rotation, string qualityAndFormat, int width, int height)
    {
        if (IiifRegion.Parse(region, width, height) is not { } part || IiifSize.Parse(size, part.Width, part.Height) is not { } wanted)
            return null;
        var mirrored = rotation.StartsWith('!');
        if (!double.TryParse(mirrored ? rotation.AsSpan(1) : rotation, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) || degrees > 360)
            return null;
        var dot = qualityAndFormat.LastIndexOf('.');
        if (dot < 0 || !qualities.Contains(qualityAndFormat[..dot]) || PictureFormat.Of(qualityAndFormat[(dot + 1)..]) is not { } format || format == PictureFormat.Avif)
            return null;
        return new(part, wanted, degrees % 360, mirrored, qualityAndFormat[..dot], format, part.Width == width && part.Height == height);
    }
}
