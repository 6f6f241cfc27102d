namespace Opac.Indexing.Indexing;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly byte[]? kept;
    private int position;

    /// <summary>Reads everything at once.</summary>
    public ByteReader(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    /// <summary>Passes over what can be read <see cref="Later"/>.</summary>
    /// <param name="kept">The bytes; nobody may change them.</param>
    public ByteReader(byte[] kept)
    {
        bytes = kept;
        this.kept = kept;
    }

    /// <summary>Reads one item of a list.</summary>
    public delegate T Item<out T>(ref ByteReader reader);

    /// <summary>Reads a list.</summary>
    public delegate IReadOnlyList<T> Items<out T>(ref ByteReader reader);

    /// <summary>Passes over one item of a list.</summary>
    public delegate void Skipped(ref ByteReader reader);

    /// <summary>How many bytes have been read.</summary>
    public readonly int Position => position;

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
        if (length == 0)
            return "";
        var rest = bytes[position..];
        // Most texts are of letters that have a byte of their own.
        if (!rest[..length].Contains(CompactLetters.Escape))
        {
            position += length;
            return string.Create(length, rest[..length], static (text, letters) => CompactLetters.Read(letters, text));
        }
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

    /// <summary>Passes over a text.</summary>
    public void SkipText()
    {
        for (var left = Number() - 1; left > 0;)
        {
            if (left > bytes.Length - position)
                throw new InvalidDataException("A record of the index is damaged.");
            var plain = bytes.Slice(position, left).IndexOf(CompactLetters.Escape);
            if (plain < 0)
            {
                position += left;
                return;
            }
            position += plain + 3;
            left -= plain + 1;
        }
    }

    /// <summary>Passes over texts that follow one another.</summary>
    public void SkipTexts(int count)
    {
        for (; count > 0; count--)
            SkipText();
    }

    /// <summary>Passes over a list.</summary>
    public void SkipList(Skipped skip)
    {
        for (var count = Number(); count > 0; count--)
            skip(ref this);
    }

    /// <summary>A list that may be read when it is first looked at: of a page of hits most of what the records have is shown of none.</summary>
    /// <param name="read">Reads it.</param>
    /// <param name="skip">Passes over one item, after the number of them.</param>
    public IReadOnlyList<T> Later<T>(Items<T> read, Skipped skip)
    {
        if (kept is not { } whole)
            return read(ref this);
        var start = position;
        var count = Number();
        if (count == 0)
            return [];
        for (var i = 0; i < count; i++)
            skip(ref this);
        return new LaterList<T>(whole, start, count, read);
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
