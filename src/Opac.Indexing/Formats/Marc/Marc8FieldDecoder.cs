using System.Globalization;
using System.Text;

namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// Decodes MARC-8 (MARC 21 Specifications, Character Sets: Part 2) and ISO 5426, which works alike: escape sequences switch the sets of the lower and the upper
/// half, and marks come before their letter.
/// </summary>
internal sealed class Marc8FieldDecoder(string upperSet) : FieldDecoder
{
    private const byte Escape = 0x1B;
    private const char None = '\uFFFD';

    // null stands for ASCII; the empty string for the three-byte East Asian set.
    private const string EastAsian = "";

    private readonly StringBuilder text = new();
    private readonly StringBuilder marks = new();
    private int unmapped;
    private string? firstUnmapped;
    private string? lower;
    private string? upper;

    protected override string Name => upperSet == Marc8Tables.Ansel ? "MARC-8" : "ISO 5426";

    /// <summary>Whether most marks stand before letters that they are ever written with: else the bytes are single Latin letters of a code page.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes, string set)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            var mark = At(set, bytes[i] & 0x7F);
            if (bytes[i] < 0xA1 || mark == None)
                bad += bytes[i] is 0x88 or 0x89 or 0x98 or 0x9C ? 0 : 1;
            else if (IsMark(mark))
                _ = i + 1 < bytes.Length && Goes(mark, (char)bytes[i + 1]) ? good++ : bad++;
            else
                good++;
        }
        return good > 0 && good >= bad;
    }

    /// <summary>The letter with the mark on it, where an ANSEL mark stands before it; <c>null</c> where there is no such letter.</summary>
    public static char? Compose(byte mark, byte letter)
    {
        if (mark < 0xA1 || !char.IsAsciiLetter((char)letter) || At(Marc8Tables.Ansel, mark & 0x7F) is var found && !IsMark(found))
            return null;
        var composed = $"{(char)letter}{found}".Normalize(NormalizationForm.FormC);
        return composed.Length == 1 ? composed[0] : null;
    }

    public override void Decode(ReadOnlySpan<byte> field, MarcRecordBuilder into)
    {
        text.Clear();
        marks.Clear();
        (lower, upper) = (null, upperSet);
        while (field.Length > 0)
            field = field[DecodeOne(field)..];
        text.Append(marks);
        var decoded = text.ToString();
        into.Append(decoded.IsNormalized(NormalizationForm.FormC) ? decoded : decoded.Normalize(NormalizationForm.FormC));
    }

    public override void ReportTo(ReadContext context)
    {
        base.ReportTo(context);
        if (unmapped > 0)
            context.Report(FormatProblems.UnmappedMarc8, unmapped.ToString(CultureInfo.InvariantCulture), firstUnmapped ?? "");
    }

    // Returns how many bytes were used.
    private int DecodeOne(ReadOnlySpan<byte> bytes)
    {
        var b = bytes[0];
        if (b == Escape)
            return Switch(bytes);
        if (b == MarcField.SubfieldMark)
        {
            // The code behind the mark is ASCII whatever set is on.
            text.Append(marks).Append((char)b);
            marks.Clear();
            if (bytes.Length > 1 && bytes[1] is > 0x20 and < 0x7F)
                text.Append((char)bytes[1]);
            return bytes.Length > 1 && bytes[1] is > 0x20 and < 0x7F ? 2 : 1;
        }
        var set = b < 0x80 ? lower : upper;
        if (set == EastAsian && (b & 0x7F) > 0x20)
            return DecodeEastAsian(bytes);
        if (b <= 0x20 || b == 0x7F || (set is null && b < 0x80))
            Add((char)b);
        else if (b is >= 0x80 and < 0xA1)
            AddControl(b);
        else if (set is not null && At(set, b & 0x7F) is not None and var character)
            AddCharacter(character);
        else if (b is > 0x20 and < 0x41)
            // Digits and marks that a set does not have: someone forgot to switch back to ASCII.
            Add((char)b);
        else
            AddUnmapped(bytes[..1]);
        return 1;
    }

    private int DecodeEastAsian(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 3)
        {
            var code = (bytes[0] & 0x7F) << 16 | (bytes[1] & 0x7F) << 8 | (bytes[2] & 0x7F);
            if (EaccTable.Find(code) is { } character)
            {
                text.Append(char.ConvertFromUtf32(character));
                return 3;
            }
            // Someone forgot to switch back: what is no code is the ASCII that it looks like.
            if (bytes[1] > 0x20 && bytes[2] > 0x20)
            {
                AddUnmapped(bytes[..3]);
                return 3;
            }
        }
        Add((char)(bytes[0] & 0x7F));
        return 1;
    }

    // ESC g b p s are Greek, sub, super and back; ESC ( , $ and ) - choose a set for the lower or upper half, by its final character.
    private int Switch(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
            return 1;
        switch ((char)bytes[1])
        {
            case 's': lower = null; return 2;
            case 'g': lower = Marc8Tables.GreekSymbols; return 2;
            case 'b': lower = Marc8Tables.Subscripts; return 2;
            case 'p': lower = Marc8Tables.Superscripts; return 2;
        }
        var at = 1;
        var isUpper = false;
        while (at < bytes.Length && bytes[at] is (byte)'(' or (byte)')' or (byte)',' or (byte)'-' or (byte)'$' or (byte)'!')
            isUpper |= bytes[at++] is (byte)')' or (byte)'-';
        if (at >= bytes.Length || at == 1)
            return 1;
        string? set = (char)bytes[at] switch
        {
            'B' or 's' => null,
            'E' => Marc8Tables.Ansel,
            'N' => Marc8Tables.BasicCyrillic,
            'Q' => Marc8Tables.ExtendedCyrillic,
            'S' => Marc8Tables.BasicGreek,
            '2' => Marc8Tables.BasicHebrew,
            '3' => Marc8Tables.BasicArabic,
            '4' => Marc8Tables.ExtendedArabic,
            '1' => EastAsian,
            _ => isUpper ? upperSet : null,
        };
        if (isUpper)
            upper = set;
        else
            lower = set;
        return at + 1;
    }

    private void AddCharacter(char character)
    {
        // The right halves of double marks: the left one, U+0361 or U+0360, spans both letters.
        if (character is '\uFE21' or '\uFE23')
            return;
        if (IsMark(character))
            marks.Append(character);
        else
            Add(character);
    }

    private void AddControl(byte value)
    {
        // 0x88 and 0x89 enclose what sorting skips, 0x8D and 0x8E join and part letters.
        if (value is 0x8D or 0x8E)
            Add(value == 0x8D ? '\u200D' : '\u200C');
        else if (value is not (0x88 or 0x89))
            AddUnmapped([value]);
    }

    private void Add(char character)
    {
        text.Append(character).Append(marks);
        marks.Clear();
    }

    private void AddUnmapped(ReadOnlySpan<byte> bytes)
    {
        unmapped++;
        firstUnmapped ??= Convert.ToHexString(bytes);
        Add(None);
    }

    private static char At(string set, int place) => place is > 0x20 and < 0x7F ? set[place - 0x21] : None;

    private static bool IsMark(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    // Romanization puts ligatures and high commas on any letter; the others make letters that Unicode knows.
    private static bool Goes(char mark, char letter) =>
        mark is '\u0361' or '\u0360' or '\uFE21' or '\uFE23' or '\u0315' or '\u0313' or '\u0310' || letter >= 0x80
        || (char.IsAsciiLetter(letter) && $"{letter}{mark}".Normalize(NormalizationForm.FormC).Length == 1);
}
