using System.Buffers.Binary;
using System.Text;

namespace Opac.Web.Tests.Films;

/// <summary>MP4 files with a whole head and no picture behind it.</summary>
internal static class Mp4Films
{
    /// <summary>Five seconds of 640 × 360, kept by this codec: <c>avc1</c>.</summary>
    public static byte[] Of(string codec)
    {
        var movie = new byte[100];
        BinaryPrimitives.WriteInt32BigEndian(movie.AsSpan(12), 1_000);
        BinaryPrimitives.WriteInt32BigEndian(movie.AsSpan(16), 5_000);
        var track = new byte[84];
        BinaryPrimitives.WriteInt32BigEndian(track.AsSpan(76), 640 << 16);
        BinaryPrimitives.WriteInt32BigEndian(track.AsSpan(80), 360 << 16);
        var samples = Box("stsd", [0, 0, 0, 0, 0, 0, 0, 1, .. Box(codec, new byte[78])]);
        var seen = Box("trak", [.. Box("tkhd", track), .. Box("mdia", [.. Box("mdhd", new byte[24]), .. Box("minf", [.. Box("vmhd", new byte[12]), .. Box("stbl", samples)])])]);
        return [.. Box("ftyp", "isom\0\0\0\0"u8.ToArray()), .. Box("moov", [.. Box("mvhd", movie), .. seen]), .. Box("mdat", new byte[1_000])];
    }

    private static byte[] Box(string name, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(name, box.AsSpan(4));
        content.CopyTo(box, 8);
        return box;
    }
}
