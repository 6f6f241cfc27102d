using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Opac.Web.Publishing;

namespace Opac.Web.Imaging;

/// <summary>
/// The made pictures, kept below the data folder. Whoever comes first has a picture made, all others wait for that one making; and no more than one
/// picture is made at a time, so that memory stays bounded. Losing the folder loses nothing.
/// </summary>
public sealed class PictureStore(PortalSettings settings, ILogger<PictureStore> log) : IDisposable
{
    private readonly string root = Path.Combine(settings.DataPath, "pictures");
    private readonly ConcurrentDictionary<string, Task<bool>> making = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> grounds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> refused = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim one = new(1);
    private readonly SemaphoreSlim large = new(1);
    private readonly SemaphoreSlim small = new(Environment.ProcessorCount);

    /// <summary>Where a picture's made files are; changes when the file does.</summary>
    public string FolderOf(MediaFile file) => Path.Combine(root, KeyOf(file));

    /// <summary>The path of a made picture; <c>null</c> where it is not made yet.</summary>
    public string? Find(MediaFile file, int width, PictureFormat format) => PathOf(file, width, format) is var path && File.Exists(path) ? path : null;

    /// <summary>The path of a made picture, made now where it is not there; <c>null</c> where the file is no picture that is taken, or the disk takes no more.</summary>
    public async Task<string?> FindOrMake(MediaFile file, int width, PictureFormat format)
    {
        var path = PathOf(file, width, format);
        return File.Exists(path) || (await Make(file, format) && File.Exists(path)) ? path : null;
    }

    /// <summary>Makes all widths of a picture in a format; whether that went well. A file that was refused once is not tried again until it changes.</summary>
    public Task<bool> Make(MediaFile file, PictureFormat format)
        => Once($"{KeyOf(file)}.{format.Ending}", () =>
        {
            var (files, ground) = PictureMaker.Make(file.DiskPath, PictureWidths.Of(file.Size!), format);
            foreach (var (width, bytes) in files)
                Write(PathOf(file, width, format), bytes);
            Write(Path.Combine(FolderOf(file), "ground"), Encoding.ASCII.GetBytes(ground));
            grounds[KeyOf(file)] = ground;
        }, file);

    /// <summary>Has something made of a picture, once for all who ask at the same time, and nothing else meanwhile.</summary>
    internal Task<bool> Once(string key, Action make, MediaFile? file)
    {
        if (file is not null && refused.ContainsKey(KeyOf(file)))
            return Task.FromResult(false);
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = making.GetOrAdd(key, started.Task);
        if (running == started.Task)
            _ = Task.Run(() => MakeOne(key, make, file, started));
        return running;
    }

    /// <summary>Has something drawn that is not kept: large pictures one at a time, of small ones as many as there are processors. Whoever goes away leaves the queue.</summary>
    public async Task<byte[]> Draw(Func<byte[]> draw, bool isLarge, CancellationToken cancellation)
    {
        var turn = isLarge ? large : small;
        await turn.WaitAsync(cancellation);
        try
        {
            return await Task.Run(draw, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The colour that stands for a picture until it has come; <c>null</c> where it was never made.</summary>
    public string? GroundOf(MediaFile file)
        => grounds.GetOrAdd(KeyOf(file), static (_, folder) =>
        {
            var path = Path.Combine(folder, "ground");
            return File.Exists(path) && File.ReadAllText(path) is ['#', _, _, _, _, _, _] colour ? colour : null;
        }, FolderOf(file));

    /// <summary>Deletes what was made of files that are no longer published in this form. Gives how many folders went.</summary>
    public int Prune(IEnumerable<MediaFile> published)
    {
        var kept = published.Where(file => file.Format.Type == MediaType.Picture).Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        if (kept.Count == 0 || !Directory.Exists(root))
            return 0;
        var gone = Directory.EnumerateDirectories(root).Where(folder => !kept.Contains(Path.GetFileName(folder))).ToList();
        foreach (var folder in gone)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException busy)
            {
                log.LogInformation("{Folder} is in use and stays: {Reason}", folder, busy.Message);
            }
        }
        return gone.Count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        one.Dispose();
        large.Dispose();
        small.Dispose();
    }

    /// <summary>Writes a file whole or not at all.</summary>
    internal static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Environment.CurrentManagedThreadId}.tmp";
        File.WriteAllBytes(aside, bytes);
        File.Move(aside, path, overwrite: true);
    }

    private async Task MakeOne(string key, Action make, MediaFile? file, TaskCompletionSource<bool> done)
    {
        var made = false;
        await one.WaitAsync();
        try
        {
            make();
            made = true;
        }
        catch (PictureException bad)
        {
            if (file is not null)
                refused[KeyOf(file)] = bad.Message;
            log.LogWarning("{File} is shown as it is: {Reason}", file?.Address ?? key, bad.Message);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            log.LogError("No smaller pictures of {File}: {Reason}", file?.Address ?? key, failed.Message);
        }
        catch (NetVips.VipsException failed)
        {
            log.LogError("No picture could be drawn for {File}: {Reason}", file?.Address ?? key, failed.Message.Split('\n')[0]);
        }
        finally
        {
            one.Release();
            making.TryRemove(key, out _);
            done.SetResult(made);
        }
    }

    private string PathOf(MediaFile file, int width, PictureFormat format) => Path.Combine(FolderOf(file), string.Create(CultureInfo.InvariantCulture, $"{width}.{format.Ending}"));

    private static string KeyOf(MediaFile file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Address + file.ETag)).AsSpan(0, 12));
}
