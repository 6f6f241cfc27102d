using System.Text;

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
        var text = Encoding.UTF8.GetString(bytes.Slice(position, length));
        position += length;
        return text;
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
