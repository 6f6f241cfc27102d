namespace Opac.Indexing.Formats.Marc;

/// <summary>ISBN and ISSN fields.</summary>
internal sealed class MarcNumbers(RecordDraft draft)
{
    /// <summary>MARC 21 020, UNIMARC 010: $a the number with words behind it, $z a wrong one, kept to be found by whoever types it.</summary>
    public void ReadIsbn(MarcField field)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code is 'a' or 'z' && subfield.Bytes.Length >= 8)
                draft.AddIsbn(subfield.Text, isCancelled: subfield.Code == 'z');
        }
    }

    /// <summary>MARC 21 022, UNIMARC 011.</summary>
    public void ReadIssn(MarcField field) => RecordDraft.AddOnce(draft.Issns, IssnOf(field.Text('a')));

    /// <summary>The eight characters of an ISSN as NNNN-NNNN; <c>null</c> where there are not eight.</summary>
    public static string? IssnOf(string? text)
    {
        if (text is null)
            return null;
        Span<char> digits = stackalloc char[8];
        var count = 0;
        foreach (var c in text)
        {
            var digit = c is 'x' or 'х' or 'Х' ? 'X' : c;
            if (char.IsAsciiDigit(digit) || (digit == 'X' && count == 7))
            {
                digits[count++] = digit;
                if (count == 8)
                    return $"{digits[..4]}-{digits[4..]}";
            }
            else if (count > 0 && c is not ('-' or '–' or ' '))
            {
                break;
            }
        }
        return null;
    }
}
