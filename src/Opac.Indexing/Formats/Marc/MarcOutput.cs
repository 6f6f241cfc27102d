using System.Buffers.Text;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>The MARC record of a catalogue record.</summary>
internal static class MarcOutput
{
    /// <summary>The source where it was MARC, so that nothing is lost; else MARC 21 made from what is known.</summary>
    public static MarcRecord Of(BibliographicRecord record) =>
        record.Source is { Format: "marc21" or "unimarc" } source && TryRead(source.Content.ToArray()) is { } marc ? marc : Marc21Maker.Make(record);

    /// <summary>A record out of its bytes; <c>null</c> where they are none.</summary>
    // Bytes that the readers here have made or checked: the numbers are right, but for records too long for them.
    public static MarcRecord? TryRead(byte[] bytes)
    {
        var directoryLength = bytes.AsSpan(MarcRecord.LeaderLength).IndexOf(MarcRecord.FieldTerminator);
        if (directoryLength < 0 || directoryLength % MarcRecord.EntryLength != 0)
            return null;
        var places = new MarcRecord.Place[directoryLength / MarcRecord.EntryLength];
        var baseAddress = MarcRecord.LeaderLength + directoryLength + 1;
        var next = baseAddress;
        for (var i = 0; i < places.Length; i++)
        {
            var entry = bytes.AsSpan(MarcRecord.LeaderLength + (i * MarcRecord.EntryLength), MarcRecord.EntryLength);
            if (!Utf8Parser.TryParse(entry.Slice(3, 4), out int length, out _) || !Utf8Parser.TryParse(entry.Slice(7, 5), out int start, out _))
                return null;
            var at = bytes.Length > MarcRecord.LongestStated || length == 9_999 ? next : baseAddress + start;
            var end = at <= bytes.Length ? bytes.AsSpan(at).IndexOf(MarcRecord.FieldTerminator) : -1;
            if (end < 0)
                return null;
            places[i] = new(MarcTag.From(entry), at, end);
            next = at + end + 1;
        }
        return new MarcRecord(bytes, places);
    }
}
