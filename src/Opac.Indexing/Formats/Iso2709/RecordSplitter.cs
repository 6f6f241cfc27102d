using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Opac.Indexing.Formats.Marc;

namespace Opac.Indexing.Formats.Iso2709;

/// <summary>
/// Cuts a stream into the bytes of single records. A stated length is believed where a record ends there; else the terminator 0x1D decides:
/// old exporters count characters, not bytes, and write 99999 for whatever is longer.
/// </summary>
internal sealed class RecordSplitter(Stream source, ReadContext context)
{
    /// <summary>Far above any real record (a serial with 214 KB of holdings was the largest met), far below what would hurt.</summary>
    public const int LongestRecord = 16 << 20;

    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private bool ended;
    private long bufferOffset;

    /// <summary>Goes on to the next record and reports its place to the context. The span is good until the next call; false at the end of the stream.</summary>
    public bool TryNext(out ReadOnlySpan<byte> record)
    {
        while (SkipBlanks())
        {
            var length = FindEnd(out var complete);
            var segment = buffer.AsSpan(start, length);
            context.NextRecord(bufferOffset + start);
            start += length;
            if (!TrySkipGarbage(ref segment))
            {
                context.Number--;
                continue;
            }
            if (!complete)
                ReportCut(segment);
            record = segment;
            return true;
        }
        record = default;
        return false;
    }

    /// <summary>Whether the bytes open a record: digits where the leader has its numbers.</summary>
    public static bool LooksLikeLeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= MarcRecord.LeaderLength && AreDigits(bytes[..5]) && AreDigits(bytes[12..17]) && bytes[5] is >= 0x20 and < 0x7F && bytes[6] is >= 0x20 and < 0x7F;

    private static bool AreDigits(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    // Between records people leave line ends, and some old systems pad with NUL or close the file with Ctrl-Z.
    private bool SkipBlanks()
    {
        while (true)
        {
            while (start < end && buffer[start] is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t' or 0 or 0x1A or MarcRecord.RecordTerminator)
                start++;
            if (start < end)
                return true;
            if (!Fill())
                return false;
        }
    }

    private int FindEnd(out bool complete)
    {
        complete = true;
        if (EndAsStated() is { } stated)
            return stated;

        for (var searched = 0; ;)
        {
            var found = buffer.AsSpan(start + searched, end - start - searched).IndexOf(MarcRecord.RecordTerminator);
            if (found >= 0)
                return searched + found + 1;
            searched = end - start;
            if (searched >= LongestRecord || !Fill())
            {
                complete = false;
                return searched;
            }
        }
    }

    // null where the length in the leader does not lead to the end of a record.
    private int? EndAsStated()
    {
        if (!Ensure(MarcRecord.LeaderLength) || !Utf8Parser.TryParse(buffer.AsSpan(start, 5), out int stated, out var digits) || digits < 5
            || stated <= MarcRecord.LeaderLength || !Ensure(stated))
        {
            return null;
        }

        var record = buffer.AsSpan(start, stated);
        var terminator = record.IndexOf(MarcRecord.RecordTerminator);
        if (terminator == stated - 1)
            return stated;
        if (terminator < 0)
            return Ensure(stated + MarcRecord.LeaderLength) && LooksLikeLeader(buffer.AsSpan(start + stated)) ? stated : null;

        // A terminator inside: another record begins behind it, or it is a stray byte in a record that is as long as it says.
        var behind = record[(terminator + 1)..].TrimStart("\r\n \0"u8);
        return record[^1] == MarcRecord.RecordTerminator && !LooksLikeLeader(behind) ? stated : terminator + 1;
    }

    private bool TrySkipGarbage(ref Span<byte> segment)
    {
        if (segment.Length >= LongestRecord)
        {
            context.Reject(FormatProblems.TooLong, (LongestRecord >> 20).ToString(CultureInfo.InvariantCulture));
            return false;
        }
        // A damaged length is no reason to lose a record whose directory is where its leader says.
        if (LooksLikeLeader(segment) || HasDirectory(segment))
            return true;

        for (var i = 1; i + MarcRecord.LeaderLength + MarcRecord.EntryLength < segment.Length; i++)
        {
            if (char.IsAsciiDigit((char)segment[i + 12]) && LooksLikeLeader(segment[i..]) && HasDirectory(segment[i..]))
            {
                ReportGarbage(segment[..i]);
                context.Offset += i;
                segment = segment[i..];
                return true;
            }
        }
        if (segment.Length > MarcRecord.LeaderLength + MarcRecord.EntryLength && AreDigits(segment.Slice(MarcRecord.LeaderLength + 3, 9)))
            return true;
        ReportGarbage(segment);
        return false;
    }

    private static bool HasDirectory(ReadOnlySpan<byte> record) =>
        record.Length > MarcRecord.LeaderLength + MarcRecord.EntryLength && Utf8Parser.TryParse(record.Slice(12, 5), out int baseAddress, out var digits) && digits == 5
        && baseAddress > MarcRecord.LeaderLength && baseAddress <= record.Length && record[baseAddress - 1] == MarcRecord.FieldTerminator;

    private void ReportGarbage(ReadOnlySpan<byte> bytes) =>
        context.Report(FormatProblems.Garbage, bytes.Length.ToString(CultureInfo.InvariantCulture), Encoding.Latin1.GetString(bytes[..Math.Min(40, bytes.Length)]));

    private void ReportCut(ReadOnlySpan<byte> record)
    {
        var isWhole = Utf8Parser.TryParse(record[..5], out int stated, out _) && record.Length >= stated - 1;
        context.Report(isWhole ? FormatProblems.NoTerminator : FormatProblems.Truncated);
    }

    private bool Ensure(int length)
    {
        while (end - start < length)
        {
            if (!Fill())
                return false;
        }
        return true;
    }

    private bool Fill()
    {
        if (ended)
            return false;
        if (start > 0 && (start == end || end == buffer.Length))
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            bufferOffset += start;
            end -= start;
            start = 0;
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = source.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
        return !ended;
    }
}
