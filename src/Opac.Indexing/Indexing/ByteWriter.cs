using System.Buffers;

namespace Opac.Indexing.Indexing;

/// <summary>Writes small numbers and texts tightly: numbers seven bits a byte, texts in <see cref="CompactLetters"/> with their length before them.</summary>
internal readonly struct ByteWriter(ArrayBufferWriter<byte> buffer)
{
    public void Number(int value)
    {
        var rest = (uint)value;
        var span = buffer.GetSpan(5);
        var count = 0;
        for (; rest >= 0x80; rest >>= 7)
            span[count++] = (byte)(rest | 0x80);
        span[count++] = (byte)rest;
        buffer.Advance(count);
    }

    public void LongNumber(long value)
    {
        Number((int)(value >> 31));
        Number((int)(value & int.MaxValue));
    }

    /// <summary>Zero stands for no text, so that lengths are one more than they are.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }
        Number(value.Length + 1);
        var span = buffer.GetSpan(value.Length * 3);
        var count = 0;
        foreach (var c in value)
        {
            var single = CompactLetters.Of(c);
            span[count++] = single;
            if (single != CompactLetters.Escape)
                continue;
            span[count++] = (byte)c;
            span[count++] = (byte)(c >> 8);
        }
        buffer.Advance(count);
    }

    /// <summary>Zero stands for none; the sign goes to the last bit, since years before our era are numbers too.</summary>
    public void OptionalNumber(int? value) => Number(value is { } number ? ((number << 1) ^ (number >> 31)) + 1 : 0);

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void List<T>(IReadOnlyList<T> values, Action<ByteWriter, T> write)
    {
        Number(values.Count);
        foreach (var value in values)
            write(this, value);
    }

    public void Texts(IReadOnlyList<string> values) => List(values, static (writer, value) => writer.Text(value));
}
