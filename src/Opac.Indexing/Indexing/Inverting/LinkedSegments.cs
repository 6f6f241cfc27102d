using Lucene.Net.Store;

namespace Opac.Indexing.Indexing.Inverting;

/// <summary>A folder of segments that are joined to the index in another by giving their files a second name there: nothing is copied.</summary>
/// <param name="from">The folder.</param>
/// <param name="to">The folder of the index.</param>
internal sealed class LinkedSegments(string from, string to) : FilterDirectory(IndexFiles.Open(from))
{
    /// <inheritdoc/>
    public override void Copy(Lucene.Net.Store.Directory target, string source, string destination, IOContext context)
    {
        var path = Path.Combine(to, destination);
        LinkedFile.Make(new FileInfo(Path.Combine(from, source)), path);
        // Lucene flushes what it has written itself when it commits, and this it has not.
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }
}
