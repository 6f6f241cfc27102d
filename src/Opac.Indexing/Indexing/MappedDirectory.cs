using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace Opac.Indexing.Indexing;

/// <summary>
/// An index folder whose files are mapped into memory and read by pointers, but for those that are opened to be read as files. Lucene's own mapping
/// keeps a weak table of every clone that a search makes, some hundred each, and the garbage collector walks that table: it was nine tenths of the
/// time of a search under load.
/// </summary>
/// <remarks>Whoever disposes of it must know that nobody reads any more: the mappings end then.</remarks>
internal sealed class MappedDirectory : FSDirectory
{
    private readonly List<IDisposable> opened = [];
    private readonly Dictionary<string, (Mapping Mapping, DateTime Written)> latest = new(StringComparer.Ordinal);
    private bool isClosed;

    public MappedDirectory(string folder)
        : base(new DirectoryInfo(folder), NoLockFactory.GetNoLockFactory())
    {
    }

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var path = Path.Combine(Directory.FullName, name);
        var file = new FileInfo(path);
        // Nothing can be mapped of an empty file; Lucene writes none, but a crash may leave one.
        if (file is { Exists: true, Length: 0 })
            throw new EndOfStreamException($"{path} is empty.");
        lock (opened)
        {
            // Lists are read by two readers: mapped twice, what both have read would count twice as memory in use.
            if (file.Exists && latest.TryGetValue(name, out var known) && known.Mapping.Length == file.Length && known.Written == file.LastWriteTimeUtc)
                return new MappedInput(name, known.Mapping);
            var mapping = new Mapping(path);
            opened.Add(mapping);
            latest[name] = (mapping, file.LastWriteTimeUtc);
            return new MappedInput(name, mapping);
        }
    }

    /// <summary>A file that is not mapped, to be read at any place; open as long as the directory is.</summary>
    public SafeFileHandle OpenFile(string name)
    {
        EnsureOpen();
        var file = File.OpenHandle(Path.Combine(Directory.FullName, name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.RandomAccess);
        lock (opened)
            opened.Add(file);
        return file;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        lock (opened)
        {
            if (isClosed)
                return;
            isClosed = true;
            foreach (var one in opened)
                one.Dispose();
        }
    }

    /// <summary>One file in memory.</summary>
    internal sealed unsafe class Mapping : IDisposable
    {
        private readonly MemoryMappedFile file;
        private readonly MemoryMappedViewAccessor view;

        public Mapping(string path)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
            Length = stream.Length;
            file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            view = file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            Start = start + view.PointerOffset;
        }

        public byte* Start { get; }

        public long Length { get; }

        public void Dispose()
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
        }
    }
}
