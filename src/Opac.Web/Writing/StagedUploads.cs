using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Opac.Web.Writing;

/// <summary>
/// Files that come piece by piece, in <c>App_Data/uploads</c>, where nobody sees them. A sender whose line broke asks how much is there and goes on from that
/// byte; what nobody goes on with for a day is thrown away.
/// </summary>
public sealed partial class StagedUploads(PortalSettings settings, UploadSettings limits, TimeProvider clock)
{
    /// <summary>The largest piece, in bytes.</summary>
    public const int LargestPiece = 4 << 20;

    /// <summary>How many one person may have begun: more at once are sent by nobody who publishes.</summary>
    public const int MostAtOnce = 20;

    private static readonly TimeSpan kept = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> busy = new(StringComparer.Ordinal);

    private string Folder => Path.Combine(settings.DataPath, "uploads");

    /// <summary>The largest file that is taken at all, in bytes.</summary>
    public long Largest => Math.Max(limits.LargestFilm, limits.LargestPicture);

    /// <summary>Begins one of a length that may be; <c>null</c> where its sender has begun too many.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public StagedUpload? Begin(string account, TextAddress text, string name, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Largest);
        Sweep();
        if (Directory.Exists(Folder) && Directory.EnumerateFiles(Folder, "*.json").Select(Read).Count(other => other?.Account == account) >= MostAtOnce)
            return null;
        var staged = new StagedUpload(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), account, text.Path, name.Length > 200 ? name[..200] : name, length);
        AtomicFile.Write(Path.Combine(Folder, staged.Id + ".json"), JsonSerializer.Serialize(staged));
        return staged;
    }

    /// <summary>One that was begun by this account; <c>null</c> for none.</summary>
    public StagedUpload? Find(string? id, string account)
        => id is not null && Id().IsMatch(id) && Read(Path.Combine(Folder, id + ".json")) is { } staged && staged.Account == account ? staged : null;

    /// <summary>How many bytes of it are there.</summary>
    public long Received(StagedUpload staged) => new FileInfo(PathOf(staged)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Adds a piece that begins at a byte; gives how many bytes are there afterwards. A piece that begins elsewhere than where the last one ended is not taken.</summary>
    /// <exception cref="IOException">The disk does not take it; what came before stays.</exception>
    public async Task<long> Add(StagedUpload staged, long from, Stream piece, CancellationToken cancellation)
    {
        var turn = busy.GetOrAdd(staged.Id, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellation);
        try
        {
            await using var file = new FileStream(PathOf(staged), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            if (file.Length != from)
                return file.Length;
            file.Position = from;
            var buffer = new byte[1 << 16];
            for (int read; (read = await ReadUnbroken(piece, buffer, cancellation)) > 0;)
            {
                // Nobody sends more than they said.
                read = (int)Math.Min(read, Math.Min(staged.Length, from + LargestPiece) - file.Position);
                if (read <= 0)
                    break;
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
            await file.FlushAsync(CancellationToken.None);
            return file.Length;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The file, once all of it is there; <c>null</c> before.</summary>
    public string? Whole(StagedUpload staged) => Received(staged) == staged.Length ? PathOf(staged) : null;

    /// <summary>Throws it away.</summary>
    public void End(StagedUpload staged)
    {
        File.Delete(PathOf(staged));
        File.Delete(Path.Combine(Folder, staged.Id + ".json"));
        busy.TryRemove(staged.Id, out _);
    }

    /// <summary>Throws away what nobody has gone on with for a day.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Folder))
            return;
        AtomicFile.Sweep(Folder);
        var old = clock.GetUtcNow().UtcDateTime - kept;
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < old && Id().IsMatch(Path.GetFileNameWithoutExtension(file.Name))))
        {
            // The head is as old as the beginning; what counts is the last piece.
            var pieces = new FileInfo(Path.Combine(Folder, Path.GetFileNameWithoutExtension(file.Name) + ".part"));
            if (!pieces.Exists || pieces.LastWriteTimeUtc < old)
                file.Delete();
        }
    }

    // Where the line breaks, what came before is good, and the sender will ask how much that was.
    private static async Task<int> ReadUnbroken(Stream piece, Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await piece.ReadAsync(buffer, cancellation);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            return 0;
        }
    }

    private string PathOf(StagedUpload staged) => Path.Combine(Folder, staged.Id + ".part");

    private static StagedUpload? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<StagedUpload>(File.ReadAllText(path)) : null;
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex Id();
}
