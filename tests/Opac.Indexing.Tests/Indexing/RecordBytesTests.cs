using System.Buffers;
using System.Text.Json;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Indexing;

public sealed class RecordBytesTests
{
    // Letters without a byte of their own, some of them of bytes that are the mark before such letters.
    private const string Odd = "中ÿ\uFFFF\u00FFкітап😀\uFF00";

    private static readonly BibliographicRecord full = new()
    {
        Id = new RecordId("kz-1"),
        Title = new Title { Proper = "Абай жолы " + Odd, Remainder = "роман", Parts = ["1-кітап", Odd] },
        Contributors = [new Contributor { Name = "Әуезов, Мұхтар", IsMain = true }],
        Series = [new Series("Мектеп", "3", null), new Series(Odd, null, "1234-5679")],
        Notes = [Odd, "Ескерту"],
        Summary = string.Concat(Enumerable.Repeat("Ұлы ақын туралы. ", 200)),
        Subjects = [new Subject { Heading = "Әдебиет", Subdivisions = ["қазақ", Odd], Scheme = "udc" }, new Subject { Heading = Odd, Kind = (SubjectKind)1 }],
        Genres = ["роман", Odd],
        Classifications = [new Classification("udc", "821.512.122"), new Classification("bbk", Odd)],
        Isbns = [IsbnOf("978-601-01-0000-0"), IsbnOf("9965-18-001-2") with { IsCancelled = true }],
        Languages = ["kaz"],
        Links = [new RecordLink(new Uri("https://kitap.example/" + "абай", UriKind.RelativeOrAbsolute), Odd), new RecordLink(new Uri("a/b", UriKind.Relative), null)],
        LinkedRecords = [new LinkedRecord { Kind = (LinkKind)1, Title = Odd, Id = new RecordId("kz-2") }, new LinkedRecord { Kind = 0, Title = "Жинақ", Part = "2", StandardNumber = "9" }],
        Holdings =
        [
            new Holding { InventoryNumber = "100", ShelfMark = "84", Location = Odd, Status = (ItemStatus)1, Copies = 2, Acquired = new DateOnly(2020, 9, 1), Price = "900", Barcode = "7" },
            new Holding { InventoryNumber = "101", ShelfMark = "84", Location = Odd, Status = (ItemStatus)1, Copies = 2, Acquired = new DateOnly(2020, 9, 1), Price = "900", Barcode = "8" },
            new Holding { InventoryNumber = Odd, Shelf = "Б", Price = "1" },
        ],
        Frequency = "апта сайын",
        Origins = [new RecordOrigin(new RecordId("kz-1"), "a.mrc", 3, 5_000_000_000), new RecordOrigin(new RecordId("b"), Odd, 1, 0)],
    };

    [Fact]
    public void What_is_read_when_it_is_looked_at_is_what_is_read_at_once()
    {
        foreach (var record in (BibliographicRecord[])[full, new() { Id = full.Id, Title = new Title { Proper = "" } }])
        {
            var buffer = new ArrayBufferWriter<byte>();
            RecordBytes.Write(record, buffer);

            var written = JsonSerializer.Serialize(record);

            Assert.Equal(written, JsonSerializer.Serialize(RecordBytes.Read(buffer.WrittenSpan)));
            Assert.Equal(written, JsonSerializer.Serialize(RecordBytes.ReadLater(buffer.WrittenSpan.ToArray())));
        }
    }

    [Fact]
    public void A_glance_at_copies_says_what_they_say_when_they_are_read()
    {
        foreach (var holdings in (Holding[][])
        [
            [],
            [new() { InventoryNumber = "1", Status = ItemStatus.Lost }, new() { InventoryNumber = "2", Status = ItemStatus.ReadingRoom, ShelfMark = Odd, Shelf = "Б", Acquired = new DateOnly(2020, 9, 1) }],
            [new() { Status = ItemStatus.OnLoan, ShelfMark = "84", Copies = 3, Price = "1", Barcode = "7" }, new() { ShelfMark = "85", Location = Odd }],
            [.. full.Holdings],
        ])
        {
            var buffer = new ArrayBufferWriter<byte>();
            RecordBytes.Write(full with { Holdings = holdings }, buffer);
            var stored = RecordBytes.ReadLater(buffer.WrittenSpan.ToArray()).Holdings;

            var unread = HoldingsGlance.At(stored);

            Assert.Equal(new(holdings.Any(holding => holding.Status == ItemStatus.Available), holdings.Any(holding => holding.Status == ItemStatus.ReadingRoom), holdings.Select(holding => holding.ShelfMark).FirstOrDefault(mark => mark is not null)), unread);
            Assert.Equal(holdings, stored);
            Assert.Equal(unread, HoldingsGlance.At(stored));
        }
    }

    [Fact]
    public void Bytes_of_no_letter_and_lengths_beyond_the_end_are_refused()
    {
        var buffer = new ArrayBufferWriter<byte>();
        RecordBytes.Write(full, buffer);

        for (var end = 0; end < buffer.WrittenCount; end += 7)
            Assert.ThrowsAny<Exception>(() => RecordBytes.ReadLater(buffer.WrittenSpan[..end].ToArray()));
        // The byte after the last letter that has one, in a text of one letter.
        Assert.Throws<InvalidDataException>(() => RecordBytes.ReadLater([2, 0xFE]));
    }

    private static Isbn IsbnOf(string text) => Isbn.TryParse(text, out var isbn) ? isbn : throw new ArgumentException(text);
}
