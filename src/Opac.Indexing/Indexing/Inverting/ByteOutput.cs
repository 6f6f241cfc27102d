using Lucene.Net.Store;

namespace Opac.Indexing.Indexing.Inverting;

/// <summary>Bytes in memory, to be written into a file when it is known how many they are.</summary>
internal sealed class ByteOutput : DataOutput
{
    private byte[] bytes = new byte[1 << 10];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <inheritdoc/>
    public override void WriteByte(byte b)
    {
        if (Length == bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
        bytes[Length++] = b;
    }

    /// <inheritdoc/>
    public override void WriteBytes(byte[] b, int offset, int length)
    {
        if (bytes.Length - Length < length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + length));
        b.AsSpan(offset, length).CopyTo(bytes.AsSpan(Length));
        Length += length;
    }

    /// <summary>Writes all of them elsewhere, and begins anew.</summary>
    public void MoveTo(DataOutput output)
    {
        output.WriteBytes(bytes, 0, Length);
        Length = 0;
    }

    /// <summary>Takes all of them, and begins anew.</summary>
    public byte[] Take()
    {
        var taken = bytes[..Length];
        Length = 0;
        return taken;
    }
}
