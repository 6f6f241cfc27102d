using System.Security.Cryptography;

namespace Opac.Indexing.Indexing;

/// <summary>What an index was built from. Where nothing of it has changed, nothing is read again.</summary>
/// <param name="Files">The files, by path.</param>
public sealed record SourceFingerprint(IReadOnlyList<SourceFile> Files)
{
    /// <summary>Of no files: of records made in memory.</summary>
    public static SourceFingerprint None { get; } = new([]);

    /// <summary>Takes the fingerprint of files as they are now. A file that cannot be read counts with length −1.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="before">An earlier fingerprint: a file of the same length and time keeps its hash and is not read.</param>
    public static SourceFingerprint Of(IEnumerable<string> paths, SourceFingerprint? before = null)
    {
        var known = before?.Files.ToDictionary(file => file.Path, StringComparer.Ordinal) ?? [];
        return new([.. paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => Of(path, known.GetValueOrDefault(path)))]);
    }

    /// <summary>Whether another fingerprint is of the same files with the same content, whatever their times: a fresh clone changes those.</summary>
    public bool IsSame(SourceFingerprint other) =>
        Files.Count == other.Files.Count
        && Files.Zip(other.Files).All(pair => pair.First.Path == pair.Second.Path && pair.First.Length == pair.Second.Length && pair.First.Hash == pair.Second.Hash);

    private static SourceFile Of(string path, SourceFile? before)
    {
        try
        {
            var file = new FileInfo(path);
            var (length, changed) = (file.Length, file.LastWriteTimeUtc.Ticks);
            if (before is not null && before.Length == length && before.Changed == changed)
                return before;
            using var stream = file.OpenRead();
            return new SourceFile(path, length, changed, Convert.ToHexStringLower(SHA256.HashData(stream)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The reader of the records meets the same fault and reports it with its place; here it only must differ from the file when it is well.
            return new SourceFile(path, -1, 0, "");
        }
    }
}
