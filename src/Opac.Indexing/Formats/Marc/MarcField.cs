namespace Opac.Indexing.Formats.Marc;

/// <summary>A field of a MARC record: a view of the record's bytes, nothing copied.</summary>
internal readonly struct MarcField(byte[] record, int start, int length, MarcTag tag)
{
    public const byte SubfieldMark = 0x1F;

    public MarcTag Tag => tag;

    /// <summary>All that stands between the terminators: for data fields with the indicators and subfield codes.</summary>
    public ReadOnlySpan<byte> Bytes => record.AsSpan(start, length);

    public char Indicator1 => length > 0 ? (char)record[start] : ' ';

    public char Indicator2 => length > 1 ? (char)record[start + 1] : ' ';

    /// <summary>The value of a control field, cleaned for showing.</summary>
    public string Value => MarcText.Decode(Bytes);

    /// <summary>The subfields, in order.</summary>
    public MarcSubfields Subfields
    {
        get
        {
            var bytes = Bytes;
            var first = bytes.IndexOf(SubfieldMark);
            return new MarcSubfields(first < 0 ? [] : bytes[first..]);
        }
    }

    /// <summary>The bytes of the first such subfield that is not empty; none where there is none.</summary>
    public ReadOnlySpan<byte> Find(char code)
    {
        foreach (var subfield in Subfields)
        {
            if (subfield.Code == code && subfield.Bytes.Length > 0)
                return subfield.Bytes;
        }
        return [];
    }

    /// <summary>The text of the first such subfield; <c>null</c> where there is none or it is blank.</summary>
    public string? Text(char code) => MarcText.DecodeOrNull(Find(code));
}
