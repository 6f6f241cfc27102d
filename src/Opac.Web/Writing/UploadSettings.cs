using System.Globalization;

namespace Opac.Web.Writing;

/// <summary>How large what is sent may be: <c>Opac:Studio:LargestFilmMegabytes</c> and <c>Opac:Studio:LargestPictureMegabytes</c>.</summary>
public sealed record UploadSettings
{
    /// <summary>Bytes of the largest film or sound.</summary>
    public long LargestFilm { get; init; } = 500L << 20;

    /// <summary>Bytes of the largest picture, or any other file.</summary>
    public long LargestPicture { get; init; } = 25L << 20;

    /// <summary>Reads the settings; what is no number of megabytes is taken for unset.</summary>
    public static UploadSettings Read(IConfiguration configuration)
    {
        var usual = new UploadSettings();
        return new()
        {
            LargestFilm = Megabytes(configuration["Opac:Studio:LargestFilmMegabytes"]) ?? usual.LargestFilm,
            LargestPicture = Megabytes(configuration["Opac:Studio:LargestPictureMegabytes"]) ?? usual.LargestPicture,
        };
    }

    private static long? Megabytes(string? written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is > 0 and < 1 << 20 ? megabytes << 20 : null;
}
