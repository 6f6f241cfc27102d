using System.Collections.Concurrent;
using System.IO.Compression;

namespace Opac.Web.Publishing;

/// <summary>
/// Drawings and captions, packed (Brotli, RFC 7932): they are texts, and a drawing that takes four seconds on a slow line takes one. Packed at the
/// first visit and kept while there is room.
/// </summary>
internal sealed class PackedMedia
{
    private const long Shortest = 1024, Longest = 4 << 20, MostKept = 16 << 20;

    private readonly ConcurrentDictionary<string, byte[]> kept = new(StringComparer.Ordinal);
    private long bytesKept;

    /// <summary>Whether a file is sent packed to a visitor who can unpack it, and asks for all of it.</summary>
    public static bool IsWanted(MediaFile file, HttpRequest request) =>
        file.Format.ContentType is "image/svg+xml" or "text/vtt; charset=utf-8" && file.Length is >= Shortest and <= Longest
        && request.Headers.Range.Count == 0 && request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);

    /// <summary>The packed file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public async ValueTask<byte[]> Of(MediaFile file, Stream stream, CancellationToken cancellation)
    {
        var name = file.Address + file.ETag;
        if (kept.TryGetValue(name, out var known))
            return known;
        using var packed = new MemoryStream();
        await using (var packing = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await stream.CopyToAsync(packing, cancellation);
        var bytes = packed.ToArray();
        if (Interlocked.Add(ref bytesKept, bytes.Length) > MostKept)
        {
            // Rare enough that to begin anew is simpler than to know which were asked for last.
            kept.Clear();
            Interlocked.Exchange(ref bytesKept, bytes.Length);
        }
        kept[name] = bytes;
        return bytes;
    }
}
