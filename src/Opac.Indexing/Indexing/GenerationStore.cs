using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Indexing;

/// <summary>
/// A folder of index generations. A new one is built aside, checked, and switched to by renaming one small file over another; a crash at any moment
/// leaves the old one serving. The last two are kept, so that another process may still read the former, and so that a damaged one has a predecessor.
/// </summary>
public sealed class GenerationStore
{
    private const string DraftPrefix = "building-", GenerationPrefix = "generation-", PointerName = "current", ManifestName = "manifest.json";
    private const int Kept = 2;

    // Hashing goes at some 500 MB a second; beyond this a start trusts the lengths, and Lucene's own headers.
    private const long HashedAtStart = 64L << 20;

    private readonly string folder;
    private readonly TimeProvider clock;

    /// <summary>A store in a folder, which is made if it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="clock">Tells when a generation was complete.</param>
    /// <exception cref="IndexException">The folder cannot be made.</exception>
    public GenerationStore(string folder, TimeProvider? clock = null)
    {
        this.folder = Path.GetFullPath(folder);
        this.clock = clock ?? TimeProvider.System;
        Guarded(() => Directory.CreateDirectory(this.folder));
    }

    /// <summary>The generation to serve: the one pointed to, else the newest that is whole; <c>null</c> where there is none of today's schema. Damaged ones are reported.</summary>
    public IndexGeneration? FindCurrent(ProblemList? problems = null)
    {
        var pointed = ReadPointer();
        // With a good pointer only what it names: a generation beyond it was never switched to.
        return Generations()
            .OrderByDescending(path => Path.GetFileName(path) == pointed)
            .ThenByDescending(Path.GetFileName, StringComparer.Ordinal)
            .Select(path => Open(path, problems))
            .FirstOrDefault(generation => generation is not null);
    }

    /// <summary>Builds a new generation aside and switches to it.</summary>
    /// <param name="sources">What it is built from.</param>
    /// <param name="fill">Writes the index into the folder given and answers how many records it holds.</param>
    /// <exception cref="IndexException">Another process builds here, or the disk does not take it. The old generation serves on.</exception>
    public IndexGeneration Build(SourceFingerprint sources, Func<string, int> fill) => Replace(null, sources, folder => fill(folder))!;

    /// <summary>
    /// Makes a new generation out of another and what has changed since, and switches to it. The files that both have are one on disk, so that this
    /// takes time and room by the change alone.
    /// </summary>
    /// <param name="from">The generation to go on from; it stays as it is.</param>
    /// <param name="sources">What the new one is made from.</param>
    /// <param name="change">Changes the index in the folder given and answers how many records it holds then; <c>null</c> to leave all as it was.</param>
    /// <returns>The new generation; <c>null</c> where the change was given up.</returns>
    /// <exception cref="IndexException">Another process builds here, or the disk does not take it. The old generation serves on.</exception>
    public IndexGeneration? Update(IndexGeneration from, SourceFingerprint sources, Func<string, int?> change) => Replace(from, sources, change);

