using System.Text;
using Opac.Indexing.Formats;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats;

public sealed class CatalogueRecordsTests
{
    [Fact]
    public void The_same_number_of_another_agency_is_another_record_and_of_the_same_agency_the_later_one()
    {
        using var folder = new RecordFolder();
        folder.Save("1.mrc", Marc("7", "KzA", "Ескі"));
        folder.Save("2.mrc", [.. Marc("7", "KzB", "Бөтен"), .. Marc("7", "KzA", "Жаңа")]);

        var records = Read(folder);

        Assert.Equal(["7~KzB: Бөтен", "7: Жаңа"], records.Select(record => $"{record.Id}: {record.Title.Proper}"));
        Assert.Equal(["record-replaced"], folder.Codes);
    }

    [Fact]
    public void A_book_that_stands_in_two_files_becomes_one_record_with_the_copies_of_both()
    {
        using var folder = new RecordFolder();
        folder.Save("1.mrc", MarcBytes.Of("001 KZ1", "046   $k1957", "100 1 $aСоқпақбаев, Бердібек,", "245 10$aМенің атым Қожа :$bхикаят", "949   $a1"));
        folder.Save("2.csv", Encoding.UTF8.GetBytes("№ записи;Автор;Заглавие;Год первой публикации;Инв. №\nE1;Соқпақбаев Б.;Менің атым Қожа;1957;2\nE2;Абай;Қара сөз;1918;3\n"));

        var survey = CatalogueSurvey.Of(Files(folder));
        var records = EditionMerger.Merge(Read(folder), survey).ToDictionary(record => record.Id.Value);

        Assert.Equal(["E2", "KZ1"], records.Keys.Order());
        Assert.Equal(["1", "2"], records["KZ1"].Holdings.Select(copy => copy.InventoryNumber));
        Assert.Equal(["KZ1 1.mrc", "E1 2.csv"], records["KZ1"].Origins.Select(origin => $"{origin.Id} {origin.File}"));
    }

    private static List<BibliographicRecord> Read(RecordFolder folder) => [.. CatalogueRecords.Read(Files(folder), folder.Problems, null, TestContext.Current.CancellationToken)];

    private static (string, string)[] Files(RecordFolder folder) => [.. RecordFiles.FindIn(folder.Path).Select(file => (file, Path.GetFileName(file)))];

    private static byte[] Marc(string number, string agency, string title) => MarcBytes.Of($"001 {number}", $"003 {agency}", $"245 00$a{title}");
}
