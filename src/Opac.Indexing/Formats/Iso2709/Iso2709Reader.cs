using System.Buffers.Text;
using System.Globalization;
using Opac.Indexing.Formats.Marc;

namespace Opac.Indexing.Formats.Iso2709;

/// <summary>Reads ISO 2709, the exchange format of MARC 21, UNIMARC and RUSMARC, one record after another.</summary>
internal sealed class Iso2709Reader(Stream source, ReadContext context)
{
    private readonly RecordSplitter splitter = new(source, context);
    private readonly MarcTranscoder transcoder = new(context);
    private readonly List<MarcRecord.Place> places = [];

    /// <summary>Yields the records in file order, each in UTF-8. A broken one becomes a problem at its byte offset, and the next is read.</summary>
    public IEnumerable<MarcRecord> Read()
    {
        while (true)
        {
            if (!TryReadNext(out var record))
                yield break;
            if (record is not null)
                yield return record;
        }
    }

    // Kept out of the iterator: spans cannot live in one.
    private bool TryReadNext(out MarcRecord? record)
    {
        record = null;
        if (!splitter.TryNext(out var bytes))
            return false;
        places.Clear();
        if (TryReadDirectory(bytes))
        {
            record = transcoder.Keep(bytes, places);
        }
        else
        {
            places.Clear();
            RebuildDirectory(bytes);
            if (places.Count == 0)
                context.Reject(FormatProblems.Unusable, "0 × 0x1E");
            else
                record = transcoder.Rebuild(bytes, places);
        }
        return true;
    }

    // The directory is believed only where every entry leads to a field that ends with its terminator and all numbers agree.
    private bool TryReadDirectory(ReadOnlySpan<byte> record)
    {
        if (record[^1] != MarcRecord.RecordTerminator || !TryNumber(record[12..17], out var baseAddress) || baseAddress <= MarcRecord.LeaderLength
            || baseAddress >= record.Length || record[baseAddress - 1] != MarcRecord.FieldTerminator || (baseAddress - 1 - MarcRecord.LeaderLength) % MarcRecord.EntryLength != 0
            || !TryNumber(record[..5], out var stated) || stated != record.Length)
        {
            return false;
        }

        var directory = record[MarcRecord.LeaderLength..(baseAddress - 1)];
        var data = record[baseAddress..];
        var covered = 0;
        for (; directory.Length > 0; directory = directory[MarcRecord.EntryLength..])
        {
            if (!TryNumber(directory.Slice(3, 4), out var length) || !TryNumber(directory.Slice(7, 5), out var start) || length == 0
                || start + length > data.Length || data[start + length - 1] != MarcRecord.FieldTerminator)
            {
                return false;
            }
            places.Add(new(MarcTag.From(directory), baseAddress + start, length - 1));
            covered += length;
        }
        return covered == data.Length - 1;
    }

    // Fields are told apart by their terminators; tags come from the directory, in the order of the offsets that it gives.
    private void RebuildDirectory(ReadOnlySpan<byte> record)
    {
        var body = record[^1] == MarcRecord.RecordTerminator ? record[..^1] : record;
        var directoryEnd = body[Math.Min(MarcRecord.LeaderLength, body.Length)..].IndexOf(MarcRecord.FieldTerminator);
        if (directoryEnd < 0)
            return;
        directoryEnd += MarcRecord.LeaderLength;
        var entries = EntriesOf(body[MarcRecord.LeaderLength..directoryEnd]);
        var trusted = TrustedPlaces(body, directoryEnd + 1, entries);
        if (!trusted)
            AssignInOrder(body, directoryEnd + 1, entries);
        ReportNumbers(record, trusted);
    }

    private readonly record struct Entry(MarcTag Tag, int Start, int Length, int Order);

    private static List<Entry> EntriesOf(ReadOnlySpan<byte> directory)
    {
        var entries = new List<Entry>();
        Span<byte> entry = stackalloc byte[MarcRecord.EntryLength];
        var filled = 0;
        foreach (var value in directory)
        {
            // Some programs wrap lines at 80 columns, in the directory too.
            if (value is (byte)'\r' or (byte)'\n')
                continue;
            entry[filled++] = value;
            if (filled < entry.Length)
                continue;
            filled = 0;
            var start = TryNumber(entry[7..], out var number) ? number : -1;
            var length = TryNumber(entry[3..7], out number) ? number : -1;
            entries.Add(new(MarcTag.From(entry), start, length, entries.Count));
        }
        return entries;
    }

    // Only the record's length or base address is wrong: all entries still lead to whole fields.
    private bool TrustedPlaces(ReadOnlySpan<byte> body, int baseAddress, List<Entry> entries)
    {
        foreach (var entry in entries)
        {
            var last = baseAddress + entry.Start + entry.Length - 1;
            var isWhole = entry.Start >= 0 && entry.Length > 0 && last < body.Length && body[last] == MarcRecord.FieldTerminator
                && body.Slice(baseAddress + entry.Start, entry.Length - 1).IndexOf(MarcRecord.FieldTerminator) < 0;
            if (!isWhole)
            {
                places.Clear();
                return false;
            }
            places.Add(new(entry.Tag, baseAddress + entry.Start, entry.Length - 1));
        }
        return places.Count > 0;
    }

    private void AssignInOrder(ReadOnlySpan<byte> body, int baseAddress, List<Entry> entries)
    {
        var byOffset = entries.TrueForAll(entry => entry.Start is >= 0 and < MarcRecord.LongestStated) ? [.. entries.OrderBy(entry => entry.Start)] : entries;
        var found = new MarcRecord.Place?[entries.Count];
        var at = baseAddress;
        foreach (var entry in byOffset)
        {
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n')
                at++;
            if (at >= body.Length)
                break;
            var length = body[at..].IndexOf(MarcRecord.FieldTerminator);
            if (length < 0)
                length = body.Length - at;
            found[entry.Order] = new(entry.Tag, at, length);
            at += length + 1;
        }
        places.AddRange(found.OfType<MarcRecord.Place>());
    }

    private void ReportNumbers(ReadOnlySpan<byte> record, bool trusted)
    {
        if (!trusted)
            context.Report(FormatProblems.WrongDirectory);
        else if (!TryNumber(record[..5], out var stated) || (stated != record.Length && !(stated == MarcRecord.LongestStated && record.Length > stated)))
            context.Report(FormatProblems.WrongLength, System.Text.Encoding.Latin1.GetString(record[..5]), record.Length.ToString(CultureInfo.InvariantCulture));
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number) => Utf8Parser.TryParse(digits, out number, out var used) && used == digits.Length && number >= 0;
}