    private IndexGeneration? Replace(IndexGeneration? from, SourceFingerprint sources, Func<string, int?> fill)
    {
        using var taken = BuildLock.Take(folder);
        RemoveLeftovers();
        var draft = Path.Combine(folder, DraftPrefix + Guid.NewGuid().ToString("N"));
        try
        {
            return Guarded(() =>
            {
                Directory.CreateDirectory(draft);
                foreach (var file in from?.Manifest.Files ?? [])
                    LinkedFile.Make(new FileInfo(Path.Combine(from!.Folder, file.Name)), Path.Combine(draft, file.Name));
                if (fill(draft) is not { } records)
                    return null;
                var manifest = new GenerationManifest(IndexSchema.Version, records, clock.GetUtcNow().UtcDateTime, sources, FilesOf(draft, from?.Manifest));
                WriteFlushed(Path.Combine(draft, ManifestName), JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.GenerationManifest));

                var target = Path.Combine(folder, NextName());
                Directory.Move(draft, target);
                SwitchTo(Path.GetFileName(target));
                RemoveOld();
                return new IndexGeneration(target, manifest);
            });
        }
        finally
        {
            TryDelete(draft);
        }
    }

    /// <summary>Removes what crashed builds have left, unless another process is building just now.</summary>
    public void CleanUp()
    {
        using var taken = BuildLock.TryTake(folder);
        if (taken is not null)
            RemoveLeftovers();
    }

    private IEnumerable<string> Generations() => Directory.EnumerateDirectories(folder, GenerationPrefix + "*");

    private string NextName()
    {
        var last = Generations().Select(path => Path.GetFileName(path)[GenerationPrefix.Length..]).Max(StringComparer.Ordinal);
        var number = int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n + 1 : 1;
        return GenerationPrefix + number.ToString("000000", CultureInfo.InvariantCulture);
    }

    private string? ReadPointer()
    {
        var path = Path.Combine(folder, PointerName);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }

    // The rename may be lost with the power, for a folder is not flushed from .NET; then the old pointer names the old generation, which is kept.
    private void SwitchTo(string name)
    {
        var aside = Path.Combine(folder, PointerName + ".new");
        WriteFlushed(aside, System.Text.Encoding.UTF8.GetBytes(name + "\n"));
        File.Move(aside, Path.Combine(folder, PointerName), overwrite: true);
    }

    private static IndexGeneration? Open(string path, ProblemList? problems)
    {
        string? fault;
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(path, ManifestName));
            var manifest = JsonSerializer.Deserialize(bytes, ManifestJson.Default.GenerationManifest);
            if (manifest is not null && manifest.Schema != IndexSchema.Version)
                return null;
            fault = manifest is null ? ManifestName : FaultOf(path, manifest);
            if (fault is null)
                return new IndexGeneration(path, manifest!);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            fault = e.Message;
        }
        problems?.Add(new SourcePosition(path), IndexProblems.Damaged, Path.GetFileName(path), fault);
        return null;
    }

    private static string? FaultOf(string path, GenerationManifest manifest)
    {
        var hashed = manifest.Files.Sum(file => file.Length) <= HashedAtStart;
        foreach (var file in manifest.Files)
        {
            var found = new FileInfo(Path.Combine(path, Path.GetFileName(file.Name)));
            if (!found.Exists || found.Length != file.Length || (hashed && HashOf(found.FullName) != file.Hash))
                return file.Name;
        }
        return null;
    }

    // What came from another generation is linked to it and was hashed there; only what is small may have been written again under its name.
    private static List<GenerationFile> FilesOf(string path, GenerationManifest? from)
    {
        const long copied = 64 << 10;
        var known = from?.Files.Where(file => file.Length >= copied).ToDictionary(file => file.Name) ?? [];
        return [.. new DirectoryInfo(path).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).AsParallel().AsOrdered()
            .Select(file => known.GetValueOrDefault(file.Name) is { } before && before.Length == file.Length ? before : new(file.Name, file.Length, HashOf(file.FullName)))];
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static void WriteFlushed(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private void RemoveLeftovers()
    {
        foreach (var draft in Directory.EnumerateDirectories(folder, DraftPrefix + "*"))
            TryDelete(draft);
        TryDeleteFile(Path.Combine(folder, PointerName + ".new"));
    }

    private void RemoveOld()
    {
        foreach (var old in Generations().OrderByDescending(Path.GetFileName, StringComparer.Ordinal).Skip(Kept))
            TryDelete(old);
    }

    // What cannot be deleted now (Windows keeps files that are being read) is deleted at the next build.
    private static void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static void TryDeleteFile(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private T Guarded<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (IsOfDisk(e) && e is not IndexException)
        {
            throw new IndexException(new Problem(new SourcePosition(folder), IndexProblems.NotWritable, folder, e.Message), e);
        }
    }

    // A file that has reached the limit of the system or the user (EFBIG) comes as an argument out of range from the runtime's own writing.
    private static bool IsOfDisk(Exception e) =>
        e is IOException or UnauthorizedAccessException || (e is ArgumentOutOfRangeException && e.StackTrace?.Contains(nameof(RandomAccess), StringComparison.Ordinal) == true);
}
