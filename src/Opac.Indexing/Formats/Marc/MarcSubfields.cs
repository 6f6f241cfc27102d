namespace Opac.Indexing.Formats.Marc;

/// <summary>A subfield: its code and its bytes.</summary>
internal readonly ref struct MarcSubfield(char code, ReadOnlySpan<byte> bytes)
{
    public char Code => code;

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>The text, cleaned; empty where blank.</summary>
    public string Text => MarcText.Decode(Bytes);
}

/// <summary>Walks the subfields of a field. Codes come in small letters: IRBIS and some exporters write them in capitals.</summary>
internal ref struct MarcSubfields(ReadOnlySpan<byte> fromFirstMark)
{
    private ReadOnlySpan<byte> rest = fromFirstMark;

    public MarcSubfield Current { get; private set; }

    public readonly MarcSubfields GetEnumerator() => this;

    public bool MoveNext()
    {
        // A mark with nothing behind it, or two in a row, is a stray byte: pass over it.
        while (rest.Length > 0)
        {
            var body = rest[1..];
            var next = body.IndexOf(MarcField.SubfieldMark);
            var subfield = next < 0 ? body : body[..next];
            rest = next < 0 ? [] : body[next..];
            if (subfield.Length == 0)
                continue;
            var code = (char)subfield[0];
            Current = new MarcSubfield(code is >= 'A' and <= 'Z' ? (char)(code | 0x20) : code, subfield[1..]);
            return true;
        }
        return false;
    }
}
