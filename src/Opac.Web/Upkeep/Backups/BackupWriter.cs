using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Opac.Web.Upkeep.Backups;

/// <summary>
/// Writes everything that cannot be made again into one ZIP archive, while the portal serves: the content, and of the data what is private. The index
/// and the smaller pictures are left out.
/// </summary>
/// <param name="settings">Where the content and the data are.</param>
/// <param name="time">Tells when the backup was begun.</param>
public sealed class BackupWriter(PortalSettings settings, TimeProvider time)
{
    // Films and pictures are packed already, and make up nearly all of a library.
    private static readonly HashSet<string> packed = new(StringComparer.OrdinalIgnoreCase) { ".mp4", ".webm", ".m4v", ".mp3", ".m4a", ".ogg", ".opus", ".jpg", ".jpeg", ".png", ".webp", ".avif", ".zip", ".xlsx", ".pdf" };

    /// <summary>Writes a backup. It is there whole or not at all.</summary>
    /// <param name="path">A file that is not there yet.</param>
    /// <param name="progress">Told the part that is done, 0 to 1, after each file; <c>null</c> for silence.</param>
    /// <param name="cancellation">Leaves no file behind.</param>
    /// <exception cref="BackupException">The file is there already, or cannot be written.</exception>
    public BackupResult Write(string path, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path) || Directory.Exists(path))
            throw new BackupException(new(default, BackupProblems.Exists, path));
        var unfinished = $"{path}.{Environment.ProcessId}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var result = WriteArchive(unfinished, path, progress, cancellation);
            File.Move(unfinished, path);
            return result;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BackupException(new(default, BackupProblems.NotWritable, path, failed.Message), failed);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private BackupResult WriteArchive(string unfinished, string path, Action<double>? progress, CancellationToken cancellation)
    {
        var made = time.GetUtcNow();
        var sources = Sources().Where(source => source.Path != unfinished && source.Path != path).ToList();
        var (all, done) = (Math.Max(1, sources.Sum(source => new FileInfo(source.Path) is { Exists: true, Length: var length } ? length : 0)), 0L);
        var files = new List<BackedUpFile>();
        using var output = BackupLayout.Create(unfinished, isPrivate: true);
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (source, name) in sources)
            {
                cancellation.ThrowIfCancellationRequested();
                var file = IsDatabase(source) ? AddDatabase(archive, source, name) : Add(archive, source, name);
                if (file is null)
                    continue;
                files.Add(file);
                done += file.Length;
                progress?.Invoke(Math.Min(1, (double)done / all));
            }
            using var manifest = archive.CreateEntry(BackupManifest.Name).Open();
            JsonSerializer.Serialize(manifest, new BackupManifest { Version = BackupManifest.Newest, Made = made, Files = files }, JsonSerializerOptions.Web);
        }
        output.Flush(flushToDisk: true);
        return new(made, files.Count, files.Sum(file => file.Length));
    }

    private IEnumerable<(string Path, string Name)> Sources() =>
        In(settings.ContentPath, BackupLayout.Content, _ => true).Concat(In(settings.DataPath, BackupLayout.Data, name => !BackupLayout.IsDerived(name)));

    private static IEnumerable<(string Path, string Name)> In(string folder, string place, Func<string, bool> isKept) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Within: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(file => isKept(file.Within) && !BackupLayout.IsPassing(file.Within))
            .Select(file => (file.Path, place + file.Within));

    private static bool IsDatabase(string path) => path.EndsWith(".db", StringComparison.Ordinal);

    // A database that is being written is copied by its own engine, which sees to it that the copy is of one moment.
    private static BackedUpFile? AddDatabase(ZipArchive archive, string source, string name)
    {
        var copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()))
            using (var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString()))
            {
                from.Open();
                to.Open();
                from.BackupDatabase(to);
            }
            return Add(archive, copy, name);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static BackedUpFile? Add(ZipArchive archive, string source, string name)
    {
        FileStream input;
        try
        {
            input = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // Deleted since the folder was read, as the librarian wished.
            return null;
        }
        using (input)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var entry = archive.CreateEntry(name, packed.Contains(Path.GetExtension(name)) ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
            var (buffer, length) = (new byte[1 << 16], 0L);
            for (int read; (read = input.Read(buffer)) > 0; length += read)
            {
                hash.AppendData(buffer, 0, read);
                entry.Write(buffer, 0, read);
            }
            return new(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
    }
}
