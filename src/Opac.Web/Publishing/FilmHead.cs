using System.Buffers.Binary;
using System.Text;

namespace Opac.Web.Publishing;

/// <summary>What the head of an MP4 film says of it.</summary>
/// <param name="Width">Of the picture, in pixels.</param>
/// <param name="Height">Of the picture, in pixels.</param>
/// <param name="Seconds">How long it is.</param>
/// <param name="Codec">How the picture is kept, by the four letters of ISO/IEC 14496-12: <c>avc1</c>; <c>null</c> where it does not say.</param>
public sealed record FilmHead(int Width, int Height, double Seconds, string? Codec)
{
    // H.264, VP8, VP9 and AV1.
    private static readonly string[] played = ["avc1", "avc2", "avc3", "avc4", "vp08", "vp09", "av01"];

    private const int LargestMoov = 16 * 1024 * 1024;
    private const int MostBoxes = 10_000;

    /// <summary>The name of a codec that many browsers and telephones do not play; <c>null</c> where all do, or none is told.</summary>
    public string? RareCodec => Codec switch
    {
        null => null,
        "hvc1" or "hev1" or "dvh1" or "dvhe" => "HEVC (H.265)",
        "mp4v" => "MPEG-4 Part 2",
        _ => played.Contains(Codec) ? null : Codec,
    };

    /// <summary>Reads it; <c>null</c> for another format, or a broken file.</summary>
    public static FilmHead? Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Moov(file) is { } moov ? Of(moov) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;   // the film's own page says that it is missing
        }
    }

    // ISO/IEC 14496-12: boxes of a length, a name and what they hold; moov stands first or last.
    private static byte[]? Moov(FileStream file)
    {
        Span<byte> head = stackalloc byte[16];
        var at = 0L;
        for (var boxes = 0; boxes < MostBoxes && at + 8 <= file.Length; boxes++)
        {
            file.Position = at;
            if (file.ReadAtLeast(head, 16, throwOnEndOfStream: false) < 8)
                return null;
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var start = 8;
            if (length == 1)
                (length, start) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), 16);
            if (head[4..8].SequenceEqual("moov"u8) && length - start is > 0 and <= LargestMoov)
            {
                var moov = new byte[length - start];
                file.Position = at + start;
                return file.ReadAtLeast(moov, moov.Length, throwOnEndOfStream: false) == moov.Length ? moov : null;
            }
            if (length < 8 || length > file.Length - at)
                return null;
            at += length;
        }
        return null;
    }

    private static FilmHead? Of(ReadOnlySpan<byte> moov)
    {
        var (seconds, width, height) = (0d, 0, 0);
        string? codec = null;
        for (var rest = moov; Next(ref rest, out var name, out var box);)
        {
            if (name.SequenceEqual("mvhd"u8) && box.Length >= 32)
                seconds = box[0] == 1 ? (double)BinaryPrimitives.ReadInt64BigEndian(box[24..]) / BinaryPrimitives.ReadUInt32BigEndian(box[20..]) : (double)BinaryPrimitives.ReadUInt32BigEndian(box[16..]) / BinaryPrimitives.ReadUInt32BigEndian(box[12..]);
            if (!name.SequenceEqual("trak"u8))
                continue;
            for (var track = box; Next(ref track, out var part, out var inner);)
            {
                // Width and height are the last eight bytes of a tkhd, in 16.16 fixed point; a track of sound has zeros.
                if (part.SequenceEqual("tkhd"u8) && inner.Length >= 84 && BinaryPrimitives.ReadUInt16BigEndian(inner[^8..]) is > 0 and var across)
                {
                    (width, height) = (across, BinaryPrimitives.ReadUInt16BigEndian(inner[^4..]));
                    codec = CodecOf(box);
                }
            }
        }
        return seconds > 0 && double.IsFinite(seconds) && width > 0 && height > 0 ? new FilmHead(width, height, Math.Round(seconds, 3), codec) : null;
    }

    // mdia/minf/stbl/stsd tells the kinds of a track's samples; behind eight bytes of its own stands the first.
    private static string? CodecOf(ReadOnlySpan<byte> track)
    {
        var kinds = Within(Within(Within(Within(track, "mdia"u8), "minf"u8), "stbl"u8), "stsd"u8);
        return kinds.Length >= 16 ? Encoding.ASCII.GetString(kinds[12..16]) : null;
    }

    private static ReadOnlySpan<byte> Within(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> wanted)
    {
        while (Next(ref boxes, out var name, out var box))
        {
            if (name.SequenceEqual(wanted))
                return box;
        }
        return [];
    }

    private static bool Next(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> box)
    {
        name = box = default;
        if (rest.Length < 8 || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && (length < 8 || length > rest.Length))
            return false;
        name = rest[4..8];
        box = rest[8..(int)length];
        rest = rest[(int)length..];
        return true;
    }
}
