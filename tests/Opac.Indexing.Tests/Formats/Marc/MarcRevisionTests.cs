using System.Text;
using Opac.Indexing.Formats;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats.Marc;

public sealed class MarcRevisionTests
{
    [Fact]
    public void What_was_not_changed_stays_byte_for_byte()
    {
        var original = Read("""
            <record><leader>00000cam a2200000 i 4500</leader><controlfield tag="001">7</controlfield><controlfield tag="008">990101s1999    kz            000 1 kaz d</controlfield>
            <datafield tag="035" ind1=" " ind2=" "><subfield code="a">(KzAl)123</subfield></datafield>
            <datafield tag="100" ind1="1" ind2=" "><subfield code="a">Әуезов, Мұхтар,</subfield><subfield code="0">viaf/1</subfield></datafield>
            <datafield tag="245" ind1="1" ind2="0"><subfield code="a">Абай жолы</subfield><subfield code="h">[мәтін]</subfield></datafield>
            <datafield tag="246" ind1="3" ind2=" "><subfield code="a">Путь Абая</subfield></datafield>
            <datafield tag="590" ind1=" " ind2=" "><subfield code="a">Қолтаңбамен</subfield></datafield>
            <datafield tag="952" ind1=" " ind2=" "><subfield code="a">LIB</subfield><subfield code="b">LIB</subfield><subfield code="i">000001</subfield><subfield code="w">2020-01-01</subfield></datafield>
            <datafield tag="952" ind1=" " ind2=" "><subfield code="a">LIB</subfield><subfield code="b">LIB</subfield><subfield code="i">000002</subfield><subfield code="w">2020-01-02</subfield></datafield></record>
            """);

        var revised = Reread(MarcRevision.Of(original, original with
        {
            Title = original.Title with { Remainder = "роман-эпопея" },
            Publication = original.Publication with { Publishers = ["Жазушы"], Year = 2001 },
            Holdings = [original.Holdings[0], original.Holdings[1] with { Status = ItemStatus.Lost }],
        }));

        Assert.Equal("Абай жолы : роман-эпопея", revised.Title.Full);
        Assert.Equal(2001, revised.Year);
        Assert.Equal([ItemStatus.Available, ItemStatus.Lost], revised.Holdings.Select(copy => copy.Status));
        Assert.Equal([("LIB", "000001"), ("LIB", "000002")], revised.Holdings.Select(copy => (copy.Location!, copy.InventoryNumber!)));
        var marc = Encoding.UTF8.GetString(revised.Source!.Content.Span);
        foreach (var kept in new[] { "(KzAl)123", "viaf/1", "Қолтаңбамен", "Путь Абая", "2020-01-01", "2020-01-02", "990101s2001    kz            000 1 kaz d" })
            Assert.Contains(kept, marc, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_made_here_says_all_that_was_typed_when_it_is_read_again()
    {
        Assert.True(Isbn.TryParse("978-601-228-000-5", out var isbn));
        var typed = new BibliographicRecord
        {
            Id = new("s1"),
            Agency = "studio",
            Type = RecordType.Textbook,
            Title = new Title { Proper = "Физика", Remainder = "оқулық" },
            Contributors = [new Contributor { Name = "Башарұлы, Рахметолла", IsMain = true }, new Contributor { Name = "Мамырұлы, Қуат", Role = ContributorRole.Editor }],
            Publication = new Publication { Places = ["Алматы"], Publishers = ["Атамұра"], Date = "2019", Year = 2019 },
            Extent = "224 б.",
            Series = [new Series("Мектеп", "5")],
            Summary = "Оқулық.",
            Subjects = [new Subject { Heading = "Физика", Kind = SubjectKind.Topic }],
            Genres = ["оқулық"],
            Classifications = [new Classification("bbk", "22.3я72"), new Classification("udc", "373.167.1:53")],
            Isbns = [isbn],
            Languages = ["kaz"],
            Audience = new Audience { Grades = [7] },
            Holdings =
            [
                new Holding { InventoryNumber = "000123", ShelfMark = "22.3я72 Б 31", Location = "Оқулықтар қоры", Acquired = new DateOnly(2024, 9, 2), Price = "1500" },
                new Holding { InventoryNumber = "000124", ShelfMark = "22.3я72 Б 32", Location = "Абонемент", Status = ItemStatus.ReadingRoom },
            ],
        };

        var read = Reread(MarcRevision.Of(typed, typed));

        Assert.Equal(typed.Holdings, read.Holdings);
        Assert.Equal(typed.Contributors.Select(person => (person.Name, person.Role)), read.Contributors.Select(person => (person.Name, person.Role)));
        Assert.Equal((typed.Id, typed.Agency, typed.Type, typed.Title.Full, typed.Year, typed.Extent, typed.Summary), (read.Id, read.Agency, read.Type, read.Title.Full, read.Year, read.Extent, read.Summary));
        Assert.Equal(typed.Classifications, read.Classifications);
        Assert.Equal(typed.Series, read.Series);
        Assert.Equal((typed.Languages[0], 7, isbn.Key), (read.Languages[0], read.Audience.Grades[0], read.Isbns[0].Key));
    }

    private static BibliographicRecord Read(string marcXml)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "one.xml");
        File.WriteAllText(path, $"<collection xmlns=\"http://www.loc.gov/MARC21/slim\">{marcXml}</collection>");
        return Assert.Single(RecordFiles.Read(path, "one.xml", new ProblemList()));
    }

    private static BibliographicRecord Reread(BibliographicRecord record)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "studio.mrc");
        File.WriteAllBytes(path, StudioEntry.Of(record).Marc.ToArray());
        return Assert.Single(RecordFiles.Read(path, "studio.mrc", new ProblemList()));
    }
}
