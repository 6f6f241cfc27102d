using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Storing;

namespace Opac.Indexing.Tests.Indexing.Storing;

public class PackedRecordsTests
{
    public PackedRecordsTests() => CatalogueCodec.Register();

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(3_000)]
    public void Records_come_back_as_they_were(int count)
    {
        var records = Records(count);
        using var folder = new TemporaryFolder();
        Write(records, folder.Path);
        using var directory = new MappedDirectory(folder.Path);
        using var reader = DirectoryReader.Open(directory);

        Assert.Equal(records, Enumerable.Range(0, count).Select(doc => Read(reader, doc)));
        // As searches read them, here and there.
        var docs = Enumerable.Range(0, count).ToArray();
        new Random(count).Shuffle(docs);
        Assert.Equal(docs.Select(doc => records[doc]), docs.Select(doc => Read(reader, doc)));
    }

    [Fact]
    public void A_record_longer_than_what_is_read_at_once_comes_back_too()
    {
        var random = new Random(3);
        var records = Records(40);
        records[20] = new byte[50_000];
        random.NextBytes(records[20]);
        using var folder = new TemporaryFolder();
        Write(records, folder.Path);
        using var directory = new MappedDirectory(folder.Path);
        using var reader = DirectoryReader.Open(directory);

        Assert.Equal(records, Enumerable.Range(0, records.Count).Select(doc => Read(reader, doc)));
    }

    [Fact]
    public void A_document_without_a_record_has_none()
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.CREATE, 16)))
        {
            writer.AddDocument([new StringField("id", "one", Field.Store.NO)]);
            writer.AddDocument([new StringField("id", "two", Field.Store.NO), new StoredField(IndexSchema.Record, [1, 2, 3])]);
        }
        using var reader = DirectoryReader.Open(directory);

        Assert.Null(reader.Document(0).GetBinaryValue(IndexSchema.Record));
        Assert.Equal([1, 2, 3], Read(reader, 1));
    }

    [Fact]
    public void Nothing_but_records_is_stored()
    {
        using var writer = new IndexWriter(new RAMDirectory(), IndexFiles.Settings(OpenMode.CREATE, 16));

        Assert.Throws<NotSupportedException>(() => writer.AddDocument([new StoredField("note", "text")]));
        writer.Rollback();
    }

    [Fact]
    public void The_same_records_give_the_same_book()
    {
        Assert.Equal(Bytes(CodebookLearner.Learn(Records(500))), Bytes(CodebookLearner.Learn(Records(500))));
    }

    [Fact]
    public void What_is_said_again_and_again_takes_less_than_a_third()
    {
        var records = Records(2_000);
        var book = CodebookLearner.Learn(records);
        var trie = book.Trie();
        var packed = new byte[Codebook.MostPacked(records.Max(record => record.Length))];

        Assert.True(records.Sum(record => book.Pack(record, trie, packed)) * 3 < records.Sum(record => record.Length));
    }

    [Fact]
    public void Bytes_that_no_record_has_had_are_packed_too()
    {
        var book = CodebookLearner.Learn([Encoding.Latin1.GetBytes("only letters, only letters, only letters")]);
        var record = Enumerable.Range(0, 1_000).Select(i => (byte)(i * 7)).ToArray();

        Assert.Equal(record, PackedAndBack(book, record));
    }

    [Fact]
    public void A_damaged_record_is_told_and_nothing_beyond_it_read()
    {
        var records = Records(200);
        var book = CodebookLearner.Learn(records);
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            var packed = new byte[random.Next(40)];
            random.NextBytes(packed);
            try
            {
                book.Unpack(packed, new byte[random.Next(400)]);
            }
            catch (InvalidDataException)
            {
                continue;
            }
        }
    }

    [Fact]
    public void A_damaged_file_throws_and_asks_for_no_gigabytes()
    {
        var records = Records(600);
        using var folder = new TemporaryFolder();
        Write(records, folder.Path);
        var path = Assert.Single(System.IO.Directory.EnumerateFiles(folder.Path, "*.fdt"));
        var bytes = File.ReadAllBytes(path);
        var random = new Random(11);
        for (var round = 0; round < 25; round++)
        {
            var changed = (byte[])bytes.Clone();
            for (var i = 0; i < 20; i++)
                changed[random.Next(30, changed.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, changed);
            using var directory = new MappedDirectory(folder.Path);
            try
            {
                using var reader = DirectoryReader.Open(directory);
                for (var doc = 0; doc < records.Count; doc++)
                    reader.Document(doc);
            }
            catch (Exception e) when (e is IOException or InvalidDataException)
            {
                continue;
            }
        }
    }

    [Fact]
    public void Merged_segments_keep_their_records()
    {
        var records = Records(900);
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.CREATE, 16)))
        {
            foreach (var part in records.Chunk(100))
            {
                part.ToList().ForEach(record => writer.AddDocument([new StoredField(IndexSchema.Record, record)]));
                writer.Commit();
            }
            writer.ForceMerge(1);
        }
        using var reader = DirectoryReader.Open(directory);

        Assert.Single(reader.Leaves);
        Assert.Equal(records, Enumerable.Range(0, records.Count).Select(doc => Read(reader, doc)));
    }

    private static List<byte[]> Records(int count)
    {
        var random = new Random(5);
        string[] words = ["Алматы : ", "Мектеп, ", "Қазақ тілі ", "оқулық ", "қазақ әдебиеті ", "роман ", "Атамұра, ", "сынып "];
        return [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes($"{i}{string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => words[random.Next(words.Length)]))}"))];
    }

    private static void Write(List<byte[]> records, string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.CREATE, 16));
        foreach (var record in records)
            writer.AddDocument([new StoredField(IndexSchema.Record, record)]);
    }

    private static byte[] Read(DirectoryReader reader, int doc)
    {
        var value = reader.Document(doc).GetBinaryValue(IndexSchema.Record);
        return value.Bytes.AsSpan(value.Offset, value.Length).ToArray();
    }

    private static byte[] PackedAndBack(Codebook book, byte[] record)
    {
        var packed = new byte[Codebook.MostPacked(record.Length) + 8];
        book.Pack(record, book.Trie(), packed);
        var back = new byte[record.Length];
        book.Unpack(packed, back);
        return back;
    }

    private static byte[] Bytes(Codebook book)
    {
        using var directory = new RAMDirectory();
        using (var output = directory.CreateOutput("book", IOContext.DEFAULT))
            book.Write(output);
        using var input = directory.OpenInput("book", IOContext.DEFAULT);
        var bytes = new byte[input.Length];
        input.ReadBytes(bytes, 0, bytes.Length);
        return bytes;
    }
}
