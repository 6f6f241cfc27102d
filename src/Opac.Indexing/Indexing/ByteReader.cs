namespace Opac.Indexing.Indexing;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position;

    /// <summary>Reads one item of a list.</summary>
    public delegate T Item<out T>(ref ByteReader reader);

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[position++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return (int)value;
        }
    }

    public string? Text()
    {
        var length = Number() - 1;
        if (length < 0)
            return null;
        // Read from disk: a damaged length must not ask for gigabytes.
        if (length > bytes.Length - position)
            throw new InvalidDataException("A record of the index is damaged.");
        var text = length <= 1_024 ? stackalloc char[length] : new char[length];
        for (var i = 0; i < length; i++)
        {
            var single = bytes[position++];
            if (single != CompactLetters.Escape)
            {
                text[i] = CompactLetters.Of(single);
                continue;
            }
            text[i] = (char)(bytes[position] | (bytes[position + 1] << 8));
            position += 2;
        }
        return new string(text);
    }

    public int? OptionalNumber() => Number() is var value and not 0 ? ((value - 1) >>> 1) ^ -((value - 1) & 1) : null;

    public long LongNumber() => ((long)Number() << 31) | (uint)Number();

    public bool Flag() => Number() != 0;

    public IReadOnlyList<T> List<T>(Item<T> read)
    {
        var count = Number();
        if (count == 0)
            return [];
        var values = new T[count];
        for (var i = 0; i < count; i++)
            values[i] = read(ref this);
        return values;
    }

    public IReadOnlyList<string> Texts() => List(static (ref reader) => reader.Text()!);
}
