using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Opac.Indexing.Formats;

namespace Opac.Indexing.Tests.Formats;

public sealed class RecordFilesTests
{
    private static readonly byte[] Book = MarcBytes.Of("001 KZ1", "245 00$aӘліппе");

    [Fact]
    public void Packed_files_are_unwrapped_one_in_another()
    {
        using var folder = new RecordFolder();
        Assert.Single(folder.Read("books.mrc.gz", Gzip(Book)));
        Assert.Equal(2, folder.Read("books.zip", Zip(("a.mrc", Book), ("b/c.mrc.gz", Gzip(Book)), ("README.md", "# x"u8.ToArray()))).Count);
    }

    [Fact]
    public void A_bomb_is_refused_at_the_limit()
    {
        using var folder = new RecordFolder();
        var bomb = Gzip([.. Book, .. new byte[64 << 20]]);
        Assert.Single(folder.Read("bomb.mrc.gz", bomb));
        Assert.Contains("archive-too-large", folder.Codes);
    }

    [Fact]
    public void Damaged_archives_empty_and_unknown_files_are_told_apart()
    {
        using var folder = new RecordFolder();
        Assert.Empty(folder.Read("empty.mrc", []));
        Assert.Empty(folder.Read("spoilt.mrc.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF]));
        Assert.Empty(folder.Read("cut.zip", "PK\x03\x04 nothing"u8));
        Assert.Empty(folder.Read("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]));
        Assert.Empty(RecordFiles.Read(Path.Combine(folder.Path, "absent.mrc"), "absent.mrc", folder.Problems, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(["file-empty", "archive-damaged", "archive-damaged", "format-unknown", "file-unreadable"], folder.Codes);
    }

    [Fact]
    public void Files_are_found_in_a_stable_order_without_what_is_no_record_file()
    {
        using var folder = new RecordFolder();
        foreach (var name in (string[])["b.mrc", "a/z.csv", ".hidden.mrc", "README.md", "authorities/names.mrc", "b.mrc.encoding", "a/.git/x.mrc"])
            folder.Save(name, Book);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);

        Assert.Equal(["a/z.csv", "b.mrc"], RecordFiles.FindIn(folder.Path).Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/')));
        Assert.Empty(RecordFiles.FindIn(Path.Combine(folder.Path, "nowhere")));
    }

    [Fact]
    public void Files_and_folders_whose_names_are_no_UTF_8_are_told_and_do_no_harm()
    {
        using var folder = new RecordFolder();
        folder.Save("good.mrc", Book);
        // .NET can neither write nor delete what has such a name.
        Run("""cp good.mrc "$(printf '\352.mrc')"; mkdir "$(printf '\356')"; cp good.mrc "$(printf '\356')/b.mrc" """, folder.Path);

        var found = RecordFiles.FindIn(folder.Path);
        var records = found.SelectMany(path => RecordFiles.Read(path, Path.GetFileName(path), folder.Problems, cancellation: TestContext.Current.CancellationToken)).ToList();
        Run("""rm -r "$(printf '\352.mrc')" "$(printf '\356')" """, folder.Path);

        Assert.Equal(3, found.Count);
        Assert.Single(records);
        Assert.Equal(["file-broken-name", "file-broken-name"], folder.Codes);
    }

    [Fact]
    public void Every_problem_has_words_in_three_languages_and_a_code_of_its_own()
    {
        Assert.Equal(FormatProblems.All.Count, FormatProblems.All.Select(kind => kind.Code).Distinct().Count());
        Assert.All(FormatProblems.All, kind => Assert.All((string[])[kind.Message.Kk, kind.Message.Ru, kind.Message.En, kind.Remedy?.Kk ?? "-", kind.Remedy?.Ru ?? "-", kind.Remedy?.En ?? "-"], text => Assert.False(string.IsNullOrWhiteSpace(text))));
        Assert.All(FormatProblems.All, kind => Assert.All((string[])[kind.Message.Kk, kind.Message.Ru, kind.Message.En], text => Assert.False(text.EndsWith('.'))));
        var documented = File.ReadAllText(Path.Combine(Repository(), "docs", "formats.md"));
        Assert.All(FormatProblems.All, kind => Assert.Contains($"| `{kind.Code}` | {kind.Severity.ToString().ToLower(CultureInfo.InvariantCulture)} | {kind.Message.En} |", documented, StringComparison.Ordinal));
    }

    private static void Run(string script, string folder)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Opac.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }
}
