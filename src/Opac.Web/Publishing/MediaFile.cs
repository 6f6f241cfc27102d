using System.Globalization;

namespace Opac.Web.Publishing;

/// <summary>A file that the portal serves, as it was when the folder was last read.</summary>
public sealed class MediaFile
{
    private readonly Lazy<PictureSize?> size;

    /// <summary>Takes a file down.</summary>
    /// <param name="address">Where it is served, from the root: <c>/media/exhibitions/soqpaqbaev-100/auyl.svg</c>, not percent-encoded.</param>
    /// <param name="path">Where it lies on the disk.</param>
    /// <param name="format">What it is.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="modified">When it was last written.</param>
    public MediaFile(string address, string path, MediaFormat format, long length, DateTimeOffset modified)
    {
        (Address, DiskPath, Format, Length) = (address, path, format, length);
        // HTTP dates have whole seconds.
        Modified = modified.AddTicks(-(modified.Ticks % TimeSpan.TicksPerSecond));
        ETag = string.Create(CultureInfo.InvariantCulture, $"\"{modified.Ticks:x}-{length:x}\"");
        size = new(() => format.Type == MediaType.Picture ? PictureSize.Read(path) : null);
    }

    /// <summary>Where it is served, from the root, not percent-encoded.</summary>
    public string Address { get; }

    /// <summary>The address as it is written into a page.</summary>
    public string Href => string.Join('/', Address.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The file's name alone.</summary>
    public string Name => Address[(Address.LastIndexOf('/') + 1)..];

    /// <summary>The name of a picture in its IIIF address, one segment: <c>exhibitions:soqpaqbaev-100:auyl.svg</c>, not percent-encoded.</summary>
    public string ImageId => Address["/media/".Length..].Replace('/', ':');

    /// <summary>Where it lies on the disk.</summary>
    public string DiskPath { get; }

    /// <summary>What it is.</summary>
    public MediaFormat Format { get; }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>When it was last written, in whole seconds.</summary>
    public DateTimeOffset Modified { get; }

    /// <summary>Changes whenever the file does; quoted, as HTTP wants it.</summary>
    public string ETag { get; }

    /// <summary>Changes whenever the file does; of letters and digits, for addresses.</summary>
    public string Version => ETag.Trim('"').Replace("-", "", StringComparison.Ordinal);

    /// <summary>The size of a picture in pixels, read from its head on first use; <c>null</c> where it cannot be told.</summary>
    public PictureSize? Size => size.Value;
}
