using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Opac.Web.Publishing;

/// <summary>The size of a picture in pixels (of an SVG: in its own units), so that a page keeps its place free before it has come.</summary>
/// <param name="Width">From 1 to 100,000.</param>
/// <param name="Height">From 1 to 100,000.</param>
public sealed record PictureSize(int Width, int Height)
{
    private const int FirstLength = 4 * 1024;
    private const int HeadLength = 64 * 1024;
    private const int LongestSide = 100_000;

    /// <summary>Reads the head of a picture file; <c>null</c> where the size cannot be told from its first 64 KB.</summary>
    public static PictureSize? Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            // Nearly always the first page of the file tells.
            Span<byte> first = stackalloc byte[FirstLength];
            first = first[..file.ReadAtLeast(first, FirstLength, throwOnEndOfStream: false)];
            if (Of(first) is var size && (size is not null || first.Length < FirstLength))
                return size;
            var head = new byte[HeadLength];
            first.CopyTo(head);
            return Of(head.AsSpan(0, FirstLength + file.ReadAtLeast(head.AsSpan(FirstLength), HeadLength - FirstLength, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;   // the page shows the picture without its size; the missing file itself is reported where it is named
        }
    }

    /// <summary>The same for bytes in memory.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> head)
    {
        if (head.Length < 24)
            return null;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
            return Checked(BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]));
        if (head.StartsWith("GIF8"u8))
            return Checked(BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return Jpeg(head);
        if (head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return WebP(head);
        if (head[4..].StartsWith("ftypavi"u8))
            return Avif(head);
        return Svg(head);
    }

    /// <summary>Whether bytes begin a drawing (SVG).</summary>
    public static bool IsDrawing(ReadOnlySpan<byte> head) => Svg(head) is not null;

    private static PictureSize? Checked(double width, double height)
        => width is >= 1 and <= LongestSide && height is >= 1 and <= LongestSide ? new((int)Math.Round(width), (int)Math.Round(height)) : null;

    // ISO/IEC 10918-1: segments up to a start of frame (C0–CF but C4, C8, CC), which holds height and width.
    private static PictureSize? Jpeg(ReadOnlySpan<byte> head)
    {
        var (at, lies) = (2, false);
        while (at + 9 < head.Length && head[at] == 0xFF)
        {
            var marker = head[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (width, height) = (BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..]));
                return lies ? Checked(height, width) : Checked(width, height);
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
            if (marker == 0xE1 && at + 2 + length <= head.Length)
                lies |= LiesOnItsSide(head.Slice(at + 4, Math.Max(0, length - 2)));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }
        return null;
    }

    // EXIF 2.32, 4.6.4: orientation (0x0112) in the first directory; 5 to 8 are turned by a quarter, as phones held upright write them.
    private static bool LiesOnItsSide(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 16 || !exif.StartsWith("Exif\0\0"u8))
            return false;
        var tiff = exif[6..];
        var little = tiff[0] == (byte)'I';
        var directory = (int)Math.Min(int.MaxValue, Four(tiff[4..], little));
        if (directory < 8 || directory + 2 > tiff.Length)
            return false;
        var count = Two(tiff[directory..], little);
        for (var i = 0; i < count && directory + 14 + i * 12 <= tiff.Length; i++)
        {
            var entry = tiff[(directory + 2 + i * 12)..];
            if (Two(entry, little) == 0x0112)
                return Two(entry[8..], little) is >= 5 and <= 8;
        }
        return false;
    }

    private static int Two(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Four(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    // RFC 9649: the simple lossy, the lossless and the extended form.
    private static PictureSize? WebP(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
            return null;
        var form = head[12..16];
        if (form.SequenceEqual("VP8 "u8))
            return Checked(BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF);
        if (form.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return Checked((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }
        return form.SequenceEqual("VP8X"u8)
            ? Checked((BinaryPrimitives.ReadUInt32LittleEndian(head[24..]) & 0xFFFFFF) + 1, (BinaryPrimitives.ReadUInt32LittleEndian(head[26..]) >> 8) + 1)
            : null;
    }

    // ISO/IEC 23008-12: the first image spatial extents property (ispe).
    private static PictureSize? Avif(ReadOnlySpan<byte> head)
        => head.IndexOf("ispe"u8) is > 0 and var at && at + 16 <= head.Length
            ? Checked(BinaryPrimitives.ReadUInt32BigEndian(head[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(head[(at + 12)..]))
            : null;

    private static PictureSize? Svg(ReadOnlySpan<byte> head)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(head)),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "svg")
                return null;
            if (Length(xml.GetAttribute("width")) is { } width && Length(xml.GetAttribute("height")) is { } height)
                return Checked(width, height);
            return xml.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [_, _, var w, var h]
                && Length(w) is { } boxWidth && Length(h) is { } boxHeight ? Checked(boxWidth, boxHeight) : null;
        }
        catch (XmlException)
        {
            return null;   // not XML at all: no size, and the browser will show nothing for it either
        }
    }

    private static double? Length(string? text)
        => double.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length) ? length : null;
}
