using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Tests.Indexing;

/// <summary>What is open of an index when it cannot be opened.</summary>
public sealed class OpenedFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Whichever_file_cannot_be_opened_none_stays_open()
    {
        CatalogueCodec.Register();
        using (var writer = new IndexWriter(new NIOFSDirectory(folder.Path), IndexFiles.Settings(OpenMode.CREATE, 64)))
            writer.AddDocument([new TextField("text", new Words(["абай", "жолы"])), new StringField("whole", "абай", Field.Store.NO)]);

        var (refused, isOpened) = (0, false);
        for (; !isOpened; refused++)
        {
            using var directory = new FewHandles(folder.Path, refused);
            try
            {
                DirectoryReader.Open(directory).Dispose();
                isOpened = true;
            }
            catch (IOException)
            {
                // As it should be.
            }
            Assert.Empty(directory.StillOpen);
        }
        // Two readers of dictionaries and their tables, of lists and of places, beside all else that a segment has.
        Assert.InRange(refused, 8, 40);
    }

    /// <summary>A folder in which, by and by, no file can be opened any more: the system allows a process so many.</summary>
    private sealed class FewHandles(string folder, int most) : NIOFSDirectory(folder)
    {
        private int opened;

        public List<string> StillOpen { get; } = [];

        public override IndexInput OpenInput(string name, IOContext context)
        {
            if (opened++ >= most)
                throw new IOException("Too many open files");
            StillOpen.Add(name);
            return new Watched(name, base.OpenInput(name, context), StillOpen);
        }
    }

    private sealed class Watched(string name, IndexInput inner, List<string>? open) : IndexInput("watched")
    {
        public override long Position => inner.Position;

        public override long Length => inner.Length;

        public override byte ReadByte() => inner.ReadByte();

        public override void ReadBytes(byte[] b, int offset, int len) => inner.ReadBytes(b, offset, len);

        public override void Seek(long pos) => inner.Seek(pos);

        public override object Clone() => new Watched(name, (IndexInput)inner.Clone(), null);

        protected override void Dispose(bool disposing)
        {
            open?.Remove(name);
            inner.Dispose();
        }
    }
}
