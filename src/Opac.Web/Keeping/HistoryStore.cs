using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Opac.Web.Writing;

namespace Opac.Web.Keeping;

/// <summary>The entries of the history on disk, a folder each: <c>entry.json</c>, and beside it the bytes that were there before.</summary>
internal sealed class HistoryStore(string folder, TimeProvider clock)
{
    /// <summary>What was done, newest first.</summary>
    public IReadOnlyList<HistoryEntry> Entries() => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).OrderByDescending(path => path, StringComparer.Ordinal).Select(path => Read(Path.GetFileName(path))).OfType<HistoryEntry>()]
        : [];

    public HistoryEntry? Read(string id) =>
        id.All(c => char.IsAsciiHexDigitLower(c) || c == '-') ? KeepingJson.TryRead<HistoryEntry>(PathOf(id, "entry.json")) : null;

    public void Write(HistoryEntry entry) => AtomicFile.Write(PathOf(entry.Id, "entry.json"), JsonSerializer.Serialize(entry, KeepingJson.Form));

    public void Remove(HistoryEntry entry) => Directory.Delete(Path.Combine(folder, entry.Id), recursive: true);

    public string PathOf(string id, string name) => Path.Combine(folder, id, name);

    /// <summary>A new entry's name and time.</summary>
    public (string Id, DateTimeOffset When) Next()
    {
        var now = clock.GetUtcNow();
        return ($"{now.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..8]}", now);
    }

    /// <summary>Copies a file to an entry's folder, whole or not at all.</summary>
    public void Keep(string id, string name, string from) => AtomicFile.Write(PathOf(id, name), into =>
    {
        using var source = File.OpenRead(from);
        source.CopyTo(into);
    });

    public void Keep(string id, string name, ReadOnlyMemory<byte> bytes) => AtomicFile.Write(PathOf(id, name), into => into.Write(bytes.Span));

    public static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
