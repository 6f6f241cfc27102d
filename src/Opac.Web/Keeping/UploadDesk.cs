using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Searching;

namespace Opac.Web.Keeping;

/// <summary>
/// Where files of records wait that somebody has sent: aside in <c>App_Data/keeping/uploads</c>, compared with the catalogue, until they go live or are thrown away.
/// </summary>
public sealed class UploadDesk
{
    private static readonly TimeSpan longestWait = TimeSpan.FromDays(7);

    private readonly string folder;
    private readonly PortalSettings settings;
    private readonly CatalogueSearcher catalogue;
    private readonly CatalogueHistory history;
    private readonly TimeProvider clock;
    private readonly ILogger<UploadDesk> log;
    private readonly ConcurrentDictionary<string, Lazy<Comparison>> running = new(StringComparer.Ordinal);

    /// <summary>The desk of one portal. What has waited for a week is thrown away.</summary>
    public UploadDesk(PortalSettings settings, CatalogueSearcher catalogue, CatalogueHistory history, TimeProvider clock, ILogger<UploadDesk> log)
    {
        (this.settings, this.catalogue, this.history, this.clock, this.log) = (settings, catalogue, history, clock, log);
        folder = Path.Combine(settings.DataPath, "keeping", "uploads");
        SweepOld();
    }

    /// <summary>The files of the catalogue whose place an upload may take, below the catalogue's folder.</summary>
    public IReadOnlyList<string> Replaceable() => [.. history.Files().Where(file => !StudioFile.Is(file))];

    /// <summary>Takes a file in and begins to compare it.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">What its sender's machine calls it; may be anything.</param>
    /// <param name="replaces">The file whose place it would take; <c>null</c> or empty for a new one.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="cancellation">Honoured while it comes; nothing stays of it then.</param>
    /// <returns>The upload, or what is wrong.</returns>
    public async Task<(Upload? Upload, Problem? Problem)> ReceiveAsync(Stream content, string name, string? replaces, string by, CancellationToken cancellation = default)
    {
        var shown = name.Length > 200 ? name[..200] : name;
        if (string.IsNullOrEmpty(replaces))
            replaces = null;
        else if (!Replaceable().Contains(replaces, StringComparer.Ordinal))
            return (null, new Problem(new SourcePosition(shown), KeepingProblems.NotThere, replaces));

        var id = Guid.NewGuid().ToString("N");
        var own = Path.Combine(folder, id);
        try
        {
            Directory.CreateDirectory(own);
            var stored = "sent" + HarmlessEnding(name);
            if (await StoreAsync(content, Path.Combine(own, stored), cancellation) is not { } length)
            {
                Directory.Delete(own, recursive: true);
                return (null, new Problem(new SourcePosition(shown), KeepingProblems.TooLarge, (settings.LargestRecordFile >> 20).ToString(CultureInfo.InvariantCulture)));
            }
            var format = RecordFiles.FormatOf(Path.Combine(own, stored));
            var upload = new Upload
            {
                Id = id,
                Name = shown,
                By = by,
                Received = clock.GetUtcNow(),
                Length = length,
                Replaces = replaces,
                Target = replaces is null
                    ? CatalogueFileName.Free(CatalogueFileName.Of(name, format), file => File.Exists(Path.Combine(history.Folder, file)))
                    : CatalogueFileName.WithEnding(replaces, format),
                Stored = stored,
            };
            File.WriteAllText(Path.Combine(own, "upload.json"), JsonSerializer.Serialize(upload, KeepingJson.Form));
            Begin(upload);
            return (upload, null);
        }
        catch (OperationCanceledException)
        {
            TryDelete(own);
            throw;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            TryDelete(own);
            return (null, new Problem(new SourcePosition(shown), KeepingProblems.DiskRefuses, refused.Message));
        }
    }

