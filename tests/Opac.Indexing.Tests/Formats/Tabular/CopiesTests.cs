namespace Opac.Indexing.Tests.Formats.Tabular;

public sealed class CopiesTests
{
    [Fact]
    public void Rows_that_differ_in_grade_are_two_textbooks_and_not_two_copies_of_one()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("books.csv", "Инв. №;Заглавие;Класс;Язык\n1;Алгебра;7;каз\n2;Алгебра;7;каз\n3;Алгебра;8;каз\n4;Алгебра;8;рус\n");

        Assert.Equal([2, 1, 1], records.Select(record => record.Holdings.Count));
        Assert.Equal(3, folder.Tally.Read);
    }
}
