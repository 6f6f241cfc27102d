using System.Buffers.Text;

namespace Opac.Indexing.Formats.Marc;

/// <summary>The coded fields of UNIMARC: 100 general data, 101 languages.</summary>
internal sealed class UnimarcCoded(RecordDraft draft, TextPool pool)
{
    /// <summary>100 $a: kind of date (8), date 1 (9-12), date 2 (13-16).</summary>
    public void Read(MarcField field)
    {
        var data = field.Find('a');
        if (data.Length < 17)
            return;
        draft.CodedYear ??= YearAt(data, 9);
        // e: a reproduction, date 1 its own, date 2 the original's.
        if (data[8] == (byte)'e' && YearAt(data, 13) is { } original)
            draft.FirstPublished ??= original;
    }

    /// <summary>101: $a of the text, $c of the original.</summary>
    public void ReadLanguages(MarcField field)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code is not ('a' or 'c') || pool.Get(subfield.Bytes) is not { Length: 3 } code || !code.All(char.IsAsciiLetter))
                continue;
            var language = code.ToLowerInvariant();
            if (language is not ("und" or "zxx" or "mul"))
                RecordDraft.AddOnce(subfield.Code == 'a' ? draft.Languages : draft.OriginalLanguages, language);
        }
    }

    private static int? YearAt(ReadOnlySpan<byte> bytes, int place) =>
        Utf8Parser.TryParse(bytes.Slice(place, 4), out int year, out var used) && used == 4 && year is >= 1000 and < 3000 ? year : null;
}
