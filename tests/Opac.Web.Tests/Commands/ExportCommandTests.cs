using System.Text.Json;

namespace Opac.Web.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-export-");

    [Fact]
    public async Task A_file_named_goes_out_in_the_format_asked_for()
    {
        var file = Write("books.csv", "id,title,author,year,language\nA1,Менің атым Қожа,\"Соқпақбаев, Бердібек\",1957,kaz\nA2,Абай жолы,\"Әуезов, Мұхтар\",1942,kaz\n");

        var ended = await OpacProgram.Run("export", "--format", "jsonl", file);

        Assert.Equal(0, ended.ExitCode);
        var titles = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString());
        Assert.Equal(["Менің атым Қожа", "Абай жолы"], titles);
        Assert.Contains("Records read: 2", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_whole_catalogue_the_last_of_two_records_with_one_number_goes_out()
    {
        Write("content/catalogue/1.json", Marc("A1", "Ескі") + Marc("A2", "Басқа"));
        Write("content/catalogue/2.json", Marc("A1", "Жаңа"));
        var list = Path.Combine(folder.FullName, "list.txt");

        var ended = await OpacProgram.Run("export", "--format", "apa", "--output", list, "--content", Path.Combine(folder.FullName, "content"));

        Assert.Equal((0, ""), (ended.ExitCode, ended.Output));
        Assert.Equal(["Басқа. (n.d.).", "Жаңа. (n.d.)."], await File.ReadAllLinesAsync(list, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_format_that_does_not_exist_is_refused_with_the_list_of_those_that_do()
    {
        var ended = await OpacProgram.Run("export", "--format", "word", Write("books.csv", "title\nА\n"));

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains("jsonl, marcxml, mrc", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_file_of_records_is_told_and_ends_with_1()
    {
        var ended = await OpacProgram.Run("export", "--format", "csv", Write("letter.txt", "Құрметті оқырман!\n"));

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("letter.txt:0:0: error: the format of the file is not recognised", ended.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Marc(string number, string title) =>
        "{\"leader\":\"00000nam a2200000 a 4500\",\"fields\":[{\"001\":\"" + number + "\"},{\"003\":\"KzOpac\"},{\"245\":{\"ind1\":\"0\",\"ind2\":\"0\",\"subfields\":[{\"a\":\"" + title + "\"}]}}]}\n";

    private string Write(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
