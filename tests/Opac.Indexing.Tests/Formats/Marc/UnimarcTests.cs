using System.Text;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats.Marc;

public sealed class UnimarcTests
{
    private const string General = "100   $a20040101d1997    u  y0rusy50      ca";

    [Fact]
    public void A_volume_known_by_a_number_alone_takes_the_title_of_its_set()
    {
        using var folder = new RecordFolder();
        var record = folder.Read("set.iso", MarcBytes.Of("nam2 ", Encoding.UTF8, @"001 RU\NLR\bibl\3415", General, "101 0 $arus", "200 0 $aВып. 13.",
            "461  0$1001RU\\NLR\\bibl\\5996$12001 $aЗадачи и этюды$vВып. 13"))[0];
        Assert.Equal("Задачи и этюды. Вып. 13", record.Title.Full);
        Assert.Equal((LinkKind.Set, "Задачи и этюды", "RU-NLR-bibl-5996"), (record.LinkedRecords[0].Kind, record.LinkedRecords[0].Title, record.LinkedRecords[0].Id?.Value));
        Assert.Equal((1997, "rus"), (record.Year, record.Languages[0]));
    }

    [Fact]
    public void Names_roles_and_imprint_are_read_from_their_subfields()
    {
        using var folder = new RecordFolder();
        var record = folder.Read("names.iso", MarcBytes.Of("nam0 ", Encoding.UTF8, "001 1", General, "200 1 $aСборник$eстатьи$fсост. В. Барсуков", "210   $aСПб.$cUt$d1997",
            "700  1$aПушкин$bА. С.$gАлександр Сергеевич$f1799-1837", "702  1$aБарсуков$bВ. Н.$4220", "899   $aNLR$j97-4/119"))[0];
        Assert.Equal(["Пушкин, А. С. Author", "Барсуков, В. Н. Compiler"], record.Contributors.Select(c => $"{c.Name} {c.Role}"));
        Assert.Equal(("Александр Сергеевич", "1799-1837"), (record.Contributors[0].FullerName, record.Contributors[0].Dates));
        Assert.Equal(("Ut", "97-4/119"), (record.Publication.Publishers[0], record.Holdings[0].ShelfMark));
    }

    [Fact]
    public void An_article_has_its_journal_and_issue_as_one_host()
    {
        using var folder = new RecordFolder();
        var record = folder.Read("article.iso", MarcBytes.Of("naa2 ", Encoding.UTF8, "001 1", General, "200 1 $aО чтении", "461  0$12001 $aБиблиотека", "463  0$12001 $a2024, № 5$vС. 12-14"))[0];
        Assert.Equal((RecordType.Article, "Библиотека", "2024, № 5. – С. 12-14"), (record.Type, record.LinkedRecords[0].Title, record.LinkedRecords[0].Part));
    }
}
