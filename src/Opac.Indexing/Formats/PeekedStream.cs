namespace Opac.Indexing.Formats;

/// <summary>A stream whose first bytes can be looked at before it is read from its beginning.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream inner;
    private int given;

    public PeekedStream(Stream inner, int length)
    {
        this.inner = inner;
        var head = new byte[length];
        var read = inner.ReadAtLeast(head, length, throwOnEndOfStream: false);
        Head = read == length ? head : head[..read];
    }

    /// <summary>The first bytes; fewer than asked for where the stream is shorter.</summary>
    public byte[] Head { get; }

    /// <summary>Whether the stream behind can be put back to its beginning, so that nothing need be copied.</summary>
    public bool CanRewind => inner.CanSeek;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The stream behind, at its beginning.</summary>
    public Stream Rewind()
    {
        inner.Position = 0;
        return inner;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (given >= Head.Length)
            return inner.Read(buffer);
        var count = Math.Min(buffer.Length, Head.Length - given);
        Head.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
