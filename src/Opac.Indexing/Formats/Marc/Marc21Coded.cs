using System.Buffers.Text;

namespace Opac.Indexing.Formats.Marc;

/// <summary>The coded fields of MARC 21: 008, 041, 046.</summary>
internal sealed class Marc21Coded(RecordDraft draft, TextPool pool)
{
    /// <summary>008: date 1 (07-10), date 2 (11-14), language (35-37). Many are too short, have # or | for blanks, or come twice, the first one empty.</summary>
    public void Read(MarcField field)
    {
        var bytes = field.Bytes;
        if (bytes.Length < 15)
            return;
        draft.CodedYear ??= YearAt(bytes, 7);
        // Kind of date r: date 1 is the reprint, date 2 the original; some write them the other way round.
        if (bytes[6] == (byte)'r' && YearAt(bytes, 7) is { } first && YearAt(bytes, 11) is { } second)
        {
            draft.CodedYear = Math.Max(first, second);
            draft.FirstPublished ??= Math.Min(first, second);
        }
        if (bytes.Length >= 38)
            AddLanguage(bytes.Slice(35, 3), atStart: true);
        // Runs of blanks pressed together: the language is still five places from the end.
        else if (bytes.Length >= 20)
            AddLanguage(bytes.Slice(bytes.Length - 5, 3), atStart: true);
    }

    /// <summary>041: $a of the text, $h of the original. Old records put several codes together: engfre.</summary>
    public void ReadLanguages(MarcField field)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code is not ('a' or 'd' or 'h') || subfield.Bytes.Length % 3 != 0)
                continue;
            for (var i = 0; i < subfield.Bytes.Length; i += 3)
            {
                if (subfield.Code != 'h')
                    AddLanguage(subfield.Bytes.Slice(i, 3), atStart: false);
                else if (IsCode(subfield.Bytes.Slice(i, 3)))
                    RecordDraft.AddOnce(draft.OriginalLanguages, Code(subfield.Bytes.Slice(i, 3)));
            }
        }
    }

    /// <summary>046 $k: when the work first came out.</summary>
    public void ReadFirstPublished(MarcField field)
    {
        var date = field.Find('k');
        if (date.Length >= 4 && YearAt(date, 0) is { } year)
            draft.FirstPublished = year;
    }

    private void AddLanguage(ReadOnlySpan<byte> code, bool atStart)
    {
        if (!IsCode(code) || Code(code) is not { } language || draft.Languages.Contains(language))
            return;
        if (atStart)
            draft.Languages.Insert(0, language);
        else
            draft.Languages.Add(language);
    }

    private string? Code(ReadOnlySpan<byte> code) => pool.Get(code)?.ToLowerInvariant();

    // "und", "zxx", "mul" and blanks name no language.
    private static bool IsCode(ReadOnlySpan<byte> code) =>
        char.IsAsciiLetter((char)code[0]) && char.IsAsciiLetter((char)code[1]) && char.IsAsciiLetter((char)code[2]) && !code.SequenceEqual("und"u8) && !code.SequenceEqual("zxx"u8) && !code.SequenceEqual("mul"u8);

    private static int? YearAt(ReadOnlySpan<byte> bytes, int place) =>
        Utf8Parser.TryParse(bytes.Slice(place, 4), out int year, out var used) && used == 4 && year is >= 1000 and < 3000 ? year : null;
}
