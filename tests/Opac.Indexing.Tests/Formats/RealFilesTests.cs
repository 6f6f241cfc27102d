using System.Text;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Tests.Formats;

/// <summary>
/// Compares what is read from real files of many libraries with what an independent parser took from them. The files may not be passed on, so they lie
/// outside the repository, in <c>../shared/data/marc</c>; without them the test says so and passes. OPAC_REAL_FILES names another folder like it,
/// OPAC_REAL_FILES_REPORT a file that takes every difference.
/// </summary>
public sealed class RealFilesTests
{
    internal static readonly string? Folder = Environment.GetEnvironmentVariable("OPAC_REAL_FILES") ?? FindShared();

    [Fact]
    public void Real_files_are_read_as_an_independent_parser_reads_them()
    {
        Assert.SkipWhen(Folder is null, "the real files are not on this machine");

        var comparison = new RealFilesComparison();
        foreach (var answers in Directory.EnumerateFiles(Path.Combine(Folder, "expected"), "*.tsv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(answers);
            var separator = name.IndexOf("__", StringComparison.Ordinal);
            var file = $"{name[..separator]}/{name[(separator + 2)..]}";
            var problems = new ProblemList();
            var records = RecordFiles.Read(Path.Combine(Folder, file), file, problems, cancellation: TestContext.Current.CancellationToken).ToList();
            comparison.Add(file, records, ExpectedRecord.ReadAll(answers));
        }

        var table = comparison.Table();
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        if (Environment.GetEnvironmentVariable("OPAC_REAL_FILES_REPORT") is { } report)
            File.WriteAllText(report, table + string.Join('\n', comparison.Differences), Encoding.UTF8);
        Assert.True(comparison.Agreement(malformed: false) >= 0.995, table);
        Assert.True(comparison.Agreement(malformed: true) >= 0.97, table);
        Assert.Equal(0, comparison.NotBooks);
    }

    private static string? FindShared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "data", "marc");
            if (Directory.Exists(Path.Combine(shared, "expected")))
                return shared;
        }
        return null;
    }
}

/// <summary>A row of the answers.</summary>
internal sealed record ExpectedRecord(string Number, string Kind, string Type, string[] Titles, string MainAuthor, string[] Authors, string[] Years, string[] Isbns, string[] WrongIsbns, string[] Languages, string[] Flags)
{
    /// <summary>Whether the row describes a book and its text can be believed.</summary>
    public bool IsBook => !Flags.Intersect(["authority", "holdings", "deleted"]).Any() && !(Kind != "irbis" && Type is "z" or "u" or "v" or "x" or "y" or "w" or "q");

    public static List<ExpectedRecord> ReadAll(string path)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(Read)];
    }

    private static ExpectedRecord Read(string line)
    {
        var cells = line.Split('\t');
        return new(cells[1], cells[2], cells[3], [.. Values(cells[6]), .. Values(cells[7]), .. Values(cells[8])], cells[9], Values(cells[10]),
            [.. Values(cells[11]), .. Values(cells[12])], Values(cells[13]), Values(cells[14]), Values(cells[15]), cells.Length > 16 ? Values(cells[16]) : []);
    }

    private static string[] Values(string cell) => cell.Split('¦', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
