using System.Collections.Frozen;

namespace Opac.Web.Publishing;

/// <summary>A kind of file that the portal serves. What is not on the list is not served.</summary>
/// <param name="ContentType">Its MIME type.</param>
/// <param name="Type">What it is to a page.</param>
public sealed record MediaFormat(string ContentType, MediaType Type)
{
    /// <summary>The MIME type of a film cut into pieces (HLS, RFC 8216).</summary>
    public const string Playlist = "application/vnd.apple.mpegurl";

    private static readonly FrozenDictionary<string, MediaFormat> byExtension = new Dictionary<string, MediaFormat>
    {
        [".svg"] = new("image/svg+xml", MediaType.Picture),
        [".png"] = new("image/png", MediaType.Picture),
        [".jpg"] = new("image/jpeg", MediaType.Picture),
        [".jpeg"] = new("image/jpeg", MediaType.Picture),
        [".gif"] = new("image/gif", MediaType.Picture),
        [".webp"] = new("image/webp", MediaType.Picture),
        [".avif"] = new("image/avif", MediaType.Picture),
        [".mp4"] = new("video/mp4", MediaType.Film),
        [".m4v"] = new("video/mp4", MediaType.Film),
        [".webm"] = new("video/webm", MediaType.Film),
        [".m3u8"] = new(Playlist, MediaType.Film),
        [".ts"] = new("video/mp2t", MediaType.Piece),
        [".m4s"] = new("video/iso.segment", MediaType.Piece),
        [".mp3"] = new("audio/mpeg", MediaType.Sound),
        [".m4a"] = new("audio/mp4", MediaType.Sound),
        [".ogg"] = new("audio/ogg", MediaType.Sound),
        [".oga"] = new("audio/ogg", MediaType.Sound),
        [".opus"] = new("audio/ogg; codecs=opus", MediaType.Sound),
        [".wav"] = new("audio/wav", MediaType.Sound),
        [".flac"] = new("audio/flac", MediaType.Sound),
        [".vtt"] = new("text/vtt; charset=utf-8", MediaType.Track),
        [".txt"] = new("text/plain; charset=utf-8", MediaType.Other),
        [".pdf"] = new("application/pdf", MediaType.Other),
        [".epub"] = new("application/epub+zip", MediaType.Other),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The format that a file's name tells; <c>null</c> for one that is not served.</summary>
    public static MediaFormat? Of(string name) => byExtension.GetValueOrDefault(Path.GetExtension(name));
}
