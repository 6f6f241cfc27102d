using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Opac.Web.Upkeep.Backups;

/// <summary>Proves a backup, and puts it back in place of what is there.</summary>
/// <param name="settings">Where the content and the data are.</param>
public sealed class BackupReader(PortalSettings settings)
{
    // A manifest of more is none of ours: 200 bytes a file, a million files.
    private const long LongestManifest = 200_000_000;

    /// <summary>Reads a whole backup and holds every file against its checksum.</summary>
    /// <exception cref="BackupException">It is no backup, of a later program, or damaged.</exception>
    public static BackupResult Verify(string path, CancellationToken cancellation = default) => Read(path, null, cancellation);

    /// <summary>
    /// Puts a backup in place of the content and of the private data. It is unpacked and proved beside them first; what was there is kept beside as
    /// <c>….before-restore-…</c>, and only a change of names puts the one in the other's place. The portal is to be stopped meanwhile.
    /// </summary>
    /// <param name="path">The backup.</param>
    /// <param name="cancellation">Leaves what is there as it is, until the names are changed.</param>
    /// <returns>What was put back, and where what was there is kept now.</returns>
    /// <exception cref="BackupException">It is no whole backup, or the disk does not take it; what is there stays.</exception>
    public (BackupResult Restored, IReadOnlyList<string> KeptAside) Restore(string path, CancellationToken cancellation = default)
    {
        // First without writing: an archive that lies about its sizes fills no disk.
        Verify(path, cancellation);
        var stamp = $"{DateTimeOffset.UtcNow:yyyyMMddTHHmmss}-{Environment.ProcessId}";
        (string Place, string Folder)[] places = [(BackupLayout.Content, settings.ContentPath), (BackupLayout.Data, settings.DataPath)];
        var unpacked = places.ToDictionary(place => place.Place, place => $"{place.Folder.TrimEnd(Path.DirectorySeparatorChar)}.restoring-{stamp}", StringComparer.Ordinal);
        try
        {
            foreach (var folder in unpacked.Values)
                Directory.CreateDirectory(folder);
            var restored = Read(path, unpacked, cancellation);
            var kept = new List<string>();
            foreach (var (place, folder) in places)
            {
                try
                {
                    if (Exchange(folder, unpacked[place], $"{folder.TrimEnd(Path.DirectorySeparatorChar)}.before-restore-{stamp}") is { } aside)
                        kept.Add(aside);
                }
                catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
                {
                    throw new BackupException(new(default, BackupProblems.NotRestored, folder, failed.Message), failed);
                }
            }
            return (restored, kept);
        }
        catch (Exception failed) when (failed is UnauthorizedAccessException or IOException and not BackupException)
        {
            throw new BackupException(new(default, BackupProblems.NotRestored, settings.ContentPath, failed.Message), failed);
        }
        finally
        {
            foreach (var folder in unpacked.Values.Where(Directory.Exists))
                Directory.Delete(folder, recursive: true);
        }
    }

    // The index and the pictures of what was there are of no use for what is there now: they go aside with it, and are made again.
    private static string? Exchange(string folder, string restored, string aside)
    {
        var wasThere = Directory.Exists(folder);
        if (wasThere)
            Directory.Move(folder, aside);
        try
        {
            Directory.Move(restored, folder);
        }
        catch when (wasThere)
        {
            Directory.Move(aside, folder);
            throw;
        }
        return wasThere ? aside : null;
    }

    private static BackupResult Read(string path, Dictionary<string, string>? into, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            throw new BackupException(new(default, BackupProblems.Absent, path));
        try
        {
            using var archive = Opened(path);
            var manifest = ManifestOf(archive);
            foreach (var file in manifest.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                var entry = (BackupLayout.IsInside(file.Path) ? archive.GetEntry(file.Path) : null) ?? throw new InvalidDataException(file.Path);
                Copy(entry, file, into is null ? null : TargetOf(file.Path, into));
            }
            return new(manifest.Made, manifest.Files.Count, manifest.Files.Sum(file => file.Length));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or EndOfStreamException)
        {
            throw new BackupException(new(default, BackupProblems.NotABackup, path, damaged.Message), damaged);
        }
    }

    // The words of the library for ZIP are in English and of its making.
    private static ZipArchive Opened(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException("ZIP", broken);
        }
    }

    private static BackupManifest ManifestOf(ZipArchive archive)
    {
        var entry = archive.GetEntry(BackupManifest.Name) ?? throw new InvalidDataException(BackupManifest.Name);
        if (entry.Length > LongestManifest)
            throw new InvalidDataException($"{BackupManifest.Name}: {entry.Length}");
        using var stream = entry.Open();
        var manifest = JsonSerializer.Deserialize<BackupManifest>(stream, JsonSerializerOptions.Web) ?? throw new InvalidDataException(BackupManifest.Name);
        return manifest.Version <= BackupManifest.Newest ? manifest : throw new InvalidDataException($"version {manifest.Version} > {BackupManifest.Newest}");
    }

    private static string TargetOf(string name, Dictionary<string, string> into)
    {
        var place = into.Keys.First(place => name.StartsWith(place, StringComparison.Ordinal));
        return Path.Combine(into[place], name[place.Length..]);
    }

    private static void Copy(ZipArchiveEntry entry, BackedUpFile file, string? target)
    {
        if (target is not null)
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var output = target is null ? null : BackupLayout.Create(target, isPrivate: file.Path.StartsWith(BackupLayout.Data, StringComparison.Ordinal));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var input = entry.Open();
        var (buffer, length) = (new byte[1 << 16], 0L);
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            length += read;
            if (length > file.Length)
                throw new InvalidDataException(file.Path);
            hash.AppendData(buffer, 0, read);
            output?.Write(buffer, 0, read);
        }
        if (length != file.Length || Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
            throw new InvalidDataException(file.Path);
        output?.Flush(flushToDisk: true);
    }
}
