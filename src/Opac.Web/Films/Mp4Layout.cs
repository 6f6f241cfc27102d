using System.Buffers.Binary;

namespace Opac.Web.Films;

/// <summary>How the boxes of an MP4 file lie (ISO/IEC 14496-12, 4.2). A film whose index, the box <c>moov</c>, lies behind its data begins only when all of it is loaded.</summary>
public static class Mp4Layout
{
    private const int MostBoxes = 10_000;

    /// <summary>Whether the index lies before the data; <c>null</c> for what is no whole MP4 file.</summary>
    public static bool? IndexComesFirst(Stream film)
    {
        var header = new byte[16];
        long at = 0;
        for (var boxes = 0; boxes < MostBoxes && at + 8 <= film.Length; boxes++)
        {
            film.Position = at;
            if (film.ReadAtLeast(header, 8, throwOnEndOfStream: false) < 8)
                return null;
            long length = BinaryPrimitives.ReadUInt32BigEndian(header);
            var kind = header.AsSpan(4, 4);
            if (kind.SequenceEqual("moov"u8))
                return true;
            if (kind.SequenceEqual("mdat"u8))
                return false;
            if (at == 0 && !kind.SequenceEqual("ftyp"u8))
                return null;
            // 1: the length is in the eight bytes that follow; 0: the box goes on to the end of the file.
            if (length == 1)
                length = BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(8));
            if (length < 8 || length > film.Length - at)
                return null;
            at += length;
        }
        return null;
    }
}
