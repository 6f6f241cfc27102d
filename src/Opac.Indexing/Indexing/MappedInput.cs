using System.Buffers.Binary;
using System.Runtime.Intrinsics.X86;
using Lucene.Net.Store;

namespace Opac.Indexing.Indexing;

/// <summary>Reads a mapped file. Every read is held against the end of the file, so that a damaged index throws and never reaches beyond.</summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly byte* start;
    private readonly byte* end;
    private byte* at;

    public MappedInput(string name, MappedDirectory.Mapping mapping)
        : base(name)
    {
        start = at = mapping.Start;
        end = start + mapping.Length;
    }

    public override long Position => at - start;

    public override long Length => end - start;

    public override void Seek(long pos)
    {
        if ((ulong)pos > (ulong)(end - start))
            throw Beyond();
        at = start + pos;
    }

    public override byte ReadByte() => at < end ? *at++ : throw Beyond();

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        Need(len);
        new ReadOnlySpan<byte>(at, len).CopyTo(b.AsSpan(offset, len));
        at += len;
    }

    public override short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(new ReadOnlySpan<byte>(Taken(2), 2));

    public override int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(new ReadOnlySpan<byte>(Taken(4), 4));

    public override long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(new ReadOnlySpan<byte>(Taken(8), 8));

    public override int ReadVInt32()
    {
        var first = ReadByte();
        var value = first & 0x7F;
        for (var shift = 7; first >= 0x80 && shift < 35; shift += 7)
        {
            first = ReadByte();
            value |= (first & 0x7F) << shift;
        }
        return value;
    }

    public override long ReadVInt64()
    {
        var next = ReadByte();
        var value = next & 0x7FL;
        for (var shift = 7; next >= 0x80 && shift < 63; shift += 7)
        {
            next = ReadByte();
            value |= (next & 0x7FL) << shift;
        }
        return value;
    }

    /// <summary>What follows, without reading it: as many bytes as there are, at most so many. Good while the directory is open.</summary>
    public ReadOnlySpan<byte> Ahead(int most) => new(at, (int)Math.Min(most, end - at));

    /// <summary>Asks the memory for what begins somewhere in the file and is soon looked at.</summary>
    public void Fetch(long position)
    {
        if (Sse.IsSupported && (ulong)position < (ulong)(end - start))
            Sse.Prefetch0(start + position);
    }

    /// <summary>Goes on by so many of the bytes that <see cref="Ahead"/> gave.</summary>
    public void Pass(int bytes)
    {
        Need(bytes);
        at += bytes;
    }

    // The directory ends the mapping; inputs come and go by the thousand.
    protected override void Dispose(bool disposing) { }

    private byte* Taken(int length)
    {
        Need(length);
        var taken = at;
        at += length;
        return taken;
    }

    private void Need(int length)
    {
        if ((uint)length > (ulong)(end - at))
            throw Beyond();
    }

    private EndOfStreamException Beyond() => new($"{this} ends before what is looked for.");
}
