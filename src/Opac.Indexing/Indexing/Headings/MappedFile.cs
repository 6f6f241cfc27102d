using System.IO.MemoryMappedFiles;
using System.Text;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>A file of numbers and texts that is read in place: the system keeps in memory what is being read of it and no more. Safe for several threads.</summary>
internal sealed class MappedFile : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    private MappedFile(MemoryMappedFile file)
    {
        this.file = file;
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    /// <summary>Maps a file; <c>null</c> where there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static MappedFile? TryOpen(string path)
    {
        if (!File.Exists(path))
            return null;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
        return new(MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false));
    }

    /// <summary>The same in memory, of what would be in the file.</summary>
    public static MappedFile InMemory(ReadOnlySpan<byte> content)
    {
        var file = MemoryMappedFile.CreateNew(null, content.Length);
        using (var writing = file.CreateViewStream(0, content.Length))
            writing.Write(content);
        return new(file);
    }

    /// <summary>The number at a place, counted in bytes.</summary>
    public int Number(long place) => view.ReadInt32(place);

    /// <summary>The eight bytes at a place as a number.</summary>
    public long LongNumber(long place) => view.ReadInt64(place);

    /// <summary>The byte at a place.</summary>
    public byte Byte(long place) => view.ReadByte(place);

    /// <summary>Bytes that follow one another.</summary>
    public byte[] Bytes(long place, int count)
    {
        var bytes = new byte[count];
        view.SafeMemoryMappedViewHandle.ReadSpan((ulong)place, bytes.AsSpan());
        return bytes;
    }

    /// <summary>The same into bytes that are there.</summary>
    public void Bytes(long place, Span<byte> into) => view.SafeMemoryMappedViewHandle.ReadSpan((ulong)place, into);

    /// <summary>A text of so many bytes of UTF-8.</summary>
    public string Text(long place, int length)
    {
        Span<byte> bytes = length <= 512 ? stackalloc byte[length] : new byte[length];
        view.SafeMemoryMappedViewHandle.ReadSpan((ulong)place, bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
