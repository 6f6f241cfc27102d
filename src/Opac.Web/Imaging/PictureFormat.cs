namespace Opac.Web.Imaging;

/// <summary>A format that pictures are made in.</summary>
/// <param name="Ending">The ending of its files and addresses.</param>
/// <param name="ContentType">Its MIME type.</param>
public sealed record PictureFormat(string Ending, string ContentType)
{
    /// <summary>Small, known to every browser of the last years; made on first use.</summary>
    public static PictureFormat WebP { get; } = new("webp", "image/webp");

    /// <summary>For all others; made on first use.</summary>
    public static PictureFormat Jpeg { get; } = new("jpg", "image/jpeg");

    /// <summary>The smallest; seconds of work, so that it is made in the background.</summary>
    public static PictureFormat Avif { get; } = new("avif", "image/avif");

    /// <summary>Lossless; for social cards and IIIF.</summary>
    public static PictureFormat Png { get; } = new("png", "image/png");

    /// <summary>The format of an ending; <c>null</c> for one that is not made.</summary>
    public static PictureFormat? Of(string ending) => ending switch
    {
        "webp" => WebP,
        "jpg" => Jpeg,
        "avif" => Avif,
        "png" => Png,
        _ => null,
    };
}