    /// <summary>The uploads that wait, newest first.</summary>
    public IReadOnlyList<Upload> Waiting() => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Select(path => Read(Path.GetFileName(path))).OfType<Upload>().OrderByDescending(upload => upload.Received)]
        : [];

    /// <summary>Where an upload has come to; <c>null</c> where there is none of this name. One whose comparison was cut short by the end of the program is begun anew.</summary>
    public UploadState? Find(string id)
    {
        if (Read(id) is not { } upload)
            return null;
        if (ResultOf(id) is { } result)
            return new UploadState(upload, 1, result.Records, result);
        var (runner, _, _) = Begin(upload);
        return new UploadState(upload, runner.Share, runner.Records, ResultOf(id));
    }

    /// <summary>Entries of the lists of what would come, change or go.</summary>
    public IReadOnlyList<RecordChange> Changes(string id, DryRunList list, int skip, int count) => Read(id) is null ? [] : ChangeList.Read<RecordChange>(Path.Combine(folder, id), list, skip, count);

    /// <summary>What is wrong with the file.</summary>
    public IReadOnlyList<KeptProblem> Problems(string id, int skip, int count) => Read(id) is null ? [] : ChangeList.Read<KeptProblem>(Path.Combine(folder, id), DryRunList.Wrong, skip, count);

    /// <summary>Waits until an upload has been compared.</summary>
    public async Task CompareAsync(string id)
    {
        if (Read(id) is { } upload && ResultOf(id) is null)
            await Begin(upload).Work;
    }

    /// <summary>Throws an upload away, also while it is being compared.</summary>
    public async Task CancelAsync(string id)
    {
        if (Read(id) is null)
            return;
        if (running.TryRemove(id, out var comparison))
        {
            await comparison.Value.Stop.CancelAsync();
            await comparison.Value.Work;
        }
        TryDelete(Path.Combine(folder, id));
    }

    /// <summary>Gives an upload its place in the catalogue, whole; the former file is kept.</summary>
    /// <returns>What was done, or why not.</returns>
    public (HistoryEntry? Done, Problem? Problem) GoLive(string id, string by)
    {
        if (Read(id) is not { } upload || ResultOf(id) is not { } result)
            return (null, new Problem(default, KeepingProblems.NotThere, id));
        if (result.Obstacles is [var obstacle, ..])
            return (null, new Problem(new SourcePosition(upload.Name), KeepingProblems.Forbidden, obstacle.Said));
        var answer = history.Put(upload, Path.Combine(folder, id, upload.Stored), result, by);
        if (answer.Problem is null)
        {
            running.TryRemove(id, out _);
            TryDelete(Path.Combine(folder, id));
        }
        return answer;
    }

    private Comparison Begin(Upload upload) => running.GetOrAdd(upload.Id, _ => new Lazy<Comparison>(() =>
    {
        var own = Path.Combine(folder, upload.Id);
        var runner = new DryRunner(catalogue, own);
        var stop = new CancellationTokenSource();
        return new(runner, stop, Task.Run(() => Compare(upload, own, runner, stop.Token), CancellationToken.None));
    })).Value;

    private void Compare(Upload upload, string own, DryRunner runner, CancellationToken cancellation)
    {
        try
        {
            (string, string)? replaced = upload.Replaces is { } file && File.Exists(Path.Combine(history.Folder, file)) ? (Path.Combine(history.Folder, file), Shown(file)) : null;
            var result = runner.Run(Path.Combine(own, upload.Stored), Shown(upload.Target), replaced, cancellation);
            var aside = Path.Combine(own, "result.new");
            File.WriteAllText(aside, JsonSerializer.Serialize(result, KeepingJson.Form));
            File.Move(aside, Path.Combine(own, "result.json"), overwrite: true);
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("The comparison of the upload {Id} was cancelled.", upload.Id);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            log.LogError("The upload {Id} could not be compared: {Reason}", upload.Id, refused.Message);
        }
    }

    private static string Shown(string file) => "catalogue/" + file;

    private async Task<long?> StoreAsync(Stream content, string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[1 << 17];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (file.Length + read > settings.LargestRecordFile)
                return null;
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        await file.FlushAsync(cancellation);
        return file.Length;
    }

    // Tables are known by their names too, where their headings alone do not tell; nothing else of the sender's name is of use on disk.
    private static string HarmlessEnding(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return ending.Length is > 1 and < 10 && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending : "";
    }

    // One whose bytes are gone went live just before the program was killed.
    private Upload? Read(string id) =>
        Guid.TryParseExact(id, "N", out _) && KeepingJson.TryRead<Upload>(Path.Combine(folder, id, "upload.json")) is { } upload && File.Exists(Path.Combine(folder, id, upload.Stored)) ? upload : null;

    private DryRun? ResultOf(string id) => KeepingJson.TryRead<DryRun>(Path.Combine(folder, id, "result.json"));

    private void SweepOld()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var own in new DirectoryInfo(folder).EnumerateDirectories().Where(own => clock.GetUtcNow() - own.LastWriteTimeUtc > longestWait).ToList())
            TryDelete(own.FullName);
    }

    private static void TryDelete(string own)
    {
        try
        {
            Directory.Delete(own, recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Swept when it is a week old.
        }
    }

    private sealed record Comparison(DryRunner Runner, CancellationTokenSource Stop, Task Work);
}
