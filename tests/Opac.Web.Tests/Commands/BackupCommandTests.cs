using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Opac.Web.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-backup-");

    private string Content => Path.Combine(folder.FullName, "content");

    private string Data => Path.Combine(folder.FullName, "data");

    private string Backup => Path.Combine(folder.FullName, "backup.zip");

    [Fact]
    public async Task What_was_backed_up_comes_back_as_it_was_and_what_was_there_is_kept()
    {
        Write("content/site.md", "before");
        Write("content/exhibitions/abai/сурет 1.jpg", "picture");
        Write("data/keys/key.xml", "secret");
        Write("data/catalogue/generation/segments", "derived");
        await Succeeds("backup", Backup);
        Write("content/site.md", "after");
        Write("content/events/new.md", "later");

        await Succeeds("restore", Backup);

        Assert.Equal("before", Read("content/site.md"));
        Assert.Equal("picture", Read("content/exhibitions/abai/сурет 1.jpg"));
        Assert.Equal("secret", Read("data/keys/key.xml"));
        Assert.False(File.Exists(Path.Combine(Content, "events", "new.md")));
        Assert.False(Directory.Exists(Path.Combine(Data, "catalogue")));
        var kept = Assert.Single(Directory.GetDirectories(folder.FullName, "content.before-restore-*"));
        Assert.Equal("later", await File.ReadAllTextAsync(Path.Combine(kept, "events", "new.md"), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetDirectories(folder.FullName, "*.restoring-*"));
    }

    [Fact]
    public async Task A_name_is_backed_up_with_whatever_letters_the_system_allows()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Names have no such letters there.");
        Write("content/exhibitions/abai/сурет 12:30.jpg", "picture");
        Write("content/exhibitions/abai/a\\b.jpg", "another");
        await Succeeds("backup", Backup);
        Directory.Delete(Content, recursive: true);

        await Succeeds("restore", Backup);

        Assert.Equal("picture", Read("content/exhibitions/abai/сурет 12:30.jpg"));
        Assert.Equal("another", Read("content/exhibitions/abai/a\\b.jpg"));
    }

    [Fact]
    public async Task A_file_that_no_program_can_open_by_its_name_hinders_no_backup()
    {
        Write("content/site.md", "before");
        // .NET can neither write nor delete what has such a name.
        await Shell("printf x > \"$(printf '\\352.jpg')\"");
        Assert.Equal(2, Directory.GetFiles(Content).Length);

        await Succeeds("backup", Backup);
        await Shell("rm \"$(printf '\\352.jpg')\"");

        using var archive = ZipFile.OpenRead(Backup);
        Assert.Contains(archive.Entries, entry => entry.FullName == "content/site.md");
    }

    [Fact]
    public async Task A_database_that_is_being_written_is_backed_up_as_of_one_moment()
    {
        Write("content/site.md", "x");
        Directory.CreateDirectory(Data);
        using var database = new SqliteConnection($"Data Source={Path.Combine(Data, "staff.db")};Pooling=False");
        database.Open();
        Do("PRAGMA journal_mode=WAL; CREATE TABLE account (name TEXT); INSERT INTO account VALUES ('Айгүл');");

        await Succeeds("backup", Backup);

        using var archive = ZipFile.OpenRead(Backup);
        var copy = Path.Combine(folder.FullName, "copy.db");
        archive.GetEntry("data/staff.db")!.ExtractToFile(copy);
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.Contains(".db-", StringComparison.Ordinal));
        using var copied = new SqliteConnection($"Data Source={copy};Pooling=False");
        copied.Open();
        using var asking = copied.CreateCommand();
        asking.CommandText = "SELECT name FROM account";
        Assert.Equal("Айгүл", asking.ExecuteScalar());

        void Do(string sql)
        {
            using var command = database.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task A_backup_is_never_written_over()
    {
        Write("content/site.md", "x");
        await File.WriteAllTextAsync(Backup, "precious", TestContext.Current.CancellationToken);

        await Fails($"there is a file {Backup} already;", "backup", Backup);

        Assert.Equal("precious", await File.ReadAllTextAsync(Backup, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("outside")]
    [InlineData("none")]
    public async Task What_is_no_whole_backup_changes_nothing(string fault)
    {
        Write("content/site.md", "before");
        await Succeeds("backup", Backup);
        Write("content/site.md", "after");
        Spoil(fault);

        // A sentence, not a place in a file of the content.
        await Fails(fault == "none" ? $"there is no file {Backup};" : $"{Backup} is no whole backup", "backup", Backup, "--verify");
        await Fails(fault == "none" ? $"there is no file {Backup};" : $"{Backup} is no whole backup", "restore", Backup);

        Assert.Equal("after", Read("content/site.md"));
        Assert.False(File.Exists(Path.Combine(folder.FullName, "escaped.md")));
        Assert.Empty(Directory.GetDirectories(folder.FullName, "content.b*"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Spoil(string fault)
    {
        if (fault == "none")
        {
            File.Delete(Backup);
            return;
        }
        if (fault == "cut")
        {
            using var file = File.OpenWrite(Backup);
            file.SetLength(file.Length / 2);
            return;
        }
        using var archive = ZipFile.Open(Backup, ZipArchiveMode.Update);
        if (fault == "changed")
        {
            archive.GetEntry("content/site.md")!.Delete();
            using var changed = new StreamWriter(archive.CreateEntry("content/site.md").Open());
            changed.Write("evil..");
            return;
        }
        // The same file by a name that leads out of the content.
        Assert.Single(archive.Entries, entry => entry.FullName == "content/site.md");
        using (var stream = archive.GetEntry("content/site.md")!.Open())
        using (var copy = archive.CreateEntry("content/../escaped.md").Open())
            stream.CopyTo(copy);
        var manifest = archive.GetEntry("manifest.json")!;
        JsonNode told;
        using (var reading = manifest.Open())
            told = JsonNode.Parse(reading)!;
        told["files"]![0]!["path"] = "content/../escaped.md";
        manifest.Delete();
        using var writing = new StreamWriter(archive.CreateEntry("manifest.json").Open());
        writing.Write(told.ToJsonString());
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(folder.FullName, path));

    private async Task Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = Content })!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }

    private Task<OpacProgram.Ended> Run(string[] arguments) => OpacProgram.Run([.. arguments, "--content", Content, "--data", Data]);

    private async Task Succeeds(params string[] arguments)
    {
        var ended = await Run(arguments);
        Assert.True(ended.ExitCode == 0, ended.Error);
        Assert.Empty(ended.Error);
    }

    private async Task Fails(string named, params string[] arguments)
    {
        var ended = await Run(arguments);
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith(named, Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
