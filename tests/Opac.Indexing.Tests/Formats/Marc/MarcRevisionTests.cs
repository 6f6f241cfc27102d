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

    [Fact]
    public void Of_a_UNIMARC_record_nothing_is_lost_and_what_is_known_of_it_stays()
    {
        var original = Read("""
            <record><leader>00000nam0 2200000   450 </leader><controlfield tag="001">RU/1</controlfield><controlfield tag="005">20200101</controlfield>
            <datafield tag="010" ind1=" " ind2=" "><subfield code="a">978-601-228-000-5</subfield><subfield code="d">1500 тг.</subfield></datafield>
            <datafield tag="100" ind1=" " ind2=" "><subfield code="a">20200101d1990    km y0kazy50      ca</subfield></datafield>
            <datafield tag="101" ind1="1" ind2=" "><subfield code="a">kaz</subfield><subfield code="c">rus</subfield></datafield>
            <datafield tag="200" ind1="1" ind2=" "><subfield code="a">Абай жолы</subfield><subfield code="e">роман</subfield><subfield code="f">М. Әуезов</subfield></datafield>
            <datafield tag="205" ind1=" " ind2=" "><subfield code="a">2-бас.</subfield></datafield>
            <datafield tag="210" ind1=" " ind2=" "><subfield code="a">Алматы</subfield><subfield code="c">Жазушы</subfield><subfield code="d">1990</subfield><subfield code="g">Басқы баспахана</subfield></datafield>
            <datafield tag="215" ind1=" " ind2=" "><subfield code="a">608 б.</subfield></datafield>
            <datafield tag="225" ind1=" " ind2=" "><subfield code="a">Қазақ прозасы</subfield><subfield code="v">3</subfield></datafield>
            <datafield tag="300" ind1=" " ind2=" "><subfield code="a">Қолтаңбамен</subfield></datafield>
            <datafield tag="454" ind1=" " ind2="0"><subfield code="t">Путь Абая</subfield></datafield>
            <datafield tag="606" ind1="0" ind2=" "><subfield code="a">Әдебиет</subfield><subfield code="x">Тарих</subfield><subfield code="3">auth77</subfield></datafield>
            <datafield tag="675" ind1=" " ind2=" "><subfield code="a">821.512.122</subfield></datafield>
            <datafield tag="686" ind1=" " ind2=" "><subfield code="a">84(5Каз)</subfield><subfield code="2">rubbk</subfield></datafield>
            <datafield tag="700" ind1=" " ind2="1"><subfield code="a">Әуезов</subfield><subfield code="b">М.</subfield><subfield code="3">auth42</subfield><subfield code="4">070</subfield></datafield>
            <datafield tag="830" ind1=" " ind2=" "><subfield code="a">Каталогтаушының ескертпесі</subfield></datafield>
            <datafield tag="899" ind1=" " ind2=" "><subfield code="a">Мектеп</subfield><subfield code="p">000001</subfield></datafield></record>
            """);
        Assert.Equal("unimarc", original.Source!.Format);

        var kept = Reread(MarcRevision.Of(original, original));
        var revised = Reread(MarcRevision.Of(kept, kept with { Summary = "Аңдатпа." }));

        Assert.Equal(Said(original), Said(kept));
        Assert.Equal("Аңдатпа.", revised.Summary);
        var marc = Encoding.UTF8.GetString(revised.Source!.Content.Span);
        foreach (var field in new[] { "2unimarc\u001fa830\u001fb  \u001faКаталогтаушының ескертпесі", "1500 тг.", "Басқы баспахана", "auth77", "auth42", "2unimarc\u001fa005\u001fb20200101" })
            Assert.Contains(field, marc, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_IRBIS_record_nothing_is_lost_but_what_is_said_of_people()
    {
        var original = ReadFile("one.txt", """
            #920: PAZK
            #200: ^AКөшпенділер^EРоман^FІ. Есенберлин
            #210: ^AАлматы^CЖазушы^D1976
            #700: ^AЕсенберлин^BІ.
            #690: ^L12.34^XӨлкетану
            #910: ^A0^B000003^DАбонемент
            #040: ^AБерілген^VОқырман Асан
            #907: ^A20200101^BБибігүл
            #903: 84Қаз/Е 79-1
            *****
            """);
        Assert.Equal("irbis", original.Source!.Format);

        var kept = Reread(MarcRevision.Of(original, original));

        Assert.Equal(Said(original), Said(kept));
        var marc = Encoding.UTF8.GetString(kept.Source!.Content.Span);
        Assert.Contains("#690: ^L12.34^XӨлкетану\u001f2irbis", marc, StringComparison.Ordinal);
        Assert.DoesNotContain("Асан", marc, StringComparison.Ordinal);
        Assert.DoesNotContain("Бибігүл", marc, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_row_of_a_table_what_no_column_is_known_for_goes_along()
    {
        var original = ReadFile("one.csv", "id,атауы,автор,демеуші\n7,Ұлпан,\"Мүсірепов, Ғабит\",Мектеп түлектері\n");

        var kept = Reread(MarcRevision.Of(original, original));

        Assert.Equal(Said(original), Said(kept));
        Assert.Contains("7 | Ұлпан | Мүсірепов, Ғабит | Мектеп түлектері\u001f2table", Encoding.UTF8.GetString(kept.Source!.Content.Span), StringComparison.Ordinal);
    }

    private static BibliographicRecord Read(string marcXml) => ReadFile("one.xml", $"<collection xmlns=\"http://www.loc.gov/MARC21/slim\">{marcXml}</collection>");

    private static BibliographicRecord ReadFile(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return Assert.Single(RecordFiles.Read(path, name, new ProblemList()));
    }

    // All that goes out of a record.
    private static string Said(BibliographicRecord record) => Encoding.UTF8.GetString(ExportFormat.Find("jsonl")!.Write(record));

    private static BibliographicRecord Reread(BibliographicRecord record)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "studio.mrc");
        File.WriteAllBytes(path, StudioEntry.Of(record).Marc.ToArray());
        return Assert.Single(RecordFiles.Read(path, "studio.mrc", new ProblemList()));
    }
}
