using System.Globalization;
using System.Text;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Tests.Formats.Tabular;

public sealed class TableReaderTests
{
    [Fact]
    public void Columns_are_found_by_their_names_in_three_languages()
    {
        using var folder = new RecordFolder();
        var kazakh = folder.Read("kk.csv", "Автор,Атауы,Жылы,Тілі,Сынып\n\"Соқпақбаев, Бердібек\",Менің атым Қожа,2015,қазақ,5-6\n")[0];
        var russian = folder.Read("ru.csv", "Заглавие;Автор;Год издания;Язык\nМеня зовут Кожа;Сокпакбаев, Б.;1960.0;русский\n")[0];
        var english = folder.Read("en.tsv", "title\tauthors\tyear\tlanguage_code\nMy name is Kozha\tSokpakbayev, B.\t1970\ten-US\n")[0];

        Assert.Equal(("Менің атым Қожа", "Соқпақбаев, Бердібек", 2015, "kaz"), (kazakh.Title.Proper, kazakh.Contributors[0].Name, kazakh.Year, kazakh.Languages[0]));
        Assert.Equal([5, 6], kazakh.Audience.Grades);
        Assert.Equal(("Меня зовут Кожа", "Сокпакбаев, Б.", 1960, "rus"), (russian.Title.Proper, russian.Contributors[0].Name, russian.Year, russian.Languages[0]));
        Assert.Equal(("My name is Kozha", 1970, "eng"), (english.Title.Proper, english.Year, english.Languages[0]));
    }

    [Fact]
    public void A_heading_with_a_slip_is_named_with_its_place_and_the_one_that_was_meant()
    {
        using var folder = new RecordFolder();
        folder.Read("slip.csv", "Мектеп кітапханасы\nатауы;жылы;авторр;қате баған\nАбай жолы;1942;Әуезов;x\n");

        Assert.Equal(
            ["slip.csv:2:3: warning: the column “авторр” is not known and was not read; did you mean “автор”? Correct the column's name [table-near-column]"],
            folder.Problems.Kept.Where(problem => problem.Kind.Severity == Severity.Warning).Select(problem => problem.ToLine(CultureInfo.GetCultureInfo("en"))));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1251")]
    public void The_encoding_is_found_by_content(string encoding)
    {
        using var folder = new RecordFolder();
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes("Заглавие\tАвтор\nЖумбак таулар\tСейфуллин, С.\n");
        Assert.Equal("Жумбак таулар", folder.Read("table.tsv", bytes)[0].Title.Proper);
    }

    [Fact]
    public void Title_rows_blank_lines_and_repeated_headings_are_passed_over()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("printed.csv", "№ 5 мектеп кітапханасы;;\n;;\nАтауы;Автор;Жылы\nӘліппе;;2020\n\nАтауы;Автор;Жылы\nАна тілі;;2021\n");
        Assert.Equal(["Әліппе", "Ана тілі"], records.Select(record => record.Title.Proper));
    }

    [Fact]
    public void Rows_that_differ_in_the_inventory_number_alone_are_copies_of_one_record()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("inventory.csv", "Инв. №;Автор;Заглавие;Год;Кол-во\n101-103;Абай;Қара сөздер;1993;3\n7;Әуезов М.;Абай жолы;1942;\n104; Абай;Қара сөздер;1993;\n\"105; 106\";Абай;Қара сөздер;1993;\n");
        Assert.Equal(["101", "102", "103", "104", "105", "106"], records[0].Holdings.Select(holding => holding.InventoryNumber!));
        Assert.Equal(["7"], records[1].Holdings.Select(holding => holding.InventoryNumber!));
        Assert.Equal(2, records.Count);
    }

    [Fact]
    public void Commas_part_persons_where_the_table_writes_forenames_first()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("direct.csv", "title,authors\nA,Suzanne Collins\nB,\"J.K. Rowling, Mary GrandPré\"\nC,\"Molière, Martin Sorrell\"\n");
        Assert.Equal(["Molière", "Martin Sorrell"], records[2].Contributors.Select(contributor => contributor.Name));
    }

    [Fact]
    public void An_isbn_spoilt_by_a_spreadsheet_is_reported_and_one_without_its_zero_mended()
    {
        using var folder = new RecordFolder();
        var record = folder.Read("isbn.csv", "title,isbn,isbn13\nThe Hunger Games,439023483,9.78043902348e+12\n")[0];
        Assert.Equal(["9780439023481"], record.Isbns.Select(isbn => isbn.Key!));
        Assert.Contains("isbn-spoilt-by-spreadsheet", folder.Codes);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_ends_the_table_with_a_problem()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("quote.csv", "title,author\nӘліппе,\nАна тілі,\"" + new string('x', 3 << 20));
        Assert.Equal("Әліппе", records[0].Title.Proper);
        Assert.Contains("table-damaged", folder.Codes);
    }

    [Fact]
    public void A_table_without_known_headings_says_what_to_write()
    {
        using var folder = new RecordFolder();
        Assert.Empty(folder.Read("odd.csv", "a,b\n1,2\n"));
        Assert.Equal(["table-no-headings"], folder.Codes);
    }

    [Fact]
    public void A_workbook_gives_merged_cells_and_the_values_of_formulas()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("books.xlsx", FuzzSeeds.Workbook());
        Assert.Equal(["Қара сөз Абай 1993", "Өлеңдер Абай 1994"], records.Select(record => $"{record.Title.Proper} {record.Contributors[0].Name} {record.Year}"));
    }
}
