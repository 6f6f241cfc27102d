namespace Opac.Indexing.Formats.Marc;

/// <summary>The three characters that name a field, as one number: comparing them costs nothing.</summary>
internal readonly record struct MarcTag(int Value)
{
    /// <summary>Whether this is a control field, which has neither indicators nor subfields (001 to 009).</summary>
    public bool IsControl => Value >> 8 == ('0' << 8 | '0') && (Value & 0xFF) is > '0' and <= '9';

    /// <summary>The number 0 to 999; -1 where the tag has anything but digits.</summary>
    public int Number
    {
        get
        {
            int a = (Value >> 16) - '0', b = (Value >> 8 & 0xFF) - '0', c = (Value & 0xFF) - '0';
            return (uint)a < 10 && (uint)b < 10 && (uint)c < 10 ? (a * 100) + (b * 10) + c : -1;
        }
    }

    public static MarcTag From(ReadOnlySpan<byte> tag) => new(tag[0] << 16 | tag[1] << 8 | tag[2]);

    public static MarcTag From(string tag) => new(tag[0] << 16 | tag[1] << 8 | tag[2]);

    public void Write(Span<byte> into)
    {
        into[0] = (byte)(Value >> 16);
        into[1] = (byte)(Value >> 8);
        into[2] = (byte)Value;
    }

    public override string ToString() => $"{(char)(Value >> 16)}{(char)(Value >> 8 & 0xFF)}{(char)(Value & 0xFF)}";
}
