namespace Opac.Indexing.Formats;

/// <summary>What comes out of an archive, cut off where it grows beyond belief.</summary>
internal sealed class UnpackedStream(Stream inner, long packedLength) : Stream
{
    /// <summary>MARC packs to a fifth, MARCXML to a thirtieth at best; a bomb of zeros reaches a thousandth.</summary>
    public const int MostTimes = 200;

    /// <summary>Small archives may do what they like up to here.</summary>
    public const long AlwaysAllowed = 16L << 20;

    private readonly long limit = Math.Max(AlwaysAllowed, checked(packedLength * MostTimes));
    private long given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        given += read;
        if (given > limit)
            throw new UnpackedTooMuchException(limit);
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>An archive went over its limit.</summary>
internal sealed class UnpackedTooMuchException(long limit) : Exception
{
    public long Limit => limit;
}
